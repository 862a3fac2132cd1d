using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>What became of a document whose findings were silenced.</summary>
/// <param name="Document">The document with the suppressions; the same as before where it needed none.</param>
/// <param name="Silenced">How many findings are silent now.</param>
public readonly record struct SuppressionOutcome(DocumentModel Document, int Silenced);

/// <summary>Writes suppressions for all that is found in a document, so that it is clean. Nothing is read or written on the disk.</summary>
public static class SuppressionWriter
{
    // Notes first, then what they do not reach by a comment, then what these bring about themselves.
    private const int MaximumRounds = 4;

    /// <summary>Whether a reason says anything.</summary>
    public static bool IsReason(string reason) => OneLine(reason).Length > 0;

    /// <summary>
    /// A note at the end of each paragraph with findings, and a comment in the header for those of the header and of the
    /// whole file. The clean text stays; a document without findings stays as it is.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The corpus that it belongs to.</param>
    /// <param name="reason">Why that is right here: any text that <see cref="IsReason"/>; it is written on one line.</param>
    /// <param name="leaveOut">Takes out the findings that need no silence, such as known ones.</param>
    public static SuppressionOutcome Add(
        DocumentModel document,
        Corpus corpus,
        string reason,
        Func<SourceText, ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> leaveOut
    )
    {
        var line = OneLine(reason);
        var found = Find(document);
        if (found.Count == 0)
            return new SuppressionOutcome(document, 0);
        var wanted = found.Select(one => Place(document, one)).ToHashSet();
        var forFile = new HashSet<int?> { null };
        var after = document;
        for (var round = 0; round < MaximumRounds; round++)
        {
            after = Write(document, corpus, wanted, forFile, line);
            // Better a wider silence than a word of the article changed.
            if (after.Clean.Text != document.Clean.Text)
            {
                forFile.UnionWith(wanted.Select(place => place.Paragraph));
                after = Write(document, corpus, wanted, forFile, line);
            }
            var left = Find(after).Select(one => Place(after, one)).ToList();
            if (left.Count == 0)
                break;
            wanted.UnionWith(left);
            forFile.UnionWith(left.Select(place => place.Paragraph));
        }
        return after.Clean.Text == document.Clean.Text
            ? new SuppressionOutcome(after, found.Count - Find(after).Count)
            : new SuppressionOutcome(document, 0);

        List<Diagnostic> Find(DocumentModel current) =>
            [
                .. leaveOut(current.Tree.Text, Analyzer.Analyze(current, corpus.With(current)))
                    .Where(one => one.Rule.Pack != RulePack.Configuration && one.Severity > Severity.Hint),
            ];
    }

    // Suppressions change no paragraph's number, as they are no words of the article.
    private static (int? Paragraph, string Code) Place(DocumentModel document, Diagnostic diagnostic) =>
        (document.ParagraphAt(diagnostic.Span.Start), diagnostic.Rule.Code);

    private static DocumentModel Write(
        DocumentModel document,
        Corpus corpus,
        HashSet<(int? Paragraph, string Code)> wanted,
        HashSet<int?> forFile,
        string reason
    )
    {
        var edits = new List<TextChange>();
        var wide = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in wanted.GroupBy(place => place.Paragraph, place => place.Code))
        {
            if (group.Key is { } paragraph && !forFile.Contains(paragraph) && EndOf(document, paragraph) is { } end)
            {
                var text = Text(group.Order(StringComparer.Ordinal), Escape(reason));
                edits.Add(new TextChange(new TextSpan(end, 0), $"[#|{text}]"));
            }
            else
            {
                wide.UnionWith(group);
            }
        }
        if (wide.Count > 0)
            edits.Add(HeaderEdits.AddLine(document, $"# {Text(wide, reason)}").Change);
        var changed = FixApplier.Rewrite(document.Tree.Text, edits.OrderBy(edit => edit.Span.Start));
        return DocumentBuilder.Build(document.Path, SyntaxTree.Parse(changed), corpus.Settings);
    }

    private static string Text(IEnumerable<string> codes, string reason) =>
        $"quoth-disable {string.Join(", ", codes.Select(code => RuleSet.Find(code)?.Descriptor.Name))}: {reason}";

    /// <summary>Behind the last word of a paragraph; null where a backslash there would take the note's bracket for text.</summary>
    private static int? EndOf(DocumentModel document, int paragraph)
    {
        var span = document.Paragraphs[paragraph].Span;
        var words = document.Tree.Text.Slice(span).TrimEnd();
        return words.IsEmpty || words[^1] == '\\' ? null : span.Start + words.Length;
    }

    private static string OneLine(string reason)
    {
        var output = new StringBuilder();
        foreach (var rune in reason.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                output.Append(rune);
            else if (output.Length > 0 && output[^1] != ' ')
                output.Append(' ');
        }
        return output.ToString().TrimEnd();
    }

    /// <summary>The reason as the text of a note, in which no bracket closes or opens anything.</summary>
    private static string Escape(string reason)
    {
        var output = new StringBuilder();
        for (var at = 0; at < reason.Length; at++)
        {
            var start = at;
            while (at < reason.Length && reason[at] == '\\')
                at++;
            var isBracket = at == reason.Length || reason[at] is '[' or ']';
            output.Append('\\', (at - start) * (isBracket ? 2 : 1));
            if (at == reason.Length)
                break;
            output.Append(isBracket ? "\\" : "").Append(reason[at]);
        }
        return output.ToString();
    }
}
