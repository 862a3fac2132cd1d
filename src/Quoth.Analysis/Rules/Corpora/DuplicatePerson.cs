using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q405: one person, or anything else with a name, defined under two ids.</summary>
public sealed class DuplicatePerson : Rule
{
    // A merge goes through the whole corpus; a registry that holds everything twice is mended a few at a time.
    private const int MostMerges = 20;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q405",
            "duplicate-person",
            RulePack.Corpus,
            Severity.Warning,
            "Two ids whose definitions share a name, an alias or a Wikidata item."
        )
        {
            Rationale = """
                Somebody with two ids is two people to every search and every count. An article that defines a person whom
                the registry has already splits that person in two. Two people may bear one name; then an alias or a
                fuller name tells them apart. A surname that two people share as alias is no sign that they are one.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                @brill: Ada Brill
                  role: mayor
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe], and [^@brill|she] [~|added] [!|that it was old].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                  role: mayor
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe], and [^@mayor|she] [~|added] [!|that it was old].
                """,
            FixSummary = "Offers to merge the second into the first, wherever it is used.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        var merges = 0;
        foreach (var definition in document.Entities)
        {
            if (FindTwin(context, definition) is not var (twin, reason))
                continue;
            yield return new Finding(
                definition.SigilSpan,
                $"`@{definition.Id}` and `@{twin.Id}` have the same {reason}"
            )
            {
                Hint = "merge them; where they are two, tell them apart by fuller names",
                Related = [new RelatedPlace(twin.Path, twin.SigilSpan, $"`@{twin.Id}`")],
                Fixes = merges++ < MostMerges ? [Merge(context, definition, twin)] : [],
            };
        }
    }

    /// <summary>The first definition before this one that means the same, and by what they are known to.</summary>
    private static (Definition Twin, string Reason)? FindTwin(RuleContext context, Definition definition)
    {
        if (definition.Attributes.Length > 0 && definition.Find("wikidata")?.Value is { Length: > 0 } item)
        {
            var twin = context.Names.FindByWikidata(item);
            if (twin is not null && IsBefore(context, twin, definition))
                return (twin, $"Wikidata item {Excerpt.Of(item)}");
        }
        if (NameForms.IsUnnamed(definition))
            return null;
        if (FindNamesake(context, definition, definition.Name, NameForm.Name) is { } named)
            return (named, $"name {Excerpt.Of(NameForms.Trim(definition.Name))}");
        if (definition.Find("aka") is not { } others)
            return null;
        foreach (var alias in others.Items)
        {
            if (FindNamesake(context, definition, alias.Text, NameForm.Alias) is { } namesake)
                return (namesake, $"name {Excerpt.Of(NameForms.Trim(alias.Text))}");
        }
        return null;
    }

    private static Definition? FindNamesake(RuleContext context, Definition definition, string name, NameForm form)
    {
        // Nearly every name is one's own alone.
        if (!context.Names.MayMeanSeveral(name))
            return null;
        foreach (var (other, otherForm) in context.Names.MeaningsOf(name))
        {
            var isName = otherForm == NameForm.Name || (otherForm == NameForm.Alias && form == NameForm.Name);
            // “General Orlan” is one; “Orlan” may be a family.
            var isFullAlias = otherForm == NameForm.Alias && name.Trim().Contains(' ');
            if ((isName || isFullAlias) && other.Kind == definition.Kind && IsBefore(context, other, definition))
                return other;
        }
        return null;
    }

    /// <summary>
    /// Whether another definition, of another id, comes first: the registry's before an article's, then by path and place.
    /// </summary>
    private static bool IsBefore(RuleContext context, Definition other, Definition definition)
    {
        if (other.Id == definition.Id)
            return false;
        if (other.Path == definition.Path)
            return other.Span.Start < definition.Span.Start;
        // An article sees its own definitions and the registry's, and nobody else's.
        return !context.Document.IsRegistry || string.CompareOrdinal(other.Path, definition.Path) < 0;
    }

    private static Fix Merge(RuleContext context, Definition definition, Definition twin)
    {
        var document = context.Document;
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        edits.AddRange(HeaderEdits.Remove(document, definition));
        var symbol = new Symbol(SymbolKind.Entity, definition.Id, document.IsRegistry ? null : document.Path);
        foreach (var (place, reference) in context.Corpus.FindReferences(symbol))
        {
            var isRemoved = place.Path == document.Path && definition.Span.Contains(reference.Span);
            if (reference.Role != ReferenceRole.Definition && !isRemoved)
                edits.Add(new FixEdit(place.Path, new TextChange(reference.Span, twin.Id)));
        }
        return new Fix($"Merge `@{definition.Id}` into `@{twin.Id}`", FixSafety.Offered, edits.DrainToImmutable());
    }
}
