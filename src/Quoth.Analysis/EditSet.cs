using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>Edits that do not overlap, gathered fix by fix.</summary>
internal sealed class EditSet
{
    private static readonly Comparer<TextChange> ByStart = Comparer<TextChange>.Create(
        static (a, b) => a.Span.CompareTo(b.Span)
    );

    /// <summary>The edits of each document, in text order.</summary>
    public Dictionary<string, List<TextChange>> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes all edits of a fix, or none where one of them overlaps an edit that was taken before.</summary>
    public bool TryAdd(Fix fix)
    {
        if (fix.Edits.IsEmpty || fix.Edits.Any(Overlaps))
            return false;
        foreach (var edit in fix.Edits)
        {
            var changes = ChangesOf(edit.Path);
            var place = changes.BinarySearch(edit.Change, ByStart);
            changes.Insert(place < 0 ? ~place : place, edit.Change);
        }
        return true;
    }

    private List<TextChange> ChangesOf(string path)
    {
        if (!ByPath.TryGetValue(path, out var changes))
            ByPath.Add(path, changes = []);
        return changes;
    }

    private bool Overlaps(FixEdit edit)
    {
        if (!ByPath.TryGetValue(edit.Path, out var changes))
            return false;
        var place = changes.BinarySearch(edit.Change, ByStart);
        if (place >= 0)
            return true;
        place = ~place;
        return (place < changes.Count && changes[place].Span.Start < edit.Change.Span.End)
            || (place > 0 && changes[place - 1].Span.End > edit.Change.Span.Start);
    }
}
