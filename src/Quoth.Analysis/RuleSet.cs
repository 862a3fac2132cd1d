using System.Collections.Frozen;
using System.Collections.Immutable;
using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Rules.Configuration;
using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Rules.Structure;

namespace Quoth.Analysis;

/// <summary>All rules, by code. A new rule is one file and one line here.</summary>
public static class RuleSet
{
    /// <summary>The rules, ordered by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new UnclosedTag(),
        new NearMissTag(),
        new StrayCloser(),
        new UnbalancedBracket(),
        new EmptyTag(),
        new EdgeWhitespace(),
        new MidWordBoundary(),
        new CrossingTags(),
        new IllegalNesting(),
        new TextDrift(),
        new MalformedHead(),
        new MalformedHeader(),
        new NestedTooDeep(),
        new UnreadableText(),
        new LeftoverFlag(),
        new UndefinedEntity(),
        new UndefinedClaim(),
        new DuplicateId(),
        new UnusedDefinition(),
        new UnknownAttribute(),
        new BadAttributeValue(),
        new ClaimWithoutSource(),
        new ClaimWithoutCue(),
        new OrphanSource(),
        new OrphanCue(),
        new MultipleCues(),
        new AmbiguousBinding(),
        new AttributionCycle(),
        new QuoteTypeMismatch(),
        new OrphanPiece(),
        new UncoveredQuote(),
        new ExpletiveSource(),
        new PronounSourceUnresolved(),
        new ScareQuoteAsClaim(),
        new DeclinedCommentChannel(),
        new SwappedSourceAndCue(),
        new SplitQuotation(),
        new BoundaryPunctuation(),
        new BoundaryFunctionWord(),
        new RecipientInClaim(),
        new RelativePronounAntecedent(),
        new MissingNegationInCue(),
        new RegistryConflict(),
        new SameTextDifferentEntity(),
        new UnmarkedMention(),
        new AmbiguousSurname(),
        new DuplicatePerson(),
        new GroupCountMismatch(),
        new LabelConflict(),
        new BareSource(),
        new PluralSingleSource(),
        new AnonymousWithoutReason(),
        new AnonymousWithoutBasis(),
        new SingleAnonymousSource(),
        new AnonymousOpinion(),
        new AnonymousIdentityLeak(),
        new AnonymousAndDeclined(),
        new TermsViolated(),
        new LoadedCue(),
        new AllegationWithoutResponse(),
        new LateAttribution(),
        new AdjacentSpeakers(),
        new UnidentifiedOnFirstUse(),
        new SingleSourceStory(),
        new SourceMix(),
        new SecondHandWithoutVia(),
        new ClaimreviewIncomplete(),
        new SuppressionWithoutReason(),
        new UnusedSuppression(),
        new UnknownRule(),
        new StaleBaseline(),
        new BrokenConfiguration(),
    ];

    private static readonly FrozenDictionary<string, Rule> ByCodeOrName = All.SelectMany(rule =>
            new[] { (Key: rule.Descriptor.Code, rule), (Key: rule.Descriptor.Name, rule) }
        )
        .ToFrozenDictionary(pair => pair.Key, pair => pair.rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule of a code or name, or null; case is no matter.</summary>
    public static Rule? Find(string codeOrName) => ByCodeOrName.GetValueOrDefault(codeOrName);

    /// <summary>The one rule of a type.</summary>
    public static TRule Get<TRule>()
        where TRule : Rule => All.OfType<TRule>().First();
}
