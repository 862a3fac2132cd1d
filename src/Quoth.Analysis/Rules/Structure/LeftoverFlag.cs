using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q015: doubt or a note to do something, in a document that says it is done.</summary>
public sealed class LeftoverFlag : Rule
{
    private static readonly string[] Flags = ["TODO", "FIXME", "XXX", "DISCUSS", "DISCARD", "?"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q015",
            "leftover-flag",
            RulePack.Structure,
            Severity.Warning,
            "A doubt mark, or a note that begins with TODO, FIXME, DISCUSS or `?`, in a document whose status is done."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Flags are for the time of annotating. A published, reviewed corpus still holds 1,226 of them, and nobody
                can tell which were settled. Whoever sets `status: done` settles them first.
                """,
            BadExample = """
                ---
                status: done
                @mayor: Ada Brill
                ---
                [^@mayor?|Brill] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                status: done
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        if (document.FindField("status")?.Value != "done")
            yield break;
        foreach (var tag in document.Tags)
        {
            if (tag.Head.Doubt is { } doubt && !tag.IsInNote)
                yield return new Finding(
                    doubt,
                    $"The document is done, but this {tag.Kind.GetWord()} is still in doubt"
                )
                {
                    Hint = "settle it and remove the `?`, or set `status: review`",
                };
            else if (tag.Kind == TagKind.Note && FlagOf(document, tag) is { } flag)
                yield return new Finding(tag.Span, $"The document is done, but a note still says `{flag}`")
                {
                    Hint = "settle it and remove the note, or set `status: review`",
                };
        }
    }

    private static string? FlagOf(DocumentModel document, TagInfo note)
    {
        var text = document.Tree.Text.Slice(note.TextSpan).TrimStart();
        foreach (var flag in Flags)
        {
            var isWhole =
                text.Length == flag.Length || (text.Length > flag.Length && !char.IsLetterOrDigit(text[flag.Length]));
            if (text.StartsWith(flag, StringComparison.OrdinalIgnoreCase) && isWhole)
                return flag;
        }
        return null;
    }
}
