namespace Quoth.Syntax.Grammar;

/// <summary>The six kinds of tag, named by the sigil behind the opening bracket.</summary>
public enum TagKind : byte
{
    /// <summary><c>[@id|text]</c>: the words mention an entity.</summary>
    Mention,

    /// <summary><c>[^@id|text]</c>: the words name who is credited.</summary>
    Source,

    /// <summary><c>[~|text]</c>: the words attribute.</summary>
    Cue,

    /// <summary><c>[!|text]</c>: the words are attributed.</summary>
    Claim,

    /// <summary><c>[-|text]</c>: words inside a claim that are not part of it.</summary>
    Hole,

    /// <summary><c>[#|text]</c>: a note to fellow annotators, no part of the article.</summary>
    Note,
}

/// <summary>Between sigils, kinds and the words for them.</summary>
public static class TagKinds
{
    /// <summary>The sigils, in the order of <see cref="TagKind"/>.</summary>
    public const string Sigils = "@^~!-#";

    /// <summary>The kind that a sigil names; false where the character is no sigil.</summary>
    public static bool TryGet(char sigil, out TagKind kind)
    {
        var at = Sigils.IndexOf(sigil, StringComparison.Ordinal);
        kind = at < 0 ? default : (TagKind)at;
        return at >= 0;
    }

    /// <summary>The sigil of a kind.</summary>
    public static char GetSigil(this TagKind kind) => Sigils[(int)kind];

    /// <summary>The word for a kind, in lower case, as messages and trees say it.</summary>
    public static string GetWord(this TagKind kind) =>
        kind switch
        {
            TagKind.Mention => "mention",
            TagKind.Source => "source",
            TagKind.Cue => "cue",
            TagKind.Claim => "claim",
            TagKind.Hole => "hole",
            _ => "note",
        };
}
