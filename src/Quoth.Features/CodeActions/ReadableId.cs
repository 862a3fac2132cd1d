using System.Text;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.CodeActions;

/// <summary>Ids that a person can read: the last word of a name, with the word before it or a number where that is taken.</summary>
internal static class ReadableId
{
    private const int Longest = 24;

    /// <summary>An id for a name that nothing has yet; null where the name has no letter for one.</summary>
    public static string? For(string name, DocumentModel document, Corpus corpus)
    {
        var words = IdWords(name);
        if (words is not [.., var last])
            return null;
        if (IsFree(last))
            return last;
        var both = words.Count > 1 ? $"{words[^2]}-{last}" : last;
        return IsFree(both) ? both : FreeIds.ForEntities(document, corpus).After(last);

        bool IsFree(string id) =>
            corpus.Registry.FindEntity(id) is null && !document.FindReferences(SymbolKind.Entity, id).Any();
    }

    private static List<string> IdWords(string name)
    {
        var words = new List<string>();
        var text = Normalized(name);
        for (var at = 0; at < text.Length; at++)
        {
            var length = Characters.IdLength(text[at..]);
            if (length == 0)
                continue;
            var word = text.Slice(at, Math.Min(length, Longest)).Trim("-_");
            // A word cut in the middle of a character is none.
            if (Characters.IsId(word))
                words.Add(word.ToString());
            at += length - 1;
        }
        return words;
    }

    private static ReadOnlySpan<char> Normalized(string name)
    {
        var lower = name.ToLowerInvariant();
        return Syntax.Text.SourceText.FindLoneSurrogate(lower) < 0 ? lower.Normalize(NormalizationForm.FormC) : lower;
    }
}
