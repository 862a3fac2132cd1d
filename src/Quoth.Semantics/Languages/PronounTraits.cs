namespace Quoth.Semantics.Languages;

/// <summary>What a pronoun tells of whom it means. A pronoun that may be one or the other has both traits.</summary>
[Flags]
public enum PronounTraits
{
    /// <summary>Nothing is known of it.</summary>
    None = 0,

    /// <summary>It means a man: “he”.</summary>
    Masculine = 1,

    /// <summary>It means a woman: “she”.</summary>
    Feminine = 2,

    /// <summary>It means no person: “it”.</summary>
    Thing = 4,

    /// <summary>It means one.</summary>
    Singular = 8,

    /// <summary>It means several.</summary>
    Plural = 16,

    /// <summary>It means whoever speaks: “I”, “we”.</summary>
    First = 32,
}

/// <summary>The words that stand for traits in the data files: <c>"she": "feminine singular"</c>.</summary>
internal static class PronounTraitWords
{
    /// <summary>The traits that some words name, with blanks between them.</summary>
    public static PronounTraits Read(string words)
    {
        var traits = PronounTraits.None;
        foreach (var word in words.Split(' '))
            traits |= Of(word);
        return traits;
    }

    private static PronounTraits Of(string word) =>
        word switch
        {
            "masculine" => PronounTraits.Masculine,
            "feminine" => PronounTraits.Feminine,
            "thing" => PronounTraits.Thing,
            "singular" => PronounTraits.Singular,
            "plural" => PronounTraits.Plural,
            "first" => PronounTraits.First,
            _ => PronounTraits.None,
        };
}
