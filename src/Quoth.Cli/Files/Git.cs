using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Files;

/// <summary>The repository around the working directory, asked through the <c>git</c> program.</summary>
internal sealed class Git
{
    private readonly string folder;

    private Git(string folder, string root)
    {
        this.folder = folder;
        Root = root;
    }

    /// <summary>The folder of the work tree: absolute, with slashes.</summary>
    public string Root { get; }

    /// <summary>Finds the repository.</summary>
    /// <exception cref="CommandFailureException">There is no git, or no repository.</exception>
    public static Git Open(CommandContext context)
    {
        var folder = context.WorkingDirectory;
        // The way up, and not git's own name for the root: that one has every link resolved, and names would not match.
        var (status, output, error) = Call(folder, [], "rev-parse", "--show-prefix");
        if (status != 0)
        {
            throw new CommandFailureException(
                $"{FileDiscovery.ToSlashes(folder, ".")} lies in no work tree of git",
                FirstLine(error)
            );
        }
        var here = FileDiscovery.ToSlashes(folder, ".");
        var prefix = Text(output).TrimEnd('\n').TrimEnd('/');
        var isBelow = prefix.Length > 0 && here.EndsWith($"/{prefix}", StringComparison.Ordinal);
        return new Git(folder, isBelow ? here[..^(prefix.Length + 1)] : here);
    }

    /// <summary>
    /// The files of the work tree that differ from a commit, and those that git does not know yet; without those that
    /// are gone. Absolute, with slashes.
    /// </summary>
    /// <param name="since">A branch, tag or commit: what counts is where the present commit left it. Null for the present commit.</param>
    /// <exception cref="CommandFailureException">There is no such commit, or git failed.</exception>
    public HashSet<string> FindChanged(string? since)
    {
        var commit = since is null ? Head() : Fork(since);
        var changed = Names(
            "diff",
            "--name-only",
            "--no-renames",
            "--no-relative",
            "--diff-filter=d",
            "-z",
            commit,
            "--"
        );
        var unknown = Names("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/");
        return [.. changed.Concat(unknown).Select(Absolute)];
    }

    /// <summary>The files whose staged content differs from the present commit, without those that are gone.</summary>
    /// <exception cref="CommandFailureException">git failed.</exception>
    public HashSet<string> FindStaged() =>
        [
            .. Names(
                    "diff",
                    "--cached",
                    "--name-only",
                    "--no-renames",
                    "--no-relative",
                    "--diff-filter=d",
                    "-z",
                    Head(),
                    "--"
                )
                .Select(Absolute),
        ];

    /// <summary>Writes files as they are staged into another folder.</summary>
    /// <param name="target">The folder: absolute.</param>
    /// <param name="isWanted">Which files: given a path from the root, with slashes.</param>
    /// <exception cref="CommandFailureException">git failed.</exception>
    public void CheckOutStaged(string target, Func<string, bool> isWanted)
    {
        var names = Names("ls-files", "--cached", "--full-name", "-z", "--", ":/").Where(isWanted);
        var input = Encoding.UTF8.GetBytes(string.Concat(names.Select(name => name + "\0")));
        if (input.Length > 0)
            Run(input, "-C", Root, "checkout-index", "-z", "--stdin", $"--prefix={target}/");
    }

    private string Absolute(string name) => $"{Root.TrimEnd('/')}/{name}";

    /// <summary>The present commit; in a repository that has none yet, what git calls a tree of no files.</summary>
    private string Head() => FindCommit("HEAD") ?? Text(Run([], "hash-object", "-t", "tree", "--stdin")).TrimEnd('\n');

    /// <summary>The commit at which the present one left another's history; the other itself where they share none.</summary>
    private string Fork(string reference)
    {
        var commit =
            FindCommit(reference)
            ?? throw new CommandFailureException(
                $"--since {reference}: git knows no such commit",
                "a shallow clone has few of them: fetch it first, or clone with its history"
            );
        var (status, output, _) = Call(folder, [], "merge-base", commit, "HEAD");
        return status == 0 ? Text(output).TrimEnd('\n') : commit;
    }

    private string? FindCommit(string reference)
    {
        string[] arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}"];
        var (status, output, _) = Call(folder, [], arguments);
        return status == 0 ? Text(output).TrimEnd('\n') : null;
    }

    private string[] Names(params string[] arguments) =>
        Text(Run([], arguments)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private byte[] Run(byte[] input, params string[] arguments)
    {
        var (status, output, error) = Call(folder, input, arguments);
        return status == 0
            ? output
            : throw new CommandFailureException(
                $"git {string.Join(' ', arguments.Take(3))} failed with {status}: {FirstLine(error)}"
            );
    }

    private static (int Status, byte[] Output, string Error) Call(
        string folder,
        byte[] input,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Looking at a repository should not lock it for others, and messages should be in the language of ours.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start) ?? throw new Win32Exception();
            var error = process.StandardError.ReadToEndAsync();
            var writing = Task.Run(() => WriteInput(process, input));
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            writing.GetAwaiter().GetResult();
            process.WaitForExit();
            return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new CommandFailureException(
                "the program git cannot be started",
                "--changed, --since and --staged ask it for the files; it must be installed and on the PATH"
            );
        }
    }

    private static void WriteInput(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string FirstLine(string error)
    {
        var line = error.AsSpan().Trim();
        var end = line.IndexOf('\n');
        return (end < 0 ? line : line[..end]).ToString().TrimEnd('.');
    }
}
