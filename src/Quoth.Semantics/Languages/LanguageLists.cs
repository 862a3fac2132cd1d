using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Languages;

/// <summary>The one table of the lists of words that a language has: in its data file, and in a <c>quoth.json</c>.</summary>
public static class LanguageLists
{
    /// <summary>The table of loaded cues: no list, as each has a plain one.</summary>
    public const string LoadedCues = "loadedCues";

    /// <summary>The lists by name, each with what its words are.</summary>
    public static ImmutableArray<AllowedWord> All { get; } =
    [
        new("abbreviations", "Words after which a full stop ends no sentence: “Dr.”."),
        new("cueVerbs", "Forms of verbs that attribute: “said”, “says”."),
        new("cuePhrases", "Phrases that attribute and are no verbs: “according to”."),
        new("cueHelpers", "Words that belong to a cue’s verb group: “has”, “would”, “repeatedly”."),
        new("impersonals", "What a cue begins with where “it” before it stands for nobody: “is said”, “seems”."),
        new("tellVerbs", "Verbs that take the one who is told before what is told: “told”, “asked”."),
        new("negations", "Words that negate a verb and stand before it: “not”, “never”."),
        new("negationsAfter", "Words that negate a verb and stand behind it: “nicht”, “pas”."),
        new("falseNegations", "Phrases that begin with a negation and negate no verb: “not only”."),
        new("claimOpeners", "Words that open a claim and belong to it: “that”, “whether”."),
        new("infinitiveOpeners", "Claim openers that are such only before an infinitive: “to”."),
        new("nominals", "Words that begin a noun phrase or stand for one: “the”, “his”."),
        new("pronouns", "Pronouns that may be a source by themselves: “he”, “she”."),
        new("expletives", "Subjects that may stand for nobody: “it”, “there”."),
        new("relativePronouns", "Relative pronouns that may be a source by themselves: “who”, “which”."),
        new("relativeLinks", "Words before a relative pronoun that belong to it: the “of” of “one of whom”."),
        new("recipients", "To whom something is told, as it opens a text: “reporters”, “the court”."),
        new("bareSources", "Sources that say nothing of who they are: “a source”, “officials”."),
        new("plurals", "Words that make a noun phrase plural: “two”, “several”, “sources”."),
        new("singulars", "Words behind which a plural does not say who speaks: the “one” of “one of the officials”."),
        new("declines", "Cues of one who was asked and would not answer: “declined to comment”."),
    ];
}
