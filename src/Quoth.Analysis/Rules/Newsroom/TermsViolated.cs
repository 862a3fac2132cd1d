using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q509: a source credited otherwise than its terms allow.</summary>
public sealed class TermsViolated : Rule
{
    private const int LongestSource = 200;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q509",
            "terms-violated",
            RulePack.Newsroom,
            Severity.Error,
            "A claim from an off-record source, a name for one on background, or words that credit one on deep background."
        )
        {
            Rationale = """
                The Associated Press knows four levels. On the record, by name; background, published under conditions,
                usually a description of the position; deep background, usable without any attribution; off the record,
                not for publication. `terms` is what was promised, and a promise to a source is kept.
                """,
            BadExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                  terms: off-record
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "terms-violated": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                  terms: background
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "terms-violated": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        TagInfo? last = null;
        HashSet<CreditedEntity>? told = null;
        foreach (var credit in credits.All)
        {
            if (Credits.TermsOf(credit) is not { } terms || terms == "on-record")
                continue;
            // A source that several claims share breaks its terms once.
            if (credit.Source is { } source && source == last)
                continue;
            if (Describe(credit, terms, document, credits) is not var (message, hint))
                continue;
            last = credit.Source;
            // What is wrong with a definition is wrong once.
            if (IsDefinedByName(credit, terms) && credit.Entity is { } entity && !(told ??= []).Add(entity))
                continue;
            yield return new Finding(credit.Span, message) { Hint = hint };
        }
    }

    private static (string Message, string Hint)? Describe(
        Credit credit,
        string terms,
        DocumentModel document,
        Credits credits
    ) =>
        terms switch
        {
            "off-record" => (
                $"{credits.NameOf(credit)} spoke off the record, so {Excerpt.Of(document, credit.Claim.Tag)} is not for publication",
                "take the claim out, or find it elsewhere; if the source agreed to more, write its `terms`"
            ),
            "deep-background" when credit.Source is not null => (
                $"{credits.NameOf(credit)} speaks on deep background, and may not be credited in the text",
                "report it without a source (`by`), or agree on `terms: background` with the source"
            ),
            "background" when IsDefinedByName(credit, terms) => (
                $"{credits.NameOf(credit)} speaks on background, and is defined as somebody with a name",
                "make it an `unnamed-person` that is described by its position, or write its `terms` anew"
            ),
            "background" when IsNamed(credit, document) => (
                $"{credits.NameOf(credit)} speaks on background here, and the words name the source",
                "describe the source by its position, where the article may still be edited, or write its `terms` anew"
            ),
            _ => null,
        };

    /// <summary>Whether a credit is of a person of a named kind for whom background was agreed on throughout.</summary>
    private static bool IsDefinedByName(Credit credit, string terms) =>
        terms == "background"
        && credit.Entity is { IsPerson: true, IsUnnamed: false }
        && Credits.ValueOf(credit.Source, "terms") is null;

    /// <summary>Whether the words of a source that may only be described hold its name.</summary>
    private static bool IsNamed(Credit credit, DocumentModel document)
    {
        if (credit is not { Entity: { IsPerson: true, IsUnnamed: false } entity, Source: { } source })
            return false;
        var words = document.Clean.Text.AsSpan(source.Clean.Start, Math.Min(source.Clean.Length, LongestSource));
        var name = entity.Definition.Name.AsSpan().Trim();
        return TextWords.HoldsName(words, name) || TextWords.HoldsName(words, name[(name.LastIndexOf(' ') + 1)..]);
    }
}
