using System.Diagnostics;
using System.Text;

namespace Quoth.EndToEnd.Tests;

/// <summary>What a process of the program did.</summary>
public sealed record ProcessResult(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>The program as it was built, run as a process of its own.</summary>
public static class BuiltProgram
{
    /// <summary>Long beyond all reason: who reaches it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Path { get; } =
        System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "quoth.exe" : "quoth");

    public static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo(Path, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in new[] { "NO_COLOR", "CLICOLOR_FORCE", "QUOTH_DEBUG" })
            start.Environment.Remove(name);
        return Process.Start(start) ?? throw new InvalidOperationException($"{Path} did not start");
    }

    public static async Task<ProcessResult> RunAsync(string folder, params string[] args) =>
        await RunWithInputAsync(folder, [], args);

    public static async Task<ProcessResult> RunWithInputAsync(string folder, byte[] input, params string[] args)
    {
        using var process = Start(folder, args);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var complaints = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"quoth {string.Join(' ', args)} did not end");
        }
        await reading;
        return new ProcessResult(process.ExitCode, output.ToArray(), await complaints);
    }
}
