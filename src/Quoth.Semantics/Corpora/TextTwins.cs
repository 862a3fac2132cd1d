using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// Which documents of a corpus annotate the same article. A document's twins are found by one look-up: by the length of
/// its clean text and a sample of its characters, and then by the text itself.
/// </summary>
internal sealed class TextTwins
{
    // A corpus of templates has many texts of one length and sample, and nobody wants to hear of more than one.
    private const int MostCompared = 16;

    private readonly ImmutableDictionary<TextKey, ImmutableArray<string>> paths;

    private TextTwins(ImmutableDictionary<TextKey, ImmutableArray<string>> paths) => this.paths = paths;

    /// <summary>The twins among some documents, given in the order of their paths.</summary>
    public static TextTwins Of(IEnumerable<DocumentModel> documents)
    {
        var paths = ImmutableDictionary.CreateBuilder<TextKey, ImmutableArray<string>>();
        foreach (var document in documents)
        {
            if (KeyOf(document) is { } key)
                paths[key] = paths.GetValueOrDefault(key, []).Add(document.Path);
        }
        return new TextTwins(paths.ToImmutable());
    }

    /// <summary>The same with a document in the place of another of its path; either may be missing.</summary>
    public TextTwins With(DocumentModel? before, DocumentModel? after)
    {
        var (oldKey, newKey) = (before is null ? null : KeyOf(before), after is null ? null : KeyOf(after));
        if (oldKey == newKey)
            return this;
        var changed = paths;
        if (oldKey is { } old && before is not null)
            changed = changed.SetItem(old, changed.GetValueOrDefault(old, []).Remove(before.Path));
        if (newKey is { } key && after is not null)
        {
            var all = changed.GetValueOrDefault(key, []);
            var place = all.BinarySearch(after.Path, StringComparer.Ordinal);
            if (place < 0)
                changed = changed.SetItem(key, all.Insert(~place, after.Path));
        }
        return new TextTwins(changed);
    }

    /// <summary>The first other document of the same clean text, or null.</summary>
    public DocumentModel? Find(DocumentModel document, Corpus corpus)
    {
        if (KeyOf(document) is not { } key || !paths.TryGetValue(key, out var candidates) || candidates.Length < 2)
            return null;
        foreach (var path in candidates.AsSpan(0, Math.Min(candidates.Length, MostCompared)))
        {
            if (path != document.Path && corpus.Find(path) is { } other && other.Clean.Text == document.Clean.Text)
                return other;
        }
        return null;
    }

    private static TextKey? KeyOf(DocumentModel document) => TextKey.Of(document);
}
