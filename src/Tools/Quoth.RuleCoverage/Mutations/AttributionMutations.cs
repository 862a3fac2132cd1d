using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using static Quoth.RuleCoverage.Breaking;

namespace Quoth.RuleCoverage.Mutations;

/// <summary>Mistakes about who said what.</summary>
internal static class AttributionMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new("source left unmarked", LeaveSourcesUnmarked),
        new("cue left unmarked", LeaveCuesUnmarked),
        new("claim left unmarked", LeaveClaimsUnmarked),
        new("attribution of a quotation left unmarked", LeaveAttributionsUnmarked),
        new("source and cue swapped", SwapSourceAndCue),
        new("cue marked in two", SplitCues),
        new("claim passed on by itself", PassOnByItself),
        new("quotation called indirect", document => CallQuotations(document, QuoteForm.Direct, "indirect")),
        new("paraphrase called direct", document => CallQuotations(document, QuoteForm.Indirect, "direct")),
        new("pronoun's person left out", ForgetPersons),
        new("channel of a refusal left out", ForgetChannels),
        new("name left unmarked", LeaveNamesUnmarked),
        new("name given to somebody else", MistakePersons),
    ];

    private static IEnumerable<Mutant> LeaveSourcesUnmarked(DocumentModel document) =>
        from claim in document.Claims
        where claim is { Sources: [{ Binding: BindingKind.Group or BindingKind.Inside }], SaysBy: false }
        let source = claim.Sources[0].Tag
        where IsOwn(document, source) && source.Tag.IsClosed
        select At(Hull(claim), Unwrap(source));

    private static IEnumerable<Mutant> LeaveCuesUnmarked(DocumentModel document) =>
        from claim in document.Claims
        where claim is { Cues: [_], SaysBy: false } && claim.Find("quote") is null
        let cue = claim.Cues[0].Tag
        where IsOwn(document, cue) && cue.Tag.IsClosed
        select At(Hull(claim), Unwrap(cue));

    private static IEnumerable<Mutant> LeaveClaimsUnmarked(DocumentModel document) =>
        document
            .Claims.Where(claim => claim.Pieces is [{ Tag.IsClosed: true }] && !claim.Cues.IsEmpty)
            .Select(claim => At(Hull(claim), Unwrap(claim.Tag)));

    private static IEnumerable<Mutant> LeaveAttributionsUnmarked(DocumentModel document) =>
        from claim in document.Claims
        where claim.Pieces is [{ Tag.IsClosed: true }] && claim.Outer is null
        where QuoteForms.Of(claim, document) == QuoteForm.Direct && IsLong(document, claim)
        let links = claim.Sources.Concat(claim.Cues).Select(link => link.Tag).ToList()
        where links.TrueForAll(link => IsOwn(document, link))
        select At(Hull(claim), [.. links.Append(claim.Tag).SelectMany(Unwrap)]);

    /// <summary>A quotation of four words, or of as many characters as four words have where no blanks part them.</summary>
    private static bool IsLong(DocumentModel document, Claim claim)
    {
        var content = document.GetContent(claim);
        return document.Language is "ja" or "zh" ? content.Length >= 12 : content.Count(c => c == ' ') >= 4;
    }

    private static IEnumerable<Mutant> SwapSourceAndCue(DocumentModel document) =>
        from claim in document.Claims
        where claim is { Sources: [{ Binding: BindingKind.Group or BindingKind.Inside }], Cues: [_] }
        let source = claim.Sources[0].Tag
        let cue = claim.Cues[0].Tag
        where IsOwn(document, source) && IsOwn(document, cue) && !source.Head.Entities.IsEmpty
        where cue.Tag.HeadSpan.IsEmpty && source.Head.Attributes.IsEmpty && source.Parent == cue.Parent
        select At(
            Hull(claim),
            new TextChange(source.Tag.OpenerSpan, "[~|"),
            new TextChange(cue.Tag.OpenerSpan, document.Tree.Text.ToString(source.Tag.OpenerSpan))
        );

    private static IEnumerable<Mutant> SplitCues(DocumentModel document) =>
        from cue in Tags(document, TagKind.Cue)
        where IsLeaf(document, cue)
        let blank = Text(document, cue).IndexOf(' ', StringComparison.Ordinal)
        where blank > 0
        let at = cue.TextSpan.Start + blank
        select At(cue.Span, Insert(at, "]"), Insert(at + 1, document.Tree.Text.ToString(cue.Tag.OpenerSpan)));

    private static IEnumerable<Mutant> PassOnByItself(DocumentModel document) =>
        from claim in document.Claims
        where claim.Id is not null && claim.Find("via") is null && document.FindClaims(claim.Id).Count() == 1
        select At(claim.Tag.Span, Insert(claim.Tag.Tag.HeadSpan.End, $" via={claim.Id}"));

    private static IEnumerable<Mutant> CallQuotations(DocumentModel document, QuoteForm form, string word) =>
        from claim in document.Claims
        where claim.Find("quote") is null && claim.Pieces.Length == 1 && QuoteForms.Of(claim, document) == form
        let head = claim.Tag.Tag.HeadSpan
        select At(claim.Tag.Span, Insert(head.End, head.IsEmpty ? $"quote={word}" : $" quote={word}"));

    private static IEnumerable<Mutant> ForgetPersons(DocumentModel document) =>
        from source in Tags(document, TagKind.Source)
        where source.Head is { Entities.Length: 1, ClaimIds.IsEmpty: true, Attributes.IsEmpty: true, Doubt: null }
        where Pronouns.Contains(Text(document, source).ToLowerInvariant())
        select At(source.Span, Delete(source.Tag.HeadSpan));

    // Written here and not taken from the rules' own data: what checks them must not share their gaps.
    private static readonly HashSet<string> Pronouns =
    [
        .. "he she they er sie il elle ils elles él ella ellos ellas הוא היא הם هو هي он она они 他 她 彼 彼女".Split(
            ' '
        ),
    ];

    private static IEnumerable<Mutant> ForgetChannels(DocumentModel document) =>
        from claim in document.Claims
        let channel = claim.Tag.Head.Find("channel")
        where channel is { Values: [{ Text: "declined" }] }
        let start = channel.KeySpan.Start
        let isFirst = start == claim.Tag.Tag.HeadSpan.Start
        select At(Hull(claim), Delete(TextSpan.FromBounds(isFirst ? start : start - 1, channel.Values[0].Span.End)));

    private static IEnumerable<Mutant> LeaveNamesUnmarked(DocumentModel document, Semantics.Corpora.Corpus corpus) =>
        from mention in Tags(document, TagKind.Mention)
        where mention.Head is { Entities: [var id], Attributes.IsEmpty: true } && IsNamed(document, corpus, mention)
        where
            document.Tags.Count(tag => tag.Head.Entities.Any(other => other.Name == mention.Head.Entities[0].Name)) > 1
        select At(mention.Span, Unwrap(mention));

    private static bool IsNamed(DocumentModel document, Semantics.Corpora.Corpus corpus, TagInfo mention)
    {
        var text = document.GetText(mention);
        return corpus.FindEntity(document, mention.Head.Entities[0].Name) is { } entity
            && (entity.Name == text || entity.Aliases.Contains(text));
    }

    private static IEnumerable<Mutant> MistakePersons(DocumentModel document, Semantics.Corpora.Corpus corpus)
    {
        var marks = Tags(document, TagKind.Mention, TagKind.Source)
            .Where(tag => tag.Head.Entities.Length == 1 && IsNamed(document, corpus, tag))
            .ToList();
        foreach (var same in marks.GroupBy(document.GetText).Where(group => group.Count() > 1))
        {
            var id = same.Last().Head.Entities[0];
            if (marks.Find(mark => mark.Head.Entities[0].Name != id.Name) is not { } other)
                continue;
            // The message may stand at any of the places that contradict each other.
            var place = TextSpan.FromBounds(same.First().Span.Start, same.Last().Span.End);
            yield return At(place, new TextChange(id.Span, other.Head.Entities[0].Name));
        }
    }
}
