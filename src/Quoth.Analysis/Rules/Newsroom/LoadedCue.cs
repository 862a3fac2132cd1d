using Quoth.Semantics.Languages;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q510: a cue that judges what it reports.</summary>
public sealed class LoadedCue : Rule
{
    // “stubbornly continued to insist”; what is longer is no verb group.
    private const int MostWords = 8;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q510",
            "loaded-cue",
            RulePack.Newsroom,
            Severity.Info,
            "A cue that judges what it reports: “claimed”, “admitted”, “insisted”."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                “Claimed” doubts, “admitted” convicts, “insisted” mocks; “said” only reports. The Associated Press and
                most style guides (Mongabay's among them) ask for the plain verb unless the judgement is meant and can be
                shown. Whoever confesses in court does admit, and silences the rule with a reason.

                No fix is offered: the cue is a word of the article, and an annotation tool does not edit articles. The
                hint names the plain verb for whoever may.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Ada Brill] [~|claimed] [!|that the bridge was safe].
                === quoth.json
                { "rules": { "loaded-cue": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Ada Brill] [~|said] [!|that the bridge was safe].
                === quoth.json
                { "rules": { "loaded-cue": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { LoadedWords.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        var document = context.Document;
        foreach (var tag in document.Tags)
        {
            if (tag.Kind != TagKind.Cue || tag.IsInNote || tag.Clean.IsEmpty)
                continue;
            var found = Find(document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length), language);
            if (found.IsEmpty)
                continue;
            var loaded = new TextSpan(tag.Clean.Start + found.Start, found.Length);
            var word = Excerpt.OneLine(document.Clean.Text.AsSpan(loaded.Start, loaded.Length), int.MaxValue);
            var plain = language.LoadedCues.GetValueOrDefault(word, "");
            yield return new Finding(
                document.Clean.ToSource(loaded),
                $"{Excerpt.Of(word)} judges the words that it reports"
            )
            {
                Hint =
                    plain.Length == 0
                        ? "where the article may still be edited, a plain cue only reports"
                        : $"`{plain}` only reports; write it in the article where that may still be edited",
            };
        }
    }

    /// <summary>The loaded words of a cue: all of it, the longest end of it, or one of its words; empty where there are none.</summary>
    private static TextSpan Find(ReadOnlySpan<char> cue, LanguageData language)
    {
        if (language.LoadedWords.Contains(cue))
            return new TextSpan(0, cue.Length);
        if (!TextWords.UsesBlanks(cue[0]))
            return FindUnparted(cue, language);
        var number = 0;
        foreach (var word in TextWords.Of(cue))
        {
            cue.Overlaps(word, out var start);
            // A verb and its particle (“pointed out”) stand together more often than not at the end.
            if (language.LoadedWords.Contains(cue[start..]))
                return TextSpan.FromBounds(start, start + cue[start..].TrimEnd().Length);
            if (language.LoadedWords.Contains(word))
                return new TextSpan(start, word.Length);
            if (++number == MostWords)
                break;
        }
        return default;
    }

    private static TextSpan FindUnparted(ReadOnlySpan<char> cue, LanguageData language)
    {
        if (cue.Length > 2 * MostWords)
            return default;
        for (var start = 0; start < cue.Length; start++)
        {
            for (var length = Math.Min(MostWords, cue.Length - start); length > 1; length--)
            {
                if (language.LoadedWords.Contains(cue.Slice(start, length)))
                    return new TextSpan(start, length);
            }
        }
        return default;
    }
}
