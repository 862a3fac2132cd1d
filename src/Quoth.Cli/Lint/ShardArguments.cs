using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Lint;

/// <summary>The option <c>--shard K/N</c>: a part of the files, so that several machines can share the work.</summary>
internal sealed class ShardArguments
{
    private readonly Option<string?> shard = new("--shard")
    {
        Description = "Check the Kth of N parts of the files; every file is in one of them",
        HelpName = "K/N",
    };

    public void AddTo(Command command) => command.Add(shard);

    /// <summary>What it says; null where it is not there.</summary>
    /// <exception cref="CommandFailureException">It is no part.</exception>
    public Shard? Read(ParseResult result)
    {
        if (result.GetValue(shard) is not { } written)
            return null;
        return
            written.Split('/') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1
            && number <= count
            ? new Shard(number, count)
            : throw new CommandFailureException(
                $"--shard {written}: not K/N",
                "K is the part, from 1 to N, and N how many there are: --shard 1/4"
            );
    }
}

/// <summary>A part of the files.</summary>
/// <param name="Number">Which part, from one.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <summary>
    /// The files of the part. What decides is a file's name from the working directory and nothing else, so that a file
    /// stays in its part when others come and go, and on every machine.
    /// </summary>
    public ImmutableArray<FoundFile> Take(CommandContext context, ImmutableArray<FoundFile> files) =>
        files.RemoveAll(file => Hash(context.Show(file.Path)) % (uint)Count != (uint)(Number - 1));

    /// <summary>FNV-1a, and its bits mixed once more: its last ones alone would tell names apart badly.</summary>
    private static uint Hash(string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var b in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ b) * 0x100000001B3UL;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return (uint)(hash >> 32);
    }
}
