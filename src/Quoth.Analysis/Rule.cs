using System.Collections.Immutable;
using Quoth.Analysis.Rules.Newsroom;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>The packs that group rules; a severity can be set for a whole pack.</summary>
public enum RulePack
{
    /// <summary>Q0xx: the tags themselves; not a matter of taste.</summary>
    Structure,

    /// <summary>Q1xx: ids and the schema.</summary>
    References,

    /// <summary>Q2xx: who said what.</summary>
    Attribution,

    /// <summary>Q3xx: where spans begin and end.</summary>
    Spans,

    /// <summary>Q4xx: across the corpus.</summary>
    Corpus,

    /// <summary>Q5xx: newsroom policy, only where asked for.</summary>
    Newsroom,

    /// <summary>Q9xx: suppression and configuration.</summary>
    Configuration,
}

/// <summary>
/// What a rule is, apart from its check: the one source of its page, of <c>quoth explain</c> and of hover.
/// </summary>
/// <param name="Code">The stable code, <c>Q101</c>.</param>
/// <param name="Name">The kebab-case name, <c>undefined-entity</c>.</param>
/// <param name="Pack">The pack it belongs to.</param>
/// <param name="DefaultSeverity">How much it weighs unless the configuration says otherwise.</param>
/// <param name="Summary">What it catches, in one sentence.</param>
public sealed record RuleDescriptor(string Code, string Name, RulePack Pack, Severity DefaultSeverity, string Summary)
{
    /// <summary>Why it is a mistake, and the guideline that says so; a paragraph or two of Markdown.</summary>
    public required string Rationale { get; init; }

    /// <summary>A whole small document that the rule complains about. Run as a test.</summary>
    public required string BadExample { get; init; }

    /// <summary>The same document mended: no rule complains about it. Run as a test.</summary>
    public required string GoodExample { get; init; }

    /// <summary>What its fixes do, in one sentence; null where it has none.</summary>
    public string? FixSummary { get; init; }

    /// <summary>How much of a document decides what it says of one paragraph.</summary>
    public RuleReach Reach { get; init; } = RuleReach.Document;

    /// <summary>Whether it runs only where a configuration turns it on: policy differs from newsroom to newsroom.</summary>
    public bool IsOptIn => Pack == RulePack.Newsroom;
}

/// <summary>What a rule looks at: one document of one snapshot.</summary>
/// <param name="Document">The document to check.</param>
/// <param name="Corpus">The snapshot that holds it.</param>
public sealed record RuleContext(DocumentModel Document, Corpus Corpus)
{
    private TieEdits? ties;
    private ImmutableArray<Suppression> suppressions;
    private Credits? credits;
    private QuotedText? quoted;
    private DocumentNames? names;

    /// <summary>What is known of the document's language, the project's words included; null where nothing is.</summary>
    public LanguageData? Language { get; } = Corpus.Configuration.Words.For(Document.Language);

    /// <summary>What silences rules in the document, in text order; found once.</summary>
    internal ImmutableArray<Suppression> Suppressions =>
        suppressions.IsDefault ? suppressions = Suppression.Read(Document) : suppressions;

    /// <summary>What writes bindings down in this document; made once, when the first fix needs it.</summary>
    internal TieEdits Ties => ties ??= new TieEdits(Document, Corpus);

    /// <summary>Who is credited with what in the document; found once, when the first rule asks.</summary>
    internal Credits Credits => credits ??= Credits.Of(Document, Corpus);

    /// <summary>Where quotations and claims lie; found once, when the first rule asks.</summary>
    internal QuotedText Quoted => quoted ??= new QuotedText(Document);

    /// <summary>Who is named and marked in this document; found once, when the first rule asks.</summary>
    internal DocumentNames Names => names ??= new DocumentNames(Document, Corpus);
}

/// <summary>A rule: pure, snapshot in, findings out.</summary>
public abstract class Rule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Whether the rule can judge a text in a language. A rule that needs words of the language is silent where it does not
    /// know them; null is a language of which nothing is known.
    /// </summary>
    public virtual bool Knows(LanguageData? language) => true;

    /// <summary>What is wrong with a document, in any order.</summary>
    public abstract IEnumerable<Finding> Check(RuleContext context);
}
