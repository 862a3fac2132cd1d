using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q215: a source that is a verb of saying, and a cue that is a name.</summary>
public sealed class SwappedSourceAndCue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q215",
            "swapped-source-and-cue",
            RulePack.Attribution,
            Severity.Warning,
            "A source whose words attribute, beside a cue whose words name somebody."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                The source is who is credited, the cue is what credits them. The two tags stand side by side and differ in
                one character, so they are easily put around each other's words; everything that counts sources or cues
                would then count a verb as a person. The rule speaks where the cue is the credited entity's own name or a
                pronoun, or where the source is a verb of saying and the cue is none.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [!|The bridge was safe], [~|Ada Brill] [^@mayor|said].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [!|The bridge was safe], [^@mayor|Ada Brill] [~|said].
                """,
            FixSummary = "Offers to swap the two tags.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        foreach (var claim in document.Claims)
        {
            if (claim is not { Sources: [{ Tag: var source }], Cues: [{ Tag: var cue }] })
                continue;
            if (!IsSwapped(context, source, cue))
                continue;
            yield return new Finding(
                source.TextSpan,
                $"{Excerpt.Of(document, source)} is marked as the source and {Excerpt.Of(document, cue)} as the cue"
            )
            {
                Hint =
                    "swap the two: the source names who is credited, the cue is the verb or phrase that credits them",
                Related = [new RelatedPlace(document.Path, cue.TextSpan, "the cue")],
                Fixes = SwapOf(document, source, cue) is { } fix ? [fix] : [],
            };
        }
    }

    private static bool IsSwapped(RuleContext context, TagInfo source, TagInfo cue)
    {
        var clean = context.Document.Clean.Text.AsSpan();
        var sourceWords = clean.Slice(source.Clean.Start, source.Clean.Length).Trim();
        var cueWords = clean.Slice(cue.Clean.Start, cue.Clean.Length).Trim();
        if (sourceWords.IsEmpty || cueWords.IsEmpty)
            return false;
        if (IsNameOf(context, source, cueWords))
            return !IsNameOf(context, source, sourceWords);
        if (context.Language is not { } language)
            return false;
        if (language.Pronouns.Contains(cueWords))
            return !language.Pronouns.Contains(sourceWords);
        return IsCue(language, sourceWords) && !IsCue(language, cueWords);
    }

    private static bool IsNameOf(RuleContext context, TagInfo source, ReadOnlySpan<char> words)
    {
        foreach (var id in source.Head.Entities)
        {
            if (context.Corpus.FindEntity(context.Document, id.Name) is not { } entity)
                continue;
            if (words.SequenceEqual(entity.Name))
                return true;
            foreach (var alias in entity.Find("aka")?.Items ?? [])
            {
                if (words.SequenceEqual(alias.Text))
                    return true;
            }
        }
        return false;
    }

    private static bool IsCue(LanguageData language, ReadOnlySpan<char> words) =>
        language.CueVerbs.Contains(words) || language.CuePhrases.Contains(words);

    /// <summary>Swaps what stands before the two tags' words; ids tie both to the same claim, so they may stay.</summary>
    private static Fix? SwapOf(DocumentModel document, TagInfo source, TagInfo cue)
    {
        if (!source.Head.Errors.IsEmpty || !cue.Head.Errors.IsEmpty || !cue.Head.Attributes.IsEmpty)
            return null;
        var (path, text) = (document.Path, document.Tree.Text);
        return new Fix(
            "Swap source and cue",
            FixSafety.Offered,
            [
                new FixEdit(path, new TextChange(source.Tag.OpenerSpan, text.ToString(cue.Tag.OpenerSpan))),
                new FixEdit(path, new TextChange(cue.Tag.OpenerSpan, text.ToString(source.Tag.OpenerSpan))),
            ]
        );
    }
}
