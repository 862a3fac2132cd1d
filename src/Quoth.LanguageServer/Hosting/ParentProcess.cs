using System.Diagnostics;

namespace Quoth.LanguageServer.Hosting;

/// <summary>Watches the process that started the server, for clients that die without closing the pipe.</summary>
internal static class ParentProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Ends when the process has ended. A process that cannot be seen from here from the start, as from inside
    /// a container, is not watched: the end of the input still ends the server.
    /// </summary>
    /// <returns>Whether the process ended; false when it is not watched or the watch was cancelled.</returns>
    public static async Task<bool> EndAsync(int processId, TimeProvider clock, CancellationToken cancellation)
    {
        if (!IsAlive(processId))
        {
            return false;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
            {
                if (!IsAlive(processId))
                {
                    return true;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return false;
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It is there, and not ours to look at.
            return true;
        }
    }
}
