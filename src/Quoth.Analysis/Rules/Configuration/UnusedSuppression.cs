using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Configuration;

/// <summary>Q902: a suppression that silences nothing. The analyzer tells it which ones; a document alone does not show them.</summary>
public sealed class UnusedSuppression : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q902",
            "unused-suppression",
            RulePack.Configuration,
            Severity.Warning,
            "A `quoth-disable` whose rule has nothing to say there."
        )
        {
            Rationale = """
                A silence that outlives its reason hides the next mistake. A note silences its own paragraph, a header
                comment the whole file; where the rule finds nothing there, the silence can go. The rules about
                suppressions and configuration themselves are set in `quoth.json` only.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].[#|quoth-disable undefined-entity: she is in no register]
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Removes the note or comment, or the rule's name where others are named with it.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) => [];

    /// <summary>The findings for silences that silenced nothing.</summary>
    internal static IEnumerable<Finding> Find(
        DocumentModel document,
        IEnumerable<(Suppression Suppression, ImmutableArray<SilencedRule> Unused)> silences
    )
    {
        foreach (var (suppression, unused) in silences)
        {
            var isWhole = unused.Length == suppression.Rules.Length;
            if (isWhole)
            {
                yield return Describe(document, suppression.Span, unused, suppression.Paragraph) with
                {
                    Fixes = [RemoveWhole(document, suppression)],
                };
                continue;
            }
            foreach (var silenced in unused)
            {
                yield return Describe(document, silenced.Span, [silenced], suppression.Paragraph) with
                {
                    Fixes =
                    [
                        Fix.Safe(
                            $"Remove `{silenced.Name}` from the suppression",
                            document.Path,
                            WithComma(suppression, silenced),
                            ""
                        ),
                    ],
                };
            }
        }
    }

    private static Finding Describe(
        DocumentModel document,
        TextSpan span,
        ImmutableArray<SilencedRule> unused,
        int? paragraph
    )
    {
        var names = string.Join(", ", unused.Select(silenced => $"`{silenced.Name}`"));
        var isOnlyConfigurable = unused.All(silenced =>
            RuleSet.Find(silenced.Name) is { Descriptor.Pack: RulePack.Configuration }
        );
        return isOnlyConfigurable
            ? new Finding(span, $"{names} cannot be silenced in a document")
            {
                Hint = "set its severity in quoth.json",
                IsUnnecessary = true,
            }
            : new Finding(span, $"{names} has nothing to say in this {(paragraph is null ? "file" : "paragraph")}")
            {
                Hint = "remove the suppression",
                IsUnnecessary = true,
            };
    }

    private static Fix RemoveWhole(DocumentModel document, Suppression suppression)
    {
        if (suppression.Note is not { } note)
        {
            var lines = HeaderEdits.LinesOf(document, suppression.Whole);
            return Fix.Safe("Remove the comment", document.Path, lines, "");
        }
        return HeadEdits.CanVanish(document, note)
            ? Fix.Safe("Remove the note", document.Path, note.Span, "")
            : Fix.Offered("Remove the note", document.Path, note.Span, "");
    }

    private static TextSpan WithComma(Suppression suppression, SilencedRule silenced)
    {
        var index = suppression.Rules.IndexOf(silenced);
        return index == 0
            ? TextSpan.FromBounds(silenced.Span.Start, suppression.Rules[1].Span.Start)
            : TextSpan.FromBounds(suppression.Rules[index - 1].Span.End, silenced.Span.End);
    }
}
