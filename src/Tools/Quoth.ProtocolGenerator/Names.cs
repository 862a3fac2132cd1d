namespace Quoth.ProtocolGenerator;

/// <summary>How the protocol's names become C# names.</summary>
internal static class Names
{
    // A member cannot bear its type's name; each such case is named by hand, so that a new one gets a thought.
    private static readonly Dictionary<(string Type, string Property), string> Renamed = new()
    {
        [("Command", "command")] = "Identifier",
    };

    /// <summary>`textDocument/semanticTokens/full` becomes `TextDocumentSemanticTokensFull`.</summary>
    public static string OfMethod(string method) =>
        string.Concat(
            method.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "$").Select(Pascal)
        );

    public static string OfProperty(string type, string property) =>
        Renamed.TryGetValue((type, property), out var name) ? name
        : Pascal(property) != type ? Pascal(property)
        : throw new InvalidDataException($"`{type}.{property}` needs a C# name of its own in Names.cs.");

    public static string OfValue(string value) =>
        value switch
        {
            "UTF8" or "UTF16" or "UTF32" => value[..1] + value[1..].ToLowerInvariant(),
            _ => Pascal(value),
        };

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The name as a local variable.</summary>
    public static string Local(string name) => "@" + char.ToLowerInvariant(name[0]) + name[1..];
}
