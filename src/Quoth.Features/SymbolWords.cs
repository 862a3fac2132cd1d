using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>What entities and claims are called on a line of an outline, a list or a hierarchy.</summary>
public static class SymbolWords
{
    /// <summary>The kind of what is a claim; entities have the kinds of the schema.</summary>
    public const string Claim = "claim";

    /// <summary>The kind of a whole article.</summary>
    public const string Article = "article";

    /// <summary>How many claims around one are looked at for a line: those further out would fit on none.</summary>
    internal const int FurthestOuter = 8;

    private const int LongestName = 80;
    private const int LongestSpeaker = 40;

    /// <summary>A line of text of at most 80 UTF-16 code units.</summary>
    internal static string Shorten(string text) => Words.Shorten(text, LongestName);

    /// <summary>The name or statement of a definition; its id where it has none.</summary>
    internal static string Name(Semantics.Model.Definition definition) =>
        definition.Name.Length > 0 ? Shorten(definition.Name) : definition.Id;

    /// <summary>Who says a claim, and its first words.</summary>
    internal static string Name(Claim claim, DocumentModel document, Corpus corpus) =>
        Name(claim, document, new DocumentSpeakers(corpus, document).CreditedWith(claim));

    /// <summary>The same, where it is known who is credited with the claim.</summary>
    internal static string Name(Claim claim, DocumentModel document, DocumentSpeakers.Step credited)
    {
        var who = credited.Names.Length > 0 ? credited.Names : OfNobody(claim);
        return Shorten($"{Words.Shorten(who, LongestSpeaker)}: {FirstWords(claim, document)}");
    }

    /// <summary>What to say in the place of a speaker.</summary>
    internal static string OfNobody(Claim claim) => claim.SaysBy ? "nobody" : "unattributed";

    /// <summary>The first words of a tag, on one line.</summary>
    internal static string FirstWords(TagInfo tag, DocumentModel document) =>
        Shorten(document.Clean.Text.Substring(tag.Clean.Start, Math.Min(tag.Clean.Length, 2 * LongestName)));

    /// <summary>As much of the content as a line can hold: claims around claims would else copy the text many times.</summary>
    internal static string FirstWords(Claim claim, DocumentModel document, int longest = LongestName)
    {
        if (claim.Content.IsEmpty)
            return "(nothing)";
        if (claim.Content is [var only])
            return document.Clean.Text.Substring(only.Start, Math.Min(only.Length, longest));
        var ranges = claim.Content.Take(3).Select(range => range with { Length = Math.Min(range.Length, longest) });
        return string.Join(" … ", ranges.Select(range => document.Clean.Text.Substring(range.Start, range.Length)));
    }
}
