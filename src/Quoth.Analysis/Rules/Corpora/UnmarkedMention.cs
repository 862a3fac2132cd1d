using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q403: a name that is marked elsewhere in the document and stands bare here.</summary>
public sealed class UnmarkedMention : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q403",
            "unmarked-mention",
            RulePack.Corpus,
            Severity.Info,
            "A name without a tag, of an entity that the document marks elsewhere."
        )
        {
            Rationale = """
                Who is marked once is marked throughout: a search for everything said of somebody finds only what is
                tagged. Only exact names and aliases that mean one entity are looked for, as whole words; pronouns,
                descriptions (“the captain”) and what may be part of a longer name are left alone.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                  aka: Brill
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe]. The bridge was built before Brill was born.
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                  aka: Brill
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe]. The bridge was built before [@mayor|Brill] was born.
                """,
            FixSummary = "Marks the name, here or everywhere in the document.",
        };

    /// <summary>A name that wants a tag.</summary>
    private sealed record Place(TextSpan Span, string Words, string Id, Fix Fix);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Names.Marked.Count == 0)
            return [];
        List<Place>? places = null;
        foreach (var match in context.Names.Matches)
        {
            if (match.Meanings is not [{ Form: not NameForm.Surname } meaning])
                continue;
            if (context.Names.FindMarked(meaning.Entity.Id) is null)
                continue;
            if (Read(context.Document, match, meaning) is { } place)
                (places ??= []).Add(place);
        }
        return places is null ? [] : FindAll(context, places);
    }

    private static Place? Read(DocumentModel document, NameMatch match, NameMeaning meaning)
    {
        if (BareName.SpanOf(document, match) is not { } span)
            return null;
        if (BareName.Read(document, match, meaning) is not { } name)
            return null;
        var id = meaning.Entity.Id;
        if (SpanEdits.Wrap(document, span, $"[@{id}|") is not { } edits)
            return null;
        var words = Excerpt.Of(document.Clean.Text.AsSpan(match.Span.Start, match.Span.Length));
        var safety = name.IsSure ? FixSafety.Safe : FixSafety.Offered;
        return new Place(span, words, id, new Fix($"Mark it as `@{id}`", safety, edits));
    }

    private static IEnumerable<Finding> FindAll(RuleContext context, List<Place> places)
    {
        var document = context.Document;
        foreach (var group in places.GroupBy(place => place.Id, StringComparer.Ordinal))
        {
            var all = group.ToList();
            var first = context.Names.FindMarked(group.Key)?.First;
            foreach (var place in all)
            {
                yield return new Finding(
                    place.Span,
                    $"{place.Words} is not marked here, and `@{place.Id}` is elsewhere"
                )
                {
                    Hint = "who is marked once is marked throughout",
                    Related = first is null ? [] : [new RelatedPlace(document.Path, first.TextSpan, "marked here")],
                    // Once for all its places, so that what the fixes say is no longer than the text.
                    Fixes = all.Count > 1 && place == all[0] ? [place.Fix, MarkAll(place.Id, all)] : [place.Fix],
                };
            }
        }
    }

    private static Fix MarkAll(string id, List<Place> all) =>
        new(
            $"Mark all {all.Count} names of `@{id}` in this document",
            all.TrueForAll(place => place.Fix.Safety == FixSafety.Safe) ? FixSafety.Safe : FixSafety.Offered,
            [.. all.SelectMany(place => place.Fix.Edits)]
        );
}
