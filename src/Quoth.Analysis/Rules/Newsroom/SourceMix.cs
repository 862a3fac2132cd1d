using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q516: an article whose sources are too much alike.</summary>
public sealed class SourceMix : Rule
{
    private const int FewestSources = 4;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q516",
            "source-mix",
            RulePack.Newsroom,
            Severity.Info,
            "An article of four sources or more of which more than half are unnamed, or all have one affiliation or gender."
        )
        {
            Rationale = """
                NPR counts whom it puts on the air, and the BBC's 50:50 project whom its programmes hear: what is counted
                gets better. Only what the annotation records is looked at, and only where it is recorded for every source
                of the article: `affiliation`, on the entity or on the body that it belongs to (`of`), and `gender` where
                a project's schema has that attribute. Nothing is ever inferred from a name.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                  affiliation: government
                @clerk: Tom Hale
                  affiliation: government
                @police: Skerry Police
                  kind: organization
                  affiliation: government
                @judge: Una Marsh
                  affiliation: government
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe]. [^@clerk|Tom Hale] [~|said] [!|it was old].
                [^@police|The police] [~|said] [!|it was shut]. [^@judge|A judge] [~|said] [!|it must open].
                === quoth.json
                { "rules": { "source-mix": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                  affiliation: government
                @clerk: Tom Hale
                  affiliation: government
                @police: Skerry Police
                  kind: organization
                  affiliation: government
                @walker: Una Marsh
                  affiliation: witness
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe]. [^@clerk|Tom Hale] [~|said] [!|it was old].
                [^@police|The police] [~|said] [!|it was shut]. [^@walker|A walker] [~|said] [!|it must open].
                === quoth.json
                { "rules": { "source-mix": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var credits = context.Credits;
        if (credits.Entities.Count < FewestSources)
            yield break;
        var unnamed = 0;
        foreach (var entity in credits.Entities)
            unnamed += entity.IsUnnamed ? 1 : 0;
        var all = credits.Entities.Count;
        if (2 * unnamed > all)
        {
            yield return At(
                context,
                $"{unnamed} of the {all} sources of this article are unnamed",
                "look for people who speak on the record, and for papers that bear it out"
            );
        }
        if (FindCommon(context, "affiliation") is { } affiliation)
        {
            yield return At(
                context,
                $"All {all} sources of this article have the affiliation `{affiliation}`",
                "hear somebody from outside: whoever it concerns, whoever watched, whoever studies it"
            );
        }
        if (context.Corpus.Settings.Schema.Find(AttributePlaces.Entity, "gender") is null)
            yield break;
        if (FindCommonGender(credits) is var (gender, people))
        {
            yield return At(
                context,
                $"All {people} people who are quoted in this article have the gender `{gender}`",
                "hear others too"
            );
        }
    }

    private static Finding At(RuleContext context, string message, string hint)
    {
        var title = context.Document.FindField("title")?.Span;
        return new Finding(title ?? context.Credits.All[0].Span, message) { Hint = hint };
    }

    /// <summary>What all sources have in common under a key; null where one has something else or nothing.</summary>
    private static string? FindCommon(RuleContext context, string key)
    {
        HashSet<string>? common = null;
        foreach (var entity in context.Credits.Entities)
        {
            var own = ValuesOf(context, entity.Definition, key);
            if (common is null)
                common = own;
            else
                common.IntersectWith(own);
            if (common.Count == 0)
                return null;
        }
        return common?.Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static HashSet<string> ValuesOf(RuleContext context, Definition entity, string key)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in entity.Find(key)?.Items ?? [])
            values.Add(item.Text);
        if (values.Count > 0)
            return values;
        foreach (var of in entity.Find("of")?.Items ?? [])
        {
            if (!of.Text.StartsWith('@') || context.Corpus.FindEntity(context.Document, of.Text[1..]) is not { } body)
                continue;
            foreach (var item in body.Find(key)?.Items ?? [])
                values.Add(item.Text);
        }
        values.Remove("");
        return values;
    }

    private static (string Gender, int People)? FindCommonGender(Credits credits)
    {
        var (gender, people) = (default(string), 0);
        foreach (var entity in credits.Entities)
        {
            if (!entity.IsPerson)
                continue;
            // “declined” is an answer too, and means that it is nobody's to count.
            if (entity.Definition.Find("gender")?.Value is not ({ Length: > 0 } own and not "declined"))
                return null;
            if (gender is not null && own != gender)
                return null;
            gender = own;
            people++;
        }
        return gender is not null && people >= FewestSources ? (gender, people) : null;
    }
}
