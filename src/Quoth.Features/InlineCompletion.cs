using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>
/// What an editor shows as grey text at the cursor: the tag that probably comes next. The article's words stay as they are.
/// </summary>
public static class InlineCompletion
{
    /// <summary>
    /// The change at a UTF-16 offset, within its line and touching it: an opener that was begun is finished around the words
    /// behind it, words at the cursor get the tag that is suggested for them, or a tag whose words are there is closed; null
    /// where nothing is likely.
    /// </summary>
    public static TextChange? At(Corpus corpus, DocumentModel document, int offset)
    {
        if (offset < document.Tree.BodyStart || document.Tree.HasUnclosedHeader)
            return null;
        var text = document.Tree.Text.Span;
        // A head that has its bar is finished.
        if (
            TagFinder.Around(document, offset) is { } around
            && around.Span.Start < offset
            && offset < around.TextSpan.Start
        )
            return null;
        if (HeadSite.FindOpener(document, offset) is { } bracket && IsOpenerBegun(text[bracket..offset]))
            return Finish(corpus, document, bracket, offset);
        foreach (var suggestion in Suggestions.Of(corpus, document))
        {
            if (suggestion.Span.Touches(offset))
                return new TextChange(
                    suggestion.Span,
                    suggestion.Opener + document.Tree.Text.ToString(suggestion.Span) + "]"
                );
        }
        return CanClose(corpus, document, offset) ? new TextChange(new TextSpan(offset, 0), "]") : null;
    }

    private static bool IsOpenerBegun(ReadOnlySpan<char> opener) =>
        opener is "[" or "[@" or "[^" or "[^@" or "[~" or "[!";

    /// <summary>Looks at the text as it was before the opener was begun, and finishes it where a tag is suggested there.</summary>
    private static TextChange? Finish(Corpus corpus, DocumentModel document, int bracket, int offset)
    {
        var begun = document.Tree.Text.ToString(TextSpan.FromBounds(bracket, offset));
        var tree = document.Tree.With(new TextChange(TextSpan.FromBounds(bracket, offset), ""));
        var before = DocumentBuilder.Build(document.Path, tree, corpus.Settings);
        foreach (var suggestion in Suggestions.Of(corpus.With(before), before))
        {
            if (suggestion.Span.Start != bracket)
                continue;
            var opener = Fitting(suggestion, begun);
            if (!opener.StartsWith(begun, StringComparison.Ordinal))
                return null;
            var words = tree.Text.ToString(suggestion.Span);
            return new TextChange(new TextSpan(offset, words.Length), $"{opener[begun.Length..]}{words}]");
        }
        return null;
    }

    /// <summary>Whether somebody is mentioned or credited, whoever begins the tag knows best.</summary>
    private static string Fitting(Suggestion suggestion, string begun) =>
        suggestion.Kind switch
        {
            TagKind.Mention when begun.StartsWith("[^", StringComparison.Ordinal) => "[^" + suggestion.Opener[1..],
            TagKind.Source when begun == "[@" => "[" + suggestion.Opener[2..],
            _ => suggestion.Opener,
        };

    /// <summary>Whether the tag at the cursor lacks its closer, nothing follows in the line, and its words are there.</summary>
    private static bool CanClose(Corpus corpus, DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var isAtEnd = offset == text.Length || Characters.IsLineEnd(text[offset]);
        if (!isAtEnd || TagFinder.At(document, offset) is not { } tag || tag.Tag.IsClosed || tag.IsInNote)
            return false;
        if (tag.TextSpan.Start >= offset || text[offset - 1] == '\\')
            return false;
        var words = text[tag.TextSpan.Start..offset];
        // A closer behind an open bracket would be that bracket's.
        if (words.ContainsAny('[', ']'))
            return false;
        return tag.Kind switch
        {
            TagKind.Mention or TagKind.Source => corpus.FindMeanings(document, NameIndex.Of(document), words).Count > 0,
            TagKind.Cue => corpus.Configuration.Words.For(document.Language)?.CueVerbs.Contains(words) == true,
            TagKind.Claim => QuotationMarks.IsMark(words[0]) && QuotationMarks.IsClosed(words),
            _ => false,
        };
    }
}
