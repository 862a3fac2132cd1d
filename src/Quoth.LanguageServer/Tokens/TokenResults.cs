using System.Collections.Immutable;
using Quoth.LanguageServer.Protocol;

namespace Quoth.LanguageServer.Tokens;

/// <summary>
/// The tokens that the client has of its documents, so that it is sent only what changed. Immutable; holds one result for
/// each document that is open, and nothing of others.
/// </summary>
public sealed record TokenResults
{
    private ImmutableDictionary<string, TokenResult> ByUri { get; init; } =
        ImmutableDictionary<string, TokenResult>.Empty;

    /// <summary>Nothing sent yet.</summary>
    public static TokenResults Empty { get; } = new();

    /// <summary>How many results are held.</summary>
    public int Count => ByUri.Count;

    /// <summary>What the client was sent of a document last, if it is what it calls so; else null.</summary>
    public TokenResult? Find(string uri, string id) =>
        ByUri.GetValueOrDefault(uri) is { } held && held.Id == id ? held : null;

    /// <summary>The results with a newer one; those of documents that are not open any more are let go.</summary>
    public TokenResults With(
        string uri,
        TokenResult result,
        ImmutableDictionary<string, Workspaces.OpenDocument> open
    ) =>
        new()
        {
            ByUri = ByUri
                .SetItem(uri, result)
                .RemoveRange(ByUri.Keys.Append(uri).Where(held => !open.ContainsKey(held)).ToList()),
        };
}

/// <summary>The tokens of a document as they were sent.</summary>
/// <param name="Data">Five numbers a token.</param>
public sealed record TokenResult(int[] Data)
{
    /// <summary>The name of the result. It is made from the numbers, so that equal tokens have one name.</summary>
    public string Id { get; } = Name(Data);

    /// <summary>What turns this result into another: none where nothing changed, else one edit without what both begin and end with.</summary>
    public SemanticTokensEdit[] EditsTo(int[] newer)
    {
        var shorter = Math.Min(Data.Length, newer.Length);
        var start = Data.AsSpan().CommonPrefixLength(newer);
        if (start == Data.Length && start == newer.Length)
        {
            return [];
        }

        var end = 0;
        while (end < shorter - start && Data[^(end + 1)] == newer[^(end + 1)])
        {
            end++;
        }

        return
        [
            new SemanticTokensEdit
            {
                Start = start,
                DeleteCount = Data.Length - start - end,
                Data = newer.Length - start - end > 0 ? newer[start..^end] : null,
            },
        ];
    }

    // FNV-1a over the numbers.
    private static string Name(int[] data)
    {
        var hash = 14695981039346656037UL;
        foreach (var number in data)
        {
            hash = (hash ^ (uint)number) * 1099511628211UL;
        }

        return $"{data.Length}-{hash:x}";
    }
}
