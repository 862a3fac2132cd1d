using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>An article as a reader may want it, who said what included: Markdown that every viewer shows.</summary>
public static class RenderedArticle
{
    private const int LongestContent = 200;
    private const int MostCues = 5;

    /// <summary>
    /// The headline and what stands below it, the text in its paragraphs with a number behind each claim, and the claims by
    /// number: who says it, through whom, by which words.
    /// </summary>
    public static string Write(Corpus corpus, DocumentModel document)
    {
        var page = new StringBuilder();
        if (document.FindField("title")?.Value is { Length: > 0 } title)
            page.Append("# ").Append(Markdown.Escape(title)).Append("\n\n");
        if (string.Join(", ", Byline.Of(corpus, document)) is { Length: > 0 } byline)
            page.Append('*').Append(Markdown.Escape(byline)).Append("*\n\n");
        WriteText(page, document);
        WriteClaims(page, corpus, document);
        return page.ToString().TrimEnd() + "\n";
    }

    private static void WriteText(StringBuilder page, DocumentModel document)
    {
        // Behind the last words of each claim, in clean-text offsets.
        var numbers = document
            .Claims.Select((claim, index) => (End: claim.Pieces.Max(piece => piece.Clean.End), Number: index + 1))
            .OrderBy(number => number)
            .ToList();
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            var at = paragraph.Clean.Start;
            // Four blanks at its beginning would make a paragraph code.
            while (at < paragraph.Clean.End && char.IsWhiteSpace(document.Clean.Text[at]))
                at++;
            for (; next < numbers.Count && numbers[next].End <= paragraph.Clean.End; next++)
            {
                var (end, number) = numbers[next];
                Append(at, Math.Max(at, end));
                page.Append("\\[").Append(number).Append("\\]");
                at = Math.Max(at, end);
            }
            Append(at, paragraph.Clean.End);
            page.Append("\n\n");
        }

        void Append(int from, int to) => page.Append(Markdown.Escape(document.Clean.Text[from..to]));
    }

    private static void WriteClaims(StringBuilder page, Corpus corpus, DocumentModel document)
    {
        if (document.Claims.IsEmpty)
            return;
        page.Append("## Who said what\n\n");
        var speakers = new DocumentSpeakers(corpus, document);
        foreach (var (index, claim) in document.Claims.Index())
        {
            var chain = DocumentSpeakers.Describe(speakers.ChainOf(claim).Select(each => each.Step));
            var who = Markdown.Escape(chain ?? SymbolWords.OfNobody(claim));
            page.Append(index + 1).Append(". **").Append(who).Append("**");
            var cues = claim.Cues.Take(MostCues).Select(cue => SymbolWords.FirstWords(cue.Tag, document)).ToList();
            if (cues.Count > 0)
                page.Append(" (").AppendJoin(", ", cues.Select(Markdown.Escape)).Append(')');
            var words = Words.Shorten(SymbolWords.FirstWords(claim, document, LongestContent), LongestContent);
            page.Append(": ").Append(Markdown.Escape(words)).Append('\n');
        }
    }
}
