using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Quoth.Tests;

namespace Quoth.EndToEnd.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_exit_code_is_0_for_well_1_for_findings_2_for_failure()
    {
        folder.With("good.quoth", "One.\n").With("bad.quoth", "[!|One.\n");
        Assert.Equal(0, (await BuiltProgram.RunAsync(folder.Path, "lint", "good.quoth")).ExitCode);
        Assert.Equal(1, (await BuiltProgram.RunAsync(folder.Path, "lint", "bad.quoth")).ExitCode);
        Assert.Equal(2, (await BuiltProgram.RunAsync(folder.Path, "lint", "nothing.quoth")).ExitCode);
        Assert.Equal(2, (await BuiltProgram.RunAsync(folder.Path, "lnt")).ExitCode);
    }

    [Fact]
    public async Task Stripping_gives_every_byte_of_the_standard_input_back()
    {
        var article = "\uFEFF---\r\n“[W]e” \\[ 👩‍👩‍👧\0\r\n\r"u8.ToArray();
        folder.With("raw/a.txt", article);
        var imported = await BuiltProgram.RunAsync(folder.Path, "import", "--from", "text", "raw/a.txt");
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        var stripped = await BuiltProgram.RunWithInputAsync(folder.Path, imported.Bytes, "strip", "-");
        Assert.Equal(article, stripped.Bytes);
    }

    [Fact]
    public async Task A_new_corpus_can_be_checked_at_once()
    {
        Assert.Equal(0, (await BuiltProgram.RunAsync(folder.Path, "init", "news")).ExitCode);
        var lint = await BuiltProgram.RunAsync(folder.Path, "lint", "news");
        Assert.Equal(
            (0, "", "The article and 1 registry file in news are clean.\n"),
            (lint.ExitCode, lint.Error, lint.Output)
        );
    }

    [Fact]
    public async Task What_is_piped_has_no_colours_unless_forced()
    {
        folder.With("bad.quoth", "[!|One.\n");
        Assert.DoesNotContain('\e', (await BuiltProgram.RunAsync(folder.Path, "lint")).Output);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_reader_that_has_seen_enough_is_no_failure()
    {
        folder.With("bad.quoth", string.Concat(Enumerable.Repeat("[~|]\n\n", 20_000)));
        using var process = BuiltProgram.Start(folder.Path, "lint", "--max-diagnostics", "0");
        var complaints = process.StandardError.ReadToEndAsync();
        Assert.StartsWith("bad.quoth:1:1:", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(("", 1), (await complaints, process.ExitCode));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_request_to_end_ends_the_program_at_once()
    {
        using var process = BuiltProgram.Start(folder.Path, "lint", "--stdin");
        // It waits for its input, which never ends.
        await process.StandardInput.WriteAsync("One.\n");
        await process.StandardInput.FlushAsync();
        // Not an interrupt: a test run that was started in the background hands down that it is to be ignored.
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(128 + 15, process.ExitCode);
    }

    [Fact]
    public async Task Only_who_asks_sees_a_trace()
    {
        Directory.CreateDirectory(folder["out/a.txt"]);
        folder.With("a.quoth", "One.");
        var ran = await BuiltProgram.RunAsync(folder.Path, "strip", "a.quoth", "--out", "out");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("error: out/a.txt: cannot be written: ", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_texts_of_every_script_come_through_the_pipe()
    {
        folder.With("新闻/épée 👩‍👩‍👧.quoth", "[~|]«他说»\n");
        var ran = await BuiltProgram.RunAsync(folder.Path, "lint", "--output-format", "concise", "新闻");
        Assert.StartsWith("新闻/épée 👩‍👩‍👧.quoth:1:1: error Q005", ran.Output, StringComparison.Ordinal);
        var parsed = await BuiltProgram.RunWithInputAsync(
            folder.Path,
            Encoding.UTF8.GetBytes("[@a|他说]"),
            "parse",
            "-"
        );
        Assert.Equal("mention @a\n  text \"他说\"\n", parsed.Output);
    }
}
