using System.Diagnostics;
using System.Runtime.Versioning;
using Quoth.Tests;

namespace Quoth.EndToEnd.Tests;

/// <summary>A run that goes on: real files change, and its output is waited for.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));

    public void Dispose()
    {
        patience.Dispose();
        folder.Dispose();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Every_change_is_checked_until_an_interrupt()
    {
        folder.With("news/a.quoth", "One.\n").With("news/quoth.json", "{}");
        using var process = BuiltProgram.StartInterruptible(
            folder.Path,
            "lint",
            "news",
            "--watch",
            "--output-format",
            "concise,json:news/report.json"
        );
        await SeesAsync(process, "The only article in news is clean.");
        Assert.Equal(
            "Watching news for changes; Ctrl-C ends.",
            await process.StandardError.ReadLineAsync(patience.Token)
        );

        folder.With("news/a.quoth", "[~|]\n");
        await SeesAsync(process, "news/a.quoth:1:1: error Q005");
        folder.With("news/quoth.json", """{ "rules": { "empty-tag": "warning" } }""");
        await SeesAsync(process, "news/a.quoth:1:1: warning Q005");
        folder.With("news/quoth.json", "{");
        await SeesAsync(process, "news/quoth.json:");
        folder.With("news/quoth.json", "{}").With("news/deep/down/b.quoth", "\n[~|]\n");
        await SeesAsync(process, "news/deep/down/b.quoth:2:1: error Q005");
        Directory.Move(folder["news/deep"], folder["news/shallow"]);
        await SeesAsync(process, "news/shallow/down/b.quoth:2:1: error Q005");
        Directory.Delete(folder["news/shallow"], recursive: true);
        folder.With("news/a.quoth", "Two.\n");
        await SeesAsync(process, "The only article in news is clean.");

        Assert.False(process.HasExited);
        BuiltProgram.Signal(process, "INT");
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(128 + 2, process.ExitCode);
        Assert.Equal("[]\n", folder.Read("news/report.json"));
    }

    [Fact]
    public async Task What_is_safe_to_mend_is_mended_as_it_comes()
    {
        folder.With("a.quoth", "One.\n");
        using var process = BuiltProgram.Start(folder.Path, "lint", "--watch", "--fix", "--select", "empty-tag");
        await SeesAsync(process, "The only article here is clean.");
        folder.With("a.quoth", "One [~|].\n");
        await SeesAsync(process, "Mended 1 finding in 1 file.");
        await SeesAsync(process, "The only article here is clean.");
        Assert.Equal("One .\n", folder.Read("a.quoth"));
        process.Kill();
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Reads until a line begins as expected. What comes before may be of a run in the midst of a change.</summary>
    private async Task SeesAsync(Process process, string expected)
    {
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            Assert.DoesNotContain('\e', line);
            if (line.StartsWith(expected, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"The program ended and did not write: {expected}\n{await process.StandardError.ReadToEndAsync()}");
    }
}
