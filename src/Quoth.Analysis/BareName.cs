using System.Globalization;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>A name in the text that surely, or probably, stands for itself and is no part of a longer one.</summary>
/// <param name="IsSure">Whether a machine may take it for the entity's name without a person looking.</param>
public readonly record struct BareName(bool IsSure)
{
    // A tag deeper than this would come near the deepest that the language allows.
    private const int DeepestTag = 200;

    // “The ” or “Die ”.
    private const int LongestArticle = 4;

    /// <summary>
    /// Where a name stands in the file, in UTF-16 offsets; null where it is not bare: a mention or source says it already, or
    /// a tag begins or ends inside it.
    /// </summary>
    public static TextSpan? SpanOf(DocumentModel document, NameMatch match)
    {
        var span = document.Clean.ToSource(match.Span);
        if (span.Length != match.Span.Length)
            return null;
        var around = QuotedText.TagAround(document.Tags, span.Start);
        if (around?.Tag.Depth > DeepestTag)
            return null;
        for (var tag = around; tag is not null; tag = tag.Parent)
        {
            if (tag.Kind is TagKind.Mention or TagKind.Source or TagKind.Note)
                return null;
            // A cue that is nothing but a name was meant for a source, which another rule says.
            if (tag.Kind == TagKind.Cue && tag.Clean.Length - match.Span.Length <= LongestArticle)
                return null;
        }
        return span;
    }

    /// <summary>Reads a name with what stands around it; null where it may be part of another.</summary>
    public static BareName? Read(DocumentModel document, NameMatch match, NameMeaning meaning)
    {
        var text = document.Clean.Text.AsSpan();
        var span = match.NameSpan;
        var name = text.Slice(span.Start, span.Length);
        if (NameForms.IsUnspaced(name[^1]))
            return ReadUnspaced(text, span, meaning);
        if (NameForms.IsUncased(name[0]))
            // A word alone may be any word of the language where no capital says that it is a name.
            return new BareName(name.Contains(' ') && match.Span == span);
        // In German every noun has a capital, so “die Ministerin” looks like a name.
        if (meaning.Form == NameForm.Alias && char.IsLower(name[0]) && IsGerman(document))
            return null;
        if (IsCapital(text, span.End + 1) && text[span.End] is ' ' or '\n')
            return null;
        var isWhole = meaning.Form == NameForm.Name && name.ContainsAny(' ', '\n');
        var before = WordBefore(text, span.Start);
        var beginsSentence = BeginsSentence(document, span.Start);
        if (!isWhole && !beginsSentence && (IsCapital(text, before) || IsParticle(text, before, span.Start)))
            return null;
        // At the beginning of a sentence any word has a capital: “Hatch the eggs” names no Ruth Hatch.
        return new BareName(!beginsSentence || name.ContainsAny(' ', '\n'));
    }

    /// <summary>
    /// Where words touch, a person's whole name is one by its length; any other must have something else than more of the
    /// same signs on both sides.
    /// </summary>
    private static BareName? ReadUnspaced(ReadOnlySpan<char> text, TextSpan span, NameMeaning meaning)
    {
        if (span.Length < 3)
            return null;
        if (meaning is { Form: NameForm.Name, Entity.Kind: "person" })
            return new BareName(true);
        var isApart =
            (span.Start == 0 || !IsSign(text[span.Start - 1])) && (span.End == text.Length || !IsSign(text[span.End]));
        return isApart ? new BareName(true) : null;
    }

    private static bool IsSign(char c) => char.IsLetterOrDigit(c) && c is not (>= '\u3041' and <= '\u309F');

    private static bool IsCapital(ReadOnlySpan<char> text, int at) =>
        at >= 0
        && at < text.Length
        && char.GetUnicodeCategory(text[at]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Where the word begins that stands before a place with one blank between; -1 for none.</summary>
    private static int WordBefore(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || text[at - 1] is not (' ' or '\n' or '\u00A0'))
            return -1;
        var end = text[at - 2] == '.' ? at - 2 : at - 1;
        var start = end;
        // A title or forename is short; what is longer is looked at no further.
        while (start > 0 && end - start < NameForms.Longest && IsPart(text[start - 1]))
            start--;
        return start < end ? start : -1;
    }

    private static bool IsPart(char c) => char.IsLetter(c) || c is '\'' or '’' or '-' or '.';

    private static bool IsParticle(ReadOnlySpan<char> text, int start, int at) =>
        start >= 0 && text[start..at].TrimEnd() is "von" or "van" or "bin" or "ibn" or "zu" or "af" or "av";

    private static bool BeginsSentence(DocumentModel document, int at)
    {
        var text = document.Clean.Text.AsSpan();
        var place = FirstAt(document, at);
        if (place == document.Paragraphs.Length)
            return false;
        var paragraph = document.Paragraphs[place];
        while (!paragraph.BeginsSentence(at))
        {
            // Only marks of quotation and the like may stand between.
            if (char.IsLetterOrDigit(text[at - 1]) || char.IsWhiteSpace(text[at - 1]))
                return false;
            at--;
        }
        return true;
    }

    private static int FirstAt(DocumentModel document, int at)
    {
        var (low, high) = (0, document.Paragraphs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Paragraphs[middle].Clean.End <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool IsGerman(DocumentModel document) =>
        document.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase);
}
