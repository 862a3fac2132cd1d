using System.Diagnostics;
using System.Text;

namespace Quoth.Cli.Lint;

/// <summary>
/// How far long work is, in one line of the standard error: only for a person, and only after a while. Steps may come
/// from any thread.
/// </summary>
internal sealed class LintProgress(CommandContext context, int total) : IDisposable
{
    private const string StartOfLine = "\r\e[K";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly long begin = Stopwatch.GetTimestamp();
    private TimeSpan next = context.PatienceOfPeople;
    private int done;
    private bool isShown;

    /// <summary>One more file is done.</summary>
    public void Step()
    {
        var count = Interlocked.Increment(ref done);
        if (!context.IsErrorTerminal || Stopwatch.GetElapsedTime(begin) < next)
            return;
        lock (gate)
        {
            next = Stopwatch.GetElapsedTime(begin) + Interval;
            isShown = true;
            Write($"{StartOfLine}Checked {count:N0} of {Linter.Count(total, "file", "files")}");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (isShown)
            Write(StartOfLine);
    }

    /// <summary>Past the writer, which only one thread may use.</summary>
    private void Write(string text)
    {
        context.Error.BaseStream.Write(Encoding.UTF8.GetBytes(text));
        context.Error.BaseStream.Flush();
    }
}
