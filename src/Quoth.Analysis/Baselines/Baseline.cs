using System.Collections.Immutable;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Baselines;

/// <summary>The findings that a corpus had when somebody began to check it: known, and not shown again. Immutable.</summary>
public sealed class Baseline
{
    private readonly Dictionary<string, ImmutableArray<BaselineEntry>> byPath;

    /// <summary>A baseline of these entries; of two for one finding the larger count holds.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries =
        [
            .. entries
                .GroupBy(entry => (entry.Path, entry.Code, entry.Text))
                .Select(same => same.MaxBy(entry => entry.Count) ?? same.First())
                .OrderBy(entry => entry.Path, StringComparer.Ordinal)
                .ThenBy(entry => entry.Code, StringComparer.Ordinal)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];
        byPath = Entries
            .GroupBy(entry => entry.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The name of the file where nobody gives another: it stands beside the <c>quoth.json</c>.</summary>
    public const string FileName = "quoth-baseline.json";

    /// <summary>A baseline that knows nothing.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>The entries, by path, rule and words.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>The documents that it knows findings of.</summary>
    public IReadOnlyCollection<string> Paths => byPath.Keys;

    /// <summary>The baseline that a text holds; null where it holds none, and what is wrong with it then.</summary>
    public static Baseline? Read(string text, out BaselineProblem? problem) =>
        BaselineFile.Read(text, out problem) is { } entries ? new Baseline(entries) : null;

    /// <summary>The text of its file. The same baseline gives the same text.</summary>
    public string Write() => BaselineFile.Write(Entries, static code => RuleSet.Find(code)?.Descriptor.Name ?? "");

    /// <summary>
    /// The findings of a document as entries. Hints are nobody's debt, and what is wrong with suppressions and
    /// configurations cannot be silenced.
    /// </summary>
    /// <param name="path">The document, from the folder of the baseline, with slashes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="found">What was found in it.</param>
    public static IEnumerable<BaselineEntry> Record(string path, SourceText text, IEnumerable<Diagnostic> found) =>
        found
            .Where(diagnostic => diagnostic.Severity > Severity.Hint && CanHold(diagnostic.Rule))
            .GroupBy(diagnostic => (diagnostic.Rule.Code, Text: BaselinePlace.Of(text, diagnostic.Span)))
            .Select(same => new BaselineEntry(path, same.Key.Code, same.Key.Text, same.Count()));

    /// <summary>What is left of a document's findings without those that are known, and which entries know too many.</summary>
    /// <param name="path">The document, from the folder of the baseline, with slashes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="found">What was found in it, in text order: of more than are known, the first ones are.</param>
    public BaselineMatch Match(string path, SourceText text, ImmutableArray<Diagnostic> found)
    {
        if (!byPath.TryGetValue(path, out var entries))
            return new BaselineMatch(found, []);
        var remaining = entries.ToDictionary(entry => (entry.Code, entry.Text), entry => entry.Count);
        var codes = entries.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var left = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (var diagnostic in found)
        {
            var code = diagnostic.Rule.Code;
            if (!codes.Contains(code) || !CanHold(diagnostic.Rule) || !Takes(code, diagnostic.Span))
                left.Add(diagnostic);
        }
        var stale = entries
            .Select(entry => new StaleEntry(entry, entry.Count - remaining[(entry.Code, entry.Text)]))
            .Where(entry => entry.Found < entry.Entry.Count);
        return new BaselineMatch(left.DrainToImmutable(), [.. stale]);

        bool Takes(string code, TextSpan span)
        {
            var key = (code, BaselinePlace.Of(text, span));
            if (remaining.GetValueOrDefault(key) == 0)
                return false;
            remaining[key]--;
            return true;
        }
    }

    /// <summary>The entries of a document.</summary>
    public ImmutableArray<BaselineEntry> EntriesOf(string path) => byPath.GetValueOrDefault(path, []);

    private static bool CanHold(RuleDescriptor rule) => rule.Pack != RulePack.Configuration;
}

/// <summary>What a baseline makes of a document's findings.</summary>
/// <param name="Left">The findings that it does not know, in text order.</param>
/// <param name="Stale">The entries of which more is written down than was found.</param>
public readonly record struct BaselineMatch(ImmutableArray<Diagnostic> Left, ImmutableArray<StaleEntry> Stale);
