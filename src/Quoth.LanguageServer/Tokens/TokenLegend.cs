using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using SemanticTokenModifiers = Quoth.Features.SemanticTokenModifiers;

namespace Quoth.LanguageServer.Tokens;

/// <summary>
/// Under which names, and by which numbers, a client knows our types of tokens. One that lists our own names gets them;
/// another gets the standard type that is nearest, so that its themes colour an article without being told how.
/// </summary>
internal sealed class TokenLegend
{
    private static readonly (SemanticTokenType Type, string Name, string Standard)[] Types =
    [
        (SemanticTokenType.Mention, "mention", "type"),
        (SemanticTokenType.Source, "source", "function"),
        (SemanticTokenType.Cue, "cue", "keyword"),
        (SemanticTokenType.Claim, "claim", "string"),
        (SemanticTokenType.Hole, "hole", "variable"),
        (SemanticTokenType.Note, "note", "comment"),
        (SemanticTokenType.EntityId, "entityId", "variable"),
        (SemanticTokenType.ClaimId, "claimId", "variable"),
        (SemanticTokenType.Field, "field", "property"),
        (SemanticTokenType.Key, "key", "property"),
        (SemanticTokenType.Word, "word", "enumMember"),
        (SemanticTokenType.Value, "value", "string"),
        (SemanticTokenType.Punctuation, "punctuation", "operator"),
        (SemanticTokenType.Comment, "comment", "comment"),
    ];

    private static readonly (SemanticTokenModifiers Modifier, string Name)[] Modifiers =
    [
        (SemanticTokenModifiers.Definition, "definition"),
        (SemanticTokenModifiers.Unresolved, "unresolved"),
        (SemanticTokenModifiers.Unnamed, "unnamed"),
        (SemanticTokenModifiers.Doubt, "doubt"),
    ];

    private readonly List<string> typeNames = [];
    private readonly List<string> modifierNames = [];
    private readonly int[] typeNumbers = new int[Types.Length];
    private readonly int[] modifierBits = new int[Modifiers.Length];

    private TokenLegend(SemanticTokensClientCapabilities? client)
    {
        foreach (var (type, name, standard) in Types)
        {
            var known =
                Knows(client?.TokenTypes, name) ? name
                : Knows(client?.TokenTypes, standard) ? standard
                : null;
            // What the grammar colours in the same way is left to it.
            var isForGrammar = type is SemanticTokenType.Value or SemanticTokenType.Punctuation && known != name;
            typeNumbers[(int)type] =
                known is null || (isForGrammar && client?.AugmentsSyntaxTokens is true)
                    ? -1
                    : NumberOf(typeNames, known);
        }

        for (var index = 0; index < Modifiers.Length; index++)
        {
            modifierBits[index] = Knows(client?.TokenModifiers, Modifiers[index].Name)
                ? 1 << NumberOf(modifierNames, Modifiers[index].Name)
                : 0;
        }
    }

    /// <summary>The legend for a client.</summary>
    public static TokenLegend For(ClientCapabilities client) => new(client.TextDocument?.SemanticTokens);

    /// <summary>The legend as the client is told it.</summary>
    public SemanticTokensLegend ToProtocol() =>
        new() { TokenTypes = [.. typeNames], TokenModifiers = [.. modifierNames] };

    /// <summary>The number of a type; negative where the client is not sent it.</summary>
    public int NumberOf(SemanticTokenType type) => typeNumbers[(int)type];

    /// <summary>The modifiers that the client knows, a bit each.</summary>
    public int BitsOf(SemanticTokenModifiers modifiers)
    {
        var bits = 0;
        for (var index = 0; index < Modifiers.Length; index++)
        {
            bits |= modifiers.HasFlag(Modifiers[index].Modifier) ? modifierBits[index] : 0;
        }

        return bits;
    }

    // A client that lists nothing has not said what it knows.
    private static bool Knows(string[]? listed, string name) =>
        listed is null || listed.Length == 0 || listed.Contains(name);

    private static int NumberOf(List<string> names, string name)
    {
        var found = names.IndexOf(name);
        if (found >= 0)
        {
            return found;
        }

        names.Add(name);
        return names.Count - 1;
    }
}
