using System.Globalization;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q406: more members of a group are cited than it has.</summary>
public sealed class GroupCountMismatch : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q406",
            "group-count-mismatch",
            RulePack.Corpus,
            Severity.Warning,
            "More members of a group than its `count` says."
        )
        {
            Rationale = """
                “Two diplomats” who turn out to be three are a mistake in the article or in its annotation, and newsrooms
                are strict about the number of their sources. A member is an entity that the article marks and that is
                `of` the group.
                """,
            BadExample = """
                ---
                @clerks: two clerks
                  kind: unnamed-group
                  count: 2
                @first: the first clerk
                  kind: unnamed-person
                  of: @clerks
                @second: the second clerk
                  kind: unnamed-person
                  of: @clerks
                @third: the third clerk
                  kind: unnamed-person
                  of: @clerks
                ---
                [^@first|The first clerk] [~|said] [!|it rained]. [^@second|The second] [~|said] [!|it did not]. [^@third|The third] [~|said] [!|nothing].
                """,
            GoodExample = """
                ---
                @clerks: three clerks
                  kind: unnamed-group
                  count: 3
                @first: the first clerk
                  kind: unnamed-person
                  of: @clerks
                @second: the second clerk
                  kind: unnamed-person
                  of: @clerks
                @third: the third clerk
                  kind: unnamed-person
                  of: @clerks
                ---
                [^@first|The first clerk] [~|said] [!|it rained]. [^@second|The second] [~|said] [!|it did not]. [^@third|The third] [~|said] [!|nothing].
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        Dictionary<string, (int Count, List<MarkedEntity> Members)>? groups = null;
        foreach (var marked in context.Names.Marked)
        {
            if (marked.Entity?.Find("of") is not { } belongs)
                continue;
            foreach (var item in belongs.Items)
            {
                if (
                    !item.Text.StartsWith('@')
                    || context.Corpus.FindEntity(context.Document, item.Text[1..]) is not { } group
                )
                    continue;
                if (!int.TryParse(group.Find("count")?.Value, CultureInfo.InvariantCulture, out var count))
                    continue;
                groups ??= new(StringComparer.Ordinal);
                if (!groups.TryGetValue(group.Id, out var known))
                    groups.Add(group.Id, known = (count, []));
                known.Members.Add(marked);
            }
        }
        return groups is null
            ? []
            : FindAll(context, groups.Select(pair => (pair.Key, pair.Value.Count, pair.Value.Members)));
    }

    private static IEnumerable<Finding> FindAll(
        RuleContext context,
        IEnumerable<(string Id, int Count, List<MarkedEntity> Members)> groups
    )
    {
        var document = context.Document;
        foreach (var (id, count, members) in groups)
        {
            if (members.Count <= count || context.Corpus.FindEntity(document, id) is not { } group)
                continue;
            // The first member that is one too many.
            var extra = members[Math.Max(0, count)].First;
            yield return new Finding(
                extra.TextSpan,
                $"{Excerpt.Of(document, extra)} is one more of {Excerpt.Of(group.Name)} than `count: {count}` says"
            )
            {
                Hint =
                    $"this document marks {members.Count} members of `@{id}`: change the count, or the id of one of them",
                Related = [new RelatedPlace(group.Path, group.SigilSpan, $"`@{id}`")],
            };
        }
    }
}
