using System.Text;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Interchange.Formats;

/// <summary>The raw article, as a document without annotations and back.</summary>
public static class PlainText
{
    /// <summary>The name of the format on the command line.</summary>
    public const string Name = "text";

    /// <summary>
    /// The document whose clean text is <paramref name="article"/>. It always has a header, so that an article which
    /// itself begins with <c>---</c> is safe, and the header holds the seal.
    /// </summary>
    /// <param name="article">The raw article.</param>
    /// <param name="title">The title for the header; line ends and other control characters in it become blanks.</param>
    /// <exception cref="ArgumentException">The article holds half a surrogate pair, which no file can hold.</exception>
    public static SourceText Import(SourceText article, string title)
    {
        var lone = SourceText.FindLoneSurrogate(article.Span);
        if (lone >= 0)
            throw new ArgumentException($"half a surrogate pair at UTF-16 offset {lone}", nameof(article));
        var lineEnd = SealEdit.LineEnd(article, 0);
        var result = new StringBuilder(article.Length + 128);
        result.Append("---").Append(lineEnd);
        result.Append("title: ").Append(OneLine(title)).Append(lineEnd);
        result.Append(Seal.FieldName).Append(": ").Append(Seal.Of(article.Content)).Append(lineEnd);
        result.Append("---").Append(lineEnd);
        result.Append(Markup.Escape(article.Span));
        return SourceText.From(EscapeStrayClosers(result.ToString()), article.HasByteOrderMark);
    }

    /// <summary>
    /// Escapes each <c>]</c> that would be reported as a closer of nothing: in an article that nobody has annotated yet
    /// it is no slip.
    /// </summary>
    private static string EscapeStrayClosers(string document)
    {
        var result = new StringBuilder(document.Length);
        var at = 0;
        foreach (var error in SyntaxTree.Parse(document).GetErrors())
        {
            if (error.Kind != SyntaxErrorKind.StrayCloser)
                continue;
            result.Append(document.AsSpan(at..error.Span.Start)).Append('\\');
            at = error.Span.Start;
        }
        return result.Append(document.AsSpan(at..)).ToString();
    }

    /// <summary>The raw article of a document: its clean text, with the byte-order mark if the file has one.</summary>
    public static SourceText Export(SyntaxTree tree) =>
        SourceText.From(CleanText.Of(tree).Text, tree.Text.HasByteOrderMark);

    private static string OneLine(string title)
    {
        var kept = string.Create(
            title.Length,
            title,
            static (line, title) =>
            {
                for (var i = 0; i < line.Length; i++)
                    line[i] = char.IsControl(title[i]) ? ' ' : title[i];
            }
        );
        return kept.Trim();
    }
}
