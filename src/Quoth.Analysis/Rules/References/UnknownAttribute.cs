using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Text;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q105: an attribute or field that the schema does not know in its place.</summary>
public sealed class UnknownAttribute : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q105",
            "unknown-attribute",
            RulePack.References,
            Severity.Error,
            "A field of the header or an attribute that the schema does not know where it stands."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                What nobody reads is lost, most often over a slip of the keyboard. The schema says which attributes there
                are; a project adds its own under `schema` in `quoth.json`.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                  rolle: mayor
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                  role: mayor
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary =
                "Replaces the key by the nearest known one, where exactly one is near; or removes the attribute.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        var schema = context.Corpus.Settings.Schema;
        Dictionary<AttributePlaces, KnownIds>? known = null;
        foreach (var owner in AttributeOwner.AllOf(document))
        {
            var count = owner.CountSites(document);
            for (var i = 0; i < count; i++)
            {
                if (schema.Find(owner.Place, owner.GetKey(document, i)) is not null)
                    continue;
                var site = owner.GetSite(document, i);
                known ??= [];
                if (!known.TryGetValue(owner.Place, out var here))
                    known.Add(owner.Place, here = KeysAt(schema, owner.Place));
                var near = here.Near(site.Key);
                yield return new Finding(site.KeySpan, Message(site))
                {
                    Hint = HintFor(schema, site, near),
                    Fixes = FixesFor(document, site, near, schema),
                };
            }
        }
    }

    private static KnownIds KeysAt(TagSchema schema, AttributePlaces place) =>
        new(() => schema.AttributesAt(place).Select(attribute => new KnownName(attribute.Name, null, [])));

    private static string Message(AttributeSite site) =>
        site.Owner.Place == AttributePlaces.Document
            ? $"`{site.Key}` is not a field of the header"
            : $"`{site.Key}` is not an attribute of {site.Owner.Noun}";

    private static string HintFor(TagSchema schema, AttributeSite site, IReadOnlyList<string> near)
    {
        var places = schema.PlacesOf(site.Key);
        if (places != AttributePlaces.None)
            return $"it is an attribute of {Describe(places)}";
        return near is [var first, ..] ? $"did you mean `{first}`?" : "the schema in quoth.json can add it";
    }

    private static string Describe(AttributePlaces places)
    {
        var nouns = Enum.GetValues<AttributePlaces>()
            .Where(place => place != AttributePlaces.None && places.HasFlag(place))
            .Select(place => new AttributeOwner(place, null, null).Noun)
            .ToList();
        return nouns.Count == 1 ? nouns[0] : string.Join(", ", nouns.SkipLast(1)) + " and " + nouns[^1];
    }

    private static ImmutableArray<Fix> FixesFor(
        DocumentModel document,
        AttributeSite site,
        IReadOnlyList<string> near,
        TagSchema schema
    )
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var key in near)
        {
            // A key that stands there already would then stand twice; one that belongs elsewhere is no slip.
            var isSure =
                near.Count == 1
                && !site.Owner.Has(document, key)
                && schema.PlacesOf(site.Key) == AttributePlaces.None
                && KnownIds.IsSureSlip(site.Key, key);
            fixes.Add(
                new Fix(
                    $"Replace `{site.Key}` by `{key}`",
                    isSure ? FixSafety.Safe : FixSafety.Offered,
                    [new FixEdit(document.Path, new(site.KeySpan, key))]
                )
            );
        }
        if (site.Remove(document) is { } removal)
            fixes.Add(new Fix($"Remove `{site.Key}`", FixSafety.Offered, [removal]));
        return fixes.DrainToImmutable();
    }
}
