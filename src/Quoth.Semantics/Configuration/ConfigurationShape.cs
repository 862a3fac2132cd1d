using System.Collections.Immutable;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>The one table of everything that <c>quoth.json</c> may say.</summary>
static class ConfigurationShape
{
    internal static ImmutableArray<AllowedWord> Severities { get; } =
    [
        new("off", "The rule does not run."),
        new("hint", "Shown in an editor only where the cursor goes."),
        new("info", "Worth knowing."),
        new("warning", "Probably wrong."),
        new("error", "Wrong."),
        new("on", "What the rule weighs by default; turns on a pack that runs only where asked for."),
    ];

    static readonly WordShape s_severity = new("a severity", Severities) { DefinitionName = "severity" };

    static readonly ListShape s_patterns = new(
        "patterns for files",
        new TextShape("a pattern for files, such as `articles/**`", TextFaults.OfPattern)
    );

    static readonly TextShape s_file = new("the path of a file", TextFaults.OfFile);

    static readonly WordShape s_nesting = new(
        "a way to annotate nesting",
        [
            new("all", "Attributions inside attributions are annotated, at every depth."),
            new("outermost", "Only the outermost attribution is annotated."),
        ]
    );

    /// <summary>The whole file, given the rules that there are.</summary>
    internal static ObjectShape Root(IReadOnlyCollection<RuleName> rules)
    {
        var severities = RuleSeverities(rules);
        return new([
            new(
                "$schema",
                new TextShape("the address of the JSON schema", _ => null),
                "The JSON schema of this file, for editors."
            ),
            new(
                "extends",
                new EitherShape([s_file, new ListShape("files", s_file)]),
                "Files whose settings hold too, as paths from the folder of this file; later ones and this file go before."
            ),
            new("include", s_patterns, "Patterns of the files that belong to the corpus; all, where there is none."),
            new("exclude", s_patterns, "Patterns of files that do not belong to the corpus, even if included."),
            new(
                "language",
                new TextShape("a language tag such as `en`", TextFaults.OfLanguage) { Pattern = LanguagePattern },
                "The language of articles that name none; it decides where sentences end."
            ),
            new(
                "guidelines",
                new TextShape("an address or a file", TextFaults.OfPage) { Format = "uri-reference" },
                "The guidelines that the annotators follow: an address, or the path of a Markdown or text file from the folder of the corpus."
            ),
            new("nesting", s_nesting, "Whether attributions inside attributions are annotated."),
            new(
                "abbreviations",
                Words("abbreviations"),
                "Words after which a full stop ends no sentence, besides the built-in ones: a list, or lists by language."
            ),
            new(
                "cueVerbs",
                Words("verbs"),
                "Verbs that attribute (“said”), besides the built-in ones: a list, or lists by language. The same as in `words`."
            ),
            new("words", WordLists(), "Words that rules should know, besides the built-in ones."),
            new(
                "rules",
                severities,
                "What rules weigh, by name, code or pack. A rule's own line goes before its pack's."
            ),
            new(
                "overrides",
                new ListShape(
                    "overrides",
                    new ObjectShape([
                        new("files", s_patterns, "Patterns of the files that this holds for.", IsRequired: true),
                        new("rules", severities, "What rules weigh there.", IsRequired: true),
                    ])
                ),
                "What rules weigh in some files only; a later override goes before an earlier one."
            ),
            new(
                "baseline",
                s_file,
                "The file of findings that are known and not shown, as a path from the folder of the corpus."
            ),
            new("schema", SchemaShape(), "The project's own kinds, attributes and words."),
        ]);
    }

    const string LanguagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    const string KeyPattern = @"^\p{L}[\p{L}\p{N}_-]*$";

    static EitherShape Words(string noun)
    {
        var list = new ListShape(noun, new TextShape("a word", TextFaults.OfBlank));
        return new([
            list,
            new MapShape($"{noun} by language", TextFaults.OfLanguage, list) { KeyPattern = LanguagePattern },
        ]);
    }

    static ObjectShape WordLists() =>
        new([
            .. LanguageLists.All.Select(list => new KeyShape(
                list.Word,
                Words("words"),
                $"{list.Description} A list, or lists by language."
            )),
            new(
                LanguageLists.LoadedCues,
                new MapShape("cues with a plain one for each", TextFaults.OfBlank, LoadedCue()),
                "Cues that judge what they report, each with a plain one in its form: `\"boasted\": \"said\"`; or such by language."
            ),
        ]);

    static EitherShape LoadedCue()
    {
        var plain = new TextShape("a plain cue", TextFaults.OfBlank);
        return new([plain, new MapShape("cues with a plain one for each", TextFaults.OfBlank, plain)]);
    }

    static MapShape RuleSeverities(IReadOnlyCollection<RuleName> rules)
    {
        var packs = rules.Select(rule => rule.Pack).Distinct().Order(StringComparer.Ordinal);
        ImmutableArray<AllowedWord> known =
        [
            .. packs.Select(pack => new AllowedWord(pack, $"All rules of the pack {pack}.")),
            .. rules
                .OrderBy(rule => rule.Code, StringComparer.Ordinal)
                .SelectMany(rule =>
                    new[]
                    {
                        new AllowedWord(rule.Name, $"{rule.Code}: {rule.Summary}"),
                        new AllowedWord(rule.Code, $"{rule.Name}: {rule.Summary}"),
                    }
                ),
        ];
        var words = known.Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        return new("severities by rule", key => UnknownRule(key, words), s_severity)
        {
            DefinitionName = "rules",
            FaultKind = ConfigurationProblemKind.UnknownRule,
            Known = known,
        };
    }

    static TextFault? UnknownRule(string key, HashSet<string> words)
    {
        if (words.Contains(key))
        {
            return null;
        }

        // Codes lie close together by design, so a code that is off by a digit says nothing about which was meant.
        var near = DidYouMean.Nearest(key, key.Any(char.IsAsciiDigit) ? words.Where(word => Same(word, key)) : words);
        return new TextFault(
            "is not a rule, a code or a pack",
            near is null ? "`quoth rules` lists them all" : $"did you mean `{near}`?",
            near
        );
    }

    static bool Same(string word, string key) => string.Equals(word, key, StringComparison.OrdinalIgnoreCase);

    static ObjectShape SchemaShape() =>
        new([
            new(
                "kinds",
                new MapShape("kinds", TextFaults.OfWord, new EitherShape([KindShape(), new FlagShape("false")])),
                "Kinds of entity, by name: a new one, changes to a built-in one, or false to do without it."
            ),
            new(
                "attributes",
                new MapShape(
                    "attributes",
                    TextFaults.OfKey,
                    new EitherShape([AttributeShape(), new FlagShape("false")])
                )
                {
                    KeyPattern = KeyPattern,
                },
                "Attributes, by name: a new one, changes to a built-in one, or false to do without it."
            ),
        ]);

    static readonly TextShape s_description = new("a text", TextFaults.OfBlank);

    static ObjectShape KindShape() =>
        new([
            new("description", s_description, "What the kind is, in a sentence; hover shows it."),
            new(
                "parent",
                new TextShape("the name of a kind", TextFaults.OfWord),
                "The kind that this one is a case of."
            ),
            new(
                "unnamed",
                new FlagShape(),
                "Whether the article keeps the name back, so that the rules about anonymity apply."
            ),
        ]);

    static ObjectShape AttributeShape() =>
        new([
            new("description", s_description, "What the attribute says, in a sentence; hover shows it."),
            new(
                "type",
                new WordShape(
                    "a type of value",
                    [.. AttributeTypes.All.Select(type => new AllowedWord(type.Name, Sentence(type.Description)))]
                ),
                "What a value may be."
            ),
            new(
                "on",
                new ListShape("places", new WordShape("a place where an attribute may stand", [.. PlaceNames.All])),
                "Where the attribute may stand. A change to a built-in attribute holds for all its places unless this is given."
            ),
            new(
                "words",
                new EitherShape([
                    new ListShape("words", new TextShape("a word", TextFaults.OfWord)),
                    new MapShape(
                        "words with what each means",
                        TextFaults.OfWord,
                        new EitherShape([s_description, new FlagShape("false")])
                    ),
                ]),
                "The words that the attribute takes: a list, or each word with what it means, or with false to do without it."
            ),
            new("required", new FlagShape(), "Whether the attribute must be given in each of its places."),
        ]);

    static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}.";
}
