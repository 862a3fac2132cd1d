using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q407: two documents that annotate one article differ.</summary>
public sealed class LabelConflict : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q407",
            "label-conflict",
            RulePack.Corpus,
            Severity.Info,
            "A tag that another annotation of the same article lacks, or has otherwise."
        )
        {
            Rationale = """
                Where two annotators work on one article, what they differ on is what a third has to decide: a span, the
                kind of a tag, who is meant. Two files of a corpus whose articles are the same to the character are
                compared; ids of claims and notes may differ.
                """,
            BadExample = """
                === ann.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                === bob.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] the bridge [!|was safe].
                """,
            GoodExample = """
                === ann.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                === bob.quoth
                ---
                @brill: Ada Brill
                ---
                [^c1 @brill|Brill] [~|said] [!c1|the bridge was safe].
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        context.Corpus.FindTwin(context.Document) is { } twin ? FindAll(context, twin) : [];

    private static IEnumerable<Finding> FindAll(RuleContext context, DocumentModel twin)
    {
        var document = context.Document;
        var theirs = twin.Tags.Where(IsCompared).ToLookup(tag => tag.Clean);
        var byKind = twin.Tags.Where(IsCompared).ToLookup(tag => tag.Kind);
        var starts = byKind.ToDictionary(group => group.Key, group => group.ToList());
        foreach (var tag in document.Tags)
        {
            if (!IsCompared(tag))
                continue;
            var there = theirs[tag.Clean].FirstOrDefault(other => other.Kind == tag.Kind);
            var words = Excerpt.Of(document, tag);
            var kind = tag.Kind.GetWord();
            if (there is not null)
            {
                var (mine, other) = (Meant(context, document, tag), Meant(context, twin, there));
                if (mine != other)
                    yield return Find(
                        tag,
                        there,
                        $"The {kind} {words} means {mine} here, and {other} in `{twin.Path}`"
                    );
            }
            else if (theirs[tag.Clean].FirstOrDefault() is { } otherwise)
                yield return Find(
                    tag,
                    otherwise,
                    $"{words} is a {kind} here, and a {otherwise.Kind.GetWord()} in `{twin.Path}`"
                );
            else if (Overlapping(starts.GetValueOrDefault(tag.Kind), tag) is { } near)
                yield return Find(tag, near, Differ(document, tag, twin, near));
            else
                yield return new Finding(tag.Tag.OpenerSpan, $"`{twin.Path}` does not mark the {kind} {words}")
                {
                    Hint = Decide,
                    Related = [new RelatedPlace(twin.Path, twin.Clean.ToSource(tag.Clean), "not marked here")],
                };
        }

        Finding Find(TagInfo tag, TagInfo there, string message) =>
            new(tag.Tag.OpenerSpan, message)
            {
                Hint = Decide,
                Related = [new RelatedPlace(twin.Path, there.Span, "the other annotation")],
            };
    }

    /// <summary>What two tags of one kind take in; where long ones look alike, how each of them ends.</summary>
    private static string Differ(DocumentModel document, TagInfo tag, DocumentModel twin, TagInfo near)
    {
        var (kind, here, there) = (tag.Kind.GetWord(), Excerpt.Of(document, tag), Excerpt.Of(twin, near));
        return here != there
            ? $"The {kind} {here} is {there} in `{twin.Path}`"
            : $"The {kind} {here} ends with {EndOf(document, tag)} here, and with {EndOf(twin, near)} in `{twin.Path}`";
    }

    private static string EndOf(DocumentModel document, TagInfo tag)
    {
        var text = document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length);
        if (text.Length <= LongestEnd)
            return Excerpt.Of(text);
        var end = text[^LongestEnd..];
        end = char.IsLowSurrogate(end[0]) ? end[1..] : end;
        // Whole words, where there are blanks to part them.
        var blank = end.IndexOf(' ');
        return Excerpt.Of(blank < 0 ? end : end[(blank + 1)..]);
    }

    private const int LongestEnd = 24;

    private const string Decide = "decide which of the two annotations is right";

    private static bool IsCompared(TagInfo tag) =>
        !tag.IsInNote
        && !tag.Clean.IsEmpty
        && tag.Kind is TagKind.Claim or TagKind.Source or TagKind.Cue or TagKind.Mention;

    /// <summary>Whom a tag means, by name: each annotator's header may have ids of its own.</summary>
    private static string Meant(RuleContext context, DocumentModel document, TagInfo tag)
    {
        var ids = tag.Head.Entities;
        if (ids.IsEmpty)
            return "nobody";
        var names = ids.Select(id =>
            context.Corpus.FindEntity(document, id.Name) is { Name.Length: > 0 } entity
                ? NameForms.Trim(entity.Name).ToString()
                : "@" + id.Name
        );
        return string.Join(" and ", names.Order(StringComparer.Ordinal).Select(name => Excerpt.Of(name)));
    }

    /// <summary>A tag of the same kind that shares words with this one: the one that begins before it, or the next.</summary>
    private static TagInfo? Overlapping(List<TagInfo>? tags, TagInfo tag)
    {
        if (tags is null)
            return null;
        var (low, high) = (0, tags.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tags[middle].Clean.Start < tag.Clean.Start)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < tags.Count && tags[low].Clean.OverlapsWith(tag.Clean))
            return tags[low];
        return low > 0 && tags[low - 1].Clean.OverlapsWith(tag.Clean) ? tags[low - 1] : null;
    }
}
