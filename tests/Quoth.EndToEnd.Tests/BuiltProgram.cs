using System.Diagnostics;
using System.Text;

namespace Quoth.EndToEnd.Tests;

/// <summary>What a process of the program did.</summary>
public sealed record ProcessResult(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>
/// The program as it was built, or the published one that the variable <c>QUOTH_PROGRAM</c> names, run as a process of its own.
/// </summary>
public static class BuiltProgram
{
    /// <summary>Long beyond all reason: who reaches it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Path { get; } =
        Environment.GetEnvironmentVariable("QUOTH_PROGRAM") is { Length: > 0 } published
            ? System.IO.Path.GetFullPath(published)
            : System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "quoth.exe" : "quoth");

    public static Process Start(string folder, params string[] args) => Start(new ProcessStartInfo(Path, args), folder);

    /// <summary>
    /// Starts it so that an interrupt reaches it: a test run that was started in the background hands down that
    /// interrupts are to be ignored.
    /// </summary>
    public static Process StartInterruptible(string folder, params string[] args) =>
        Start(new ProcessStartInfo("env", ["--default-signal=INT", Path, .. args]), folder);

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }

    private static Process Start(ProcessStartInfo command, string folder)
    {
        var start = new ProcessStartInfo(command.FileName, command.ArgumentList)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in new[] { "NO_COLOR", "CLICOLOR_FORCE", "QUOTH_DEBUG" })
            start.Environment.Remove(name);
        return Process.Start(start) ?? throw new InvalidOperationException($"{command.FileName} did not start");
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
