using System.Collections.Immutable;

namespace Quoth.Semantics.Schema;

/// <summary>The closed sets of words in the built-in schema.</summary>
static class Vocabularies
{
    internal static ImmutableArray<AllowedWord> DocumentStatus { get; } =
    [
        new("draft", "Nobody has finished the annotation."),
        new("in-progress", "Somebody is annotating."),
        new("review", "Annotated; somebody else should look at it."),
        new("done", "Annotated and checked; notes that ask for work are reported."),
    ];

    internal static ImmutableArray<AllowedWord> EntityStatus { get; } =
    [new("current", "The role is held at the time of the article."), new("former", "The role was held before.")];

    internal static ImmutableArray<AllowedWord> ClaimTypes { get; } =
    [
        new("fact", "Something that is said to be so, and that could be checked."),
        new("opinion", "A judgement."),
        new("prediction", "Something that is said to be going to happen."),
        new("intention", "Something that the source means to do."),
        new("question", "Something that is asked."),
        new("allegation", "Wrongdoing that somebody is said to have committed."),
    ];

    internal static ImmutableArray<AllowedWord> QuoteTypes { get; } =
    [
        new("direct", "The source's own words, in quotation marks."),
        new("indirect", "The source's thought in the article's words."),
        new("mixed", "The article's words with some of the source's in quotation marks."),
        new("reported", "A speech act that is told of: “thanked her for coming”. Words inside stay content."),
        new("free-indirect", "The source's thought told as if it were the article's own, with no cue."),
    ];

    internal static ImmutableArray<AllowedWord> ClaimStatus { get; } =
    [
        new("unverified", "Nobody has checked it."),
        new("supported", "Evidence bears it out."),
        new("disputed", "Evidence or other sources speak against it."),
        new("refuted", "Shown to be wrong."),
    ];

    internal static ImmutableArray<AllowedWord> Terms { get; } =
    [
        new("on-record", "May be quoted by name."),
        new("background", "May be quoted, described by position and not by name."),
        new("deep-background", "May be used, credited to nobody."),
        new("off-record", "Not for publication."),
    ];

    // Words and meaning follow the categories of Spangher et al. 2023, so that such a corpus converts without loss.
    internal static ImmutableArray<AllowedWord> Channels { get; } =
    [
        new("quote", "Said to the journalist, and quoted or paraphrased."),
        new("background", "Knowledge about the source that the article gives as background."),
        new("narrative", "The source's part in events, told by the article."),
        new("direct-observation", "Seen or heard by the journalist."),
        new("public-speech", "Said in public, not to the journalist."),
        new("communication", "Said or written to somebody other than the journalist."),
        new("published-work", "Published by the source: a book, an article, a study."),
        new("statement", "A prepared statement."),
        new("lawsuit", "Said in court or in a court's papers."),
        new("vote-poll", "The result of a vote or a survey."),
        new("price-signal", "Shown by a price or a market."),
        new("document", "Taken from a document that was not published."),
        new("press-report", "Reported by another outlet."),
        new("social-media-post", "Posted on a social network."),
        new("proposal-order-law", "The text of a proposal, an order or a law."),
        new("data-analysis", "Counted or worked out from data."),
        new("declined", "The source was asked and declined to comment."),
    ];

    internal static ImmutableArray<AllowedWord> Affiliations { get; } =
    [
        new("government", "Government, army, police, courts and other offices of state."),
        new("corporate", "A company."),
        new("ngo", "A non-governmental organization."),
        new("industry-group", "A body that speaks for an industry."),
        new("religious-group", "A church or another religious body."),
        new("academic", "A university or research institute."),
        new("media", "A news outlet."),
        new("political-group", "A party, campaign or political movement."),
        new("union", "A trade union."),
        new("other-group", "Another organized group."),
        new("actor", "Somebody who acted in the events, speaking for nobody else."),
        new("witness", "Somebody who saw the events."),
        new("victim", "Somebody who suffered from the events."),
        new("other", "None of the others."),
    ];

    internal static ImmutableArray<AllowedWord> Capacities { get; } =
    [
        new("decision-maker", "Decides what the story is about."),
        new("participant", "Takes part in the events."),
        new("representative", "Speaks for somebody who decides or takes part."),
        new("informational", "Knows about the matter without a part in it."),
    ];
}
