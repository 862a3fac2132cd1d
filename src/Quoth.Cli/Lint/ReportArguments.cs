using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using Quoth.Semantics.Text;

namespace Quoth.Cli.Lint;

/// <summary>
/// The options that say what is shown, and where: <c>--output-format</c>, <c>--statistics</c> and <c>--max-diagnostics</c>.
/// </summary>
internal sealed class ReportArguments
{
    private readonly Option<string[]> formats = new("--output-format")
    {
        Description =
            $"How findings are written, FORMAT or FORMAT:FILE, several with commas: "
            + string.Join(", ", ReportFormat.Known.Select(format => format.Name)),
        HelpName = "FORMAT[:FILE]",
        CompletionSources = { static _ => ReportFormat.Known.Select(format => new CompletionItem(format.Name)) },
    };

    private readonly Option<bool> statistics = new("--statistics")
    {
        Description = "Show how often each rule speaks in place of what it says",
    };

    private readonly Option<int?> limit = new("--max-diagnostics")
    {
        Description =
            $"Show no more findings than this ({ReportFormat.MostForPeople} for people; 0 shows all, as formats "
            + "for programs do)",
        HelpName = "N",
    };

    public ReportArguments() =>
        limit.Validators.Add(static result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int?>() is not < 0)
                return;
            result.AddError("--max-diagnostics takes a number from 0 on");
        });

    public void AddTo(Command command)
    {
        command.Add(formats);
        command.Add(statistics);
        command.Add(limit);
    }

    /// <summary>What they say.</summary>
    /// <exception cref="CommandFailureException">A format does not exist, or two would go to one place.</exception>
    public ReportOptions Read(CommandContext context, ParseResult result)
    {
        var targets = ImmutableArray.CreateBuilder<ReportTarget>();
        foreach (var written in result.GetValue(formats) ?? [])
        {
            foreach (var item in Split(written))
                targets.Add(ReadTarget(context, item));
        }
        if (targets.Count == 0)
            targets.Add(new ReportTarget(ReportFormat.Full, null));
        RefuseTwice(context, targets);
        var shown = targets.FirstOrDefault(target => target.File is null)?.Format;
        var counts = result.GetValue(statistics);
        if (counts && shown is { IsForPeople: false, Name: not "json" })
        {
            throw new CommandFailureException(
                $"--statistics cannot be shown as {shown.Name}",
                "full, concise, grouped and json can; let the other go to a file: "
                    + $"--output-format full --output-format {shown.Name}:FILE"
            );
        }
        return new ReportOptions(targets.ToImmutable(), counts, result.GetValue(limit));
    }

    /// <summary>The items of a list with commas. A comma of a file's name is none unless a format follows it.</summary>
    private static IEnumerable<string> Split(string written)
    {
        var start = 0;
        for (var comma = written.IndexOf(','); comma >= 0; comma = written.IndexOf(',', comma + 1))
        {
            var hasFile = written.AsSpan(start, comma - start).Contains(':');
            var next = written.AsSpan(comma + 1).TrimStart();
            var name = next.IndexOfAny(',', ':') is >= 0 and var end ? next[..end] : next.TrimEnd();
            if (hasFile && ReportFormat.Find(name) is null)
                continue;
            yield return written[start..comma].Trim();
            start = comma + 1;
        }
        yield return written[start..].Trim();
    }

    private static ReportTarget ReadTarget(CommandContext context, string item)
    {
        var colon = item.IndexOf(':');
        var name = colon < 0 ? item : item[..colon];
        if (ReportFormat.Find(name) is not { } format)
        {
            var near = DidYouMean.Nearest(name, ReportFormat.Known.Select(known => known.Name));
            var all = string.Join(", ", ReportFormat.Known.Select(known => known.Name));
            throw new CommandFailureException(
                $"--output-format {item}: there is no format {name}",
                near is null ? $"a format is {all}" : $"did you mean {near}?"
            );
        }
        if (colon < 0)
            return new ReportTarget(format, null);
        var file = item[(colon + 1)..];
        return file.Length > 0
            ? new ReportTarget(format, context.Resolve(file))
            : throw new CommandFailureException($"--output-format {item}: a file's name must follow the colon");
    }

    private static void RefuseTwice(CommandContext context, IEnumerable<ReportTarget> targets)
    {
        var taken = new Dictionary<string, ReportTarget>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (taken.TryAdd(target.File ?? "", target))
                continue;
            var first = taken[target.File ?? ""].Format.Name;
            var place = target.File is { } file ? context.Show(file) : "the standard output";
            throw new CommandFailureException(
                $"--output-format: {first} and {target.Format.Name} would both go to {place}",
                $"name a file for one of them: --output-format {target.Format.Name}:FILE"
            );
        }
    }
}

/// <summary>What is shown of a run, and where.</summary>
/// <param name="Targets">The reports; at most one goes to the standard output.</param>
/// <param name="CountsRules">Whether the standard output has a count for each rule in place of findings.</param>
/// <param name="MaxDiagnostics">How many findings are shown at most; 0 for all, null for what each format shows.</param>
internal sealed record ReportOptions(ImmutableArray<ReportTarget> Targets, bool CountsRules, int? MaxDiagnostics)
{
    /// <summary>The format of the standard output; null where every report goes to a file.</summary>
    public ReportFormat? Shown => Targets.FirstOrDefault(target => target.File is null)?.Format;

    /// <summary>Whether people read the standard output, so that it has sentences besides findings.</summary>
    public bool IsForPeople => Shown is null or { IsForPeople: true };

    /// <summary>How many findings a format shows at most.</summary>
    public int LimitOf(ReportFormat format) =>
        MaxDiagnostics switch
        {
            0 => int.MaxValue,
            null => format.Limit,
            { } wanted => wanted,
        };
}
