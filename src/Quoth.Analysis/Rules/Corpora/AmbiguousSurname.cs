using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q404: a surname alone, where the document speaks of two people who bear it.</summary>
public sealed class AmbiguousSurname : Rule
{
    private const int MostShown = 3;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q404",
            "ambiguous-surname",
            RulePack.Corpus,
            Severity.Warning,
            "A surname alone, in a document that marks two people of that name."
        )
        {
            Rationale = """
                Where an article speaks of two people of one name, a reader cannot tell which of them a bare surname means,
                and neither can the next annotator. Look again which of them it is. Where the surname alone always means one
                of them, say so once: give it to that one as `aka`.
                """,
            BadExample = """
                ---
                @ada: Ada Brill
                @tom: Tom Brill
                ---
                [^@ada|Ada Brill] [~|said] [!|the bridge was safe]. [^@tom|Her son Tom] [~|said] [!|it was not]. On Friday [@tom|Brill] left.
                """,
            GoodExample = """
                ---
                @ada: Ada Brill
                @tom: Tom Brill
                  aka: Brill
                ---
                [^@ada|Ada Brill] [~|said] [!|the bridge was safe]. [^@tom|Her son Tom] [~|said] [!|it was not]. On Friday [@tom|Brill] left.
                """,
            FixSummary = "Offers to mark the other of the two.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (!MayShare(context.Names.Marked))
            return [];
        Dictionary<string, ImmutableArray<Definition>>? shared = null;
        foreach (var marked in context.Names.Marked)
        {
            if (marked.Entity is not { } person || NameForms.SurnameOf(person) is not { IsEmpty: false } surname)
                continue;
            if (!context.Names.MayMeanSeveral(surname))
                continue;
            var bearers = FindBearers(context, context.Names.MeaningsOf(surname));
            if (bearers.Length > 1)
                (shared ??= new(StringComparer.Ordinal))[surname.ToString()] = bearers;
        }
        return shared is null ? [] : FindAll(context, shared);
    }

    /// <summary>Whether the names of two entities seem to end with the same word: most documents are done with that.</summary>
    private static bool MayShare(List<MarkedEntity> all)
    {
        // Bits of hashes. In a long document they fill up, and then the question is asked in earnest.
        Span<ulong> seen = stackalloc ulong[16];
        foreach (var marked in all)
        {
            if (marked.Entity is not { Kind: "person" } entity)
                continue;
            var blank = entity.Name.LastIndexOf(' ');
            if (blank < 0)
                continue;
            // “Salla Wren, Jr.”: the surname stands elsewhere.
            if (entity.Name.Contains(','))
                return true;
            var word = entity.Name.AsSpan(blank + 1).Trim('"');
            var hash = string.GetHashCode(word) & 1023;
            if ((seen[hash >> 6] & (1UL << (hash & 63))) != 0)
                return true;
            seen[hash >> 6] |= 1UL << (hash & 63);
        }
        return false;
    }

    /// <summary>
    /// The people of a surname that the document marks; none where the name alone is given to one of them as an alias.
    /// </summary>
    private static ImmutableArray<Definition> FindBearers(RuleContext context, IReadOnlyList<NameMeaning> meanings)
    {
        var bearers = ImmutableArray.CreateBuilder<Definition>();
        var withAlias = 0;
        foreach (var (entity, form) in meanings)
        {
            if (entity.Kind != "person" || context.Names.FindMarked(entity.Id) is null)
                continue;
            bearers.Add(entity);
            withAlias += form == NameForm.Alias ? 1 : 0;
        }
        return withAlias == 1 ? [] : bearers.DrainToImmutable();
    }

    private static IEnumerable<Finding> FindAll(
        RuleContext context,
        Dictionary<string, ImmutableArray<Definition>> shared
    )
    {
        var document = context.Document;
        var alone = new List<(TagInfo Tag, string Surname, IdReference Id)>();
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote || tag.Kind is not (TagKind.Mention or TagKind.Source) || tag.Head.Entities.Length != 1)
                continue;
            var text = document.GetText(tag).Trim();
            var id = tag.Head.Entities[0];
            if (shared.TryGetValue(text, out var bearers) && bearers.Any(bearer => bearer.Id == id.Name))
                alone.Add((tag, text, id));
        }
        var idsOf = alone.ToLookup(place => place.Surname, place => place.Id.Name, StringComparer.Ordinal);
        foreach (var (tag, surname, id) in alone)
        {
            var bearers = shared[surname];
            // Where the surname is marked as each of them, the rule about one text and two entities speaks.
            var isMarkedAsAll = idsOf[surname].Distinct().Count() == bearers.Length;
            if (!isMarkedAsAll && tag.Head.Doubt is null)
                yield return FindMarked(context, tag, id, bearers);
        }
        foreach (var match in context.Names.Matches)
        {
            if (match.Meanings.Length < 2 || match.Meanings[0].Form == NameForm.Name)
                continue;
            var words = document.Clean.Text.Substring(match.NameSpan.Start, match.NameSpan.Length);
            if (!shared.TryGetValue(words, out var bearers) || BareName.SpanOf(document, match) is not { } span)
                continue;
            if (!IsFamily(document, match) && BareName.Read(document, match, match.Meanings[0]) is not null)
                yield return FindBare(context, span, words, bearers);
        }
    }

    /// <summary>Whether an article stands before a surname, so that all of them are meant: “the Wick sisters”, “die Ölsners”.</summary>
    private static bool IsFamily(DocumentModel document, NameMatch match)
    {
        var before = document.Clean.Text.AsSpan(0, match.NameSpan.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "the" or "The" or "die" or "Die" or "der" or "den" or "les" or "Les" or "los" or "Los" or "las";
    }

    private static Finding FindMarked(
        RuleContext context,
        TagInfo tag,
        IdReference id,
        ImmutableArray<Definition> bearers
    )
    {
        var others = bearers.Where(bearer => bearer.Id != id.Name).Take(MostShown).ToList();
        return Find(context, tag.TextSpan, Excerpt.Of(context.Document, tag), bearers, others) with
        {
            Fixes =
            [
                .. others.Select(other =>
                    Fix.Offered($"Replace `@{id.Name}` by `@{other.Id}` here", context.Document.Path, id.Span, other.Id)
                ),
            ],
        };
    }

    private static Finding FindBare(
        RuleContext context,
        TextSpan span,
        string surname,
        ImmutableArray<Definition> bearers
    )
    {
        var fixes = bearers
            .Take(MostShown)
            .Select(bearer => (bearer.Id, Edits: SpanEdits.Wrap(context.Document, span, $"[@{bearer.Id}|")))
            .Where(wrapped => wrapped.Edits is not null);
        return Find(context, span, Excerpt.Of(surname), bearers, bearers.Take(MostShown)) with
        {
            Fixes =
            [
                .. fixes.Select(wrapped => new Fix(
                    $"Mark it as `@{wrapped.Id}`",
                    FixSafety.Offered,
                    wrapped.Edits ?? []
                )),
            ],
        };
    }

    private static Finding Find(
        RuleContext context,
        TextSpan span,
        string words,
        ImmutableArray<Definition> bearers,
        IEnumerable<Definition> others
    )
    {
        var names = bearers.Take(MostShown).Select(bearer => Excerpt.Of(bearer.Name)).ToList();
        var together = string.Join(", ", names.SkipLast(1)) + " or " + names[^1];
        return new Finding(span, $"{words} may be {together}, since this document marks both")
        {
            Hint =
                "look again which of them it is; where the surname alone always means one, give it to that one as `aka`",
            Related =
            [
                .. others
                    .Select(other => context.Names.FindMarked(other.Id))
                    .OfType<MarkedEntity>()
                    .Select(other => new RelatedPlace(
                        context.Document.Path,
                        other.First.TextSpan,
                        $"where `@{other.Id}` is marked first"
                    )),
            ],
        };
    }
}
