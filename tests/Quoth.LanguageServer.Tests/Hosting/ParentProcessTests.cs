using System.Diagnostics;
using Quoth.LanguageServer.Hosting;

namespace Quoth.LanguageServer.Tests.Hosting;

public class ParentProcessTests
{
    [Fact]
    public async Task The_watch_ends_when_the_process_does()
    {
        using var process = StartIdle();
        var watch = ParentProcess.EndAsync(process.Id, TimeProvider.System, CancellationToken.None);
        Assert.False(watch.IsCompleted);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.True(await watch.WaitAsync(RawClient.Patience));
    }

    [Fact]
    public async Task A_process_that_cannot_be_seen_is_not_watched()
    {
        using var process = StartIdle();
        process.Kill();
        await process.WaitForExitAsync();
        Assert.False(await ParentProcess.EndAsync(process.Id, TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task The_server_ends_with_the_process_that_started_it()
    {
        using var process = StartIdle();
        using var client = new RawClient();
        client.Request(1, "initialize", $$"""{"processId":{{process.Id}},"rootUri":null,"capabilities":{} }""");
        client.Read();
        client.Notify("initialized");
        client.Request(2, "shutdown");
        client.Read();
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Equal(0, await client.EndAsync());
    }

    // Waits for its input, which never comes.
    private static Process StartIdle() =>
        Process.Start(
            new ProcessStartInfo(OperatingSystem.IsWindows() ? "more" : "cat")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        ) ?? throw new InvalidOperationException("No process was started.");
}
