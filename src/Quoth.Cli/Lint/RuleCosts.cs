using System.Diagnostics;
using System.Globalization;
using Quoth.Analysis;

namespace Quoth.Cli.Lint;

/// <summary>Shows what each rule cost, the dearest first.</summary>
internal static class RuleCosts
{
    /// <summary>Writes the table to the error stream, so that the output stays what it is without it.</summary>
    public static void Write(CommandContext context, RuleProfile profile)
    {
        var costs = profile.Costs;
        var all = costs.Sum(cost => cost.Time.TotalMilliseconds);
        var width = costs.IsEmpty ? 4 : costs.Max(cost => cost.Rule.Name.Length);
        context.Error.WriteLine();
        context.Error.WriteLine($"{"rule".PadRight(width)}         ms   share  µs/file    files  findings");
        foreach (var (rule, time, documents, findings) in costs)
        {
            var share = all > 0 ? time.TotalMilliseconds / all : 0;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{rule.Name.PadRight(width)} {time.TotalMilliseconds, 10:F2} {share, 7:P1} {time.TotalMicroseconds / documents, 8:F2} {documents, 8} {findings, 9}"
            );
            context.Error.WriteLine(line);
        }
        var counting = Own(costs.Sum(cost => cost.Documents));
        context.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"All rules took {all:F0} ms on all threads together, about {counting:F0} ms of it for looking at the clock; what several rules share counts as the first one's."
            )
        );
    }

    /// <summary>How many milliseconds some checks spent on being timed.</summary>
    private static double Own(long checks)
    {
        const int Samples = 10_000;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Samples; i++)
            _ = Stopwatch.GetTimestamp();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / Samples * checks;
    }
}
