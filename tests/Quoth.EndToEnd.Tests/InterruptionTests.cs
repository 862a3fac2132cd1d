using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Quoth.Tests;

namespace Quoth.EndToEnd.Tests;

/// <summary>
/// Ten thousand findings that are safe to mend, and a program that is ended while it mends them: every file is as it was
/// or as it should be, and nothing in between.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class InterruptionTests : IDisposable
{
    private const int Files = 100;
    private const int FindingsInFile = 100;
    private const int Interruptions = 50;
    private const int Seed = 20_260_317;

    private static readonly string[] Fix = ["lint", "--fix", "news"];

    private readonly TempFolder folder = new();
    private readonly string[] names = [.. Enumerable.Range(0, Files).Select(i => $"news/{i / 10}/{i:000}.quoth")];
    private readonly List<byte[]> old = [];

    public InterruptionTests()
    {
        folder.With("news/quoth.json", "{}").With("news/registry.quoth", "---\n@mayor: Ada Brill\n---\n");
        for (var file = 0; file < Files; file++)
        {
            var text = new StringBuilder();
            for (var finding = 0; finding < FindingsInFile; finding += 2)
                text.Append(
                    $"[^@mayr|Ada Brill] [~|said] [!|bridge {file} would hold for {finding} years] [~|] 👩‍👩‍👧.\r\n\r\n"
                );
            old.Add(Encoding.UTF8.GetBytes(text.ToString()));
        }
        LayOld();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fixes_leave_nothing_that_is_safe_to_mend_and_an_end_at_any_moment_leaves_no_half_of_a_file()
    {
        var words = (await BuiltProgram.RunAsync(folder.Path, "strip", "news")).Bytes;
        var clock = Stopwatch.StartNew();
        var ran = await BuiltProgram.RunAsync(folder.Path, Fix);
        var whole = clock.Elapsed;
        Assert.StartsWith($"Mended 10,000 findings in {Files} files.\n", ran.Output, StringComparison.Ordinal);
        var left = await BuiltProgram.RunAsync(folder.Path, [.. Fix, "--diff"]);
        Assert.Equal((0, "", "Nothing would be mended.\n"), (left.ExitCode, left.Output, left.Error));
        Assert.Equal(words, (await BuiltProgram.RunAsync(folder.Path, "strip", "news")).Bytes);
        var mended = names.Select(folder.ReadBytes).ToList();

        var random = new Random(Seed);
        var inTheMidst = 0;
        for (var run = 0; run < Interruptions; run++)
        {
            LayOld();
            var isKilled = run % 2 == 0;
            var leftBefore = Temporaries();
            var reached = await EndAtRandomAsync(random, whole, isKilled);
            var states = names.Select((name, i) => StateOf(folder.ReadBytes(name), old[i], mended[i])).ToList();
            Assert.True(states.All(state => state != State.Broken), $"run {run} of seed {Seed}: {reached}");
            if (states.Contains(State.Old) && states.Contains(State.Mended))
                inTheMidst++;
            // What catches a signal takes its temporary file along; what is killed outright cannot.
            if (!isKilled)
                Assert.Equal(leftBefore, Temporaries());
        }
        Assert.InRange(inTheMidst, Interruptions / 5, Interruptions);

        // What killed runs left is no article, and goes with the next run once it is old enough to be nobody's.
        LayOld();
        var seen = await BuiltProgram.RunAsync(folder.Path, "lint", "news", "--exit-zero", "--select", "empty-tag");
        Assert.Contains($" in {Files} files.", seen.Output, StringComparison.Ordinal);
        foreach (var temporary in Temporaries())
            File.SetLastWriteTimeUtc(temporary, DateTime.UtcNow.AddHours(-2));
        await BuiltProgram.RunAsync(folder.Path, Fix);
        Assert.Empty(Temporaries());
        Assert.Equal(mended, names.Select(folder.ReadBytes));
    }

    private enum State
    {
        Old,
        Mended,
        Broken,
    }

    private static State StateOf(byte[] found, byte[] old, byte[] mended) =>
        found.AsSpan().SequenceEqual(old) ? State.Old
        : found.AsSpan().SequenceEqual(mended) ? State.Mended
        : State.Broken;

    /// <summary>Ends a run: every other one when a certain file was written, the rest after a part of the time that a run takes.</summary>
    private async Task<string> EndAtRandomAsync(Random random, TimeSpan whole, bool isKilled)
    {
        var file = random.Next(Files * 3 / 4);
        var delay = whole * random.NextDouble();
        var waitsForFile = random.Next(2) == 0;
        var watched = new FileInfo(folder[names[file]]);
        var before = watched.LastWriteTimeUtc;
        using var process = BuiltProgram.StartInterruptible(folder.Path, Fix);
        var clock = Stopwatch.StartNew();
        // The wait is for the end of the program; in between, a look at how far it is.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(1)))
        {
            watched.Refresh();
            if (waitsForFile ? watched.LastWriteTimeUtc != before : clock.Elapsed >= delay)
                break;
        }
        if (isKilled)
            process.Kill();
        else if (!process.HasExited)
            BuiltProgram.Signal(process, "INT");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return waitsForFile ? $"ended behind {names[file]}" : $"ended after {delay}";
    }

    private void LayOld()
    {
        for (var i = 0; i < Files; i++)
            folder.With(names[i], old[i]);
    }

    private string[] Temporaries() =>
        [
            .. Directory
                .GetFiles(folder["news"], ".quoth-*.tmp", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
