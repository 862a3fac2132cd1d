using System.Text.Json;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// What an item of an answer carries, so that the client can ask on about it by itself: no position, which an edit would
/// move.
/// </summary>
/// <param name="Folder">The folder of the corpus.</param>
/// <param name="Path">The document in the corpus.</param>
/// <param name="Symbol">The entity or claim; null for an article, or a claim without an id.</param>
/// <param name="Start">For a claim without an id, the UTF-16 offset of its tag.</param>
public sealed record SymbolData(string Folder, string Path, Symbol? Symbol, int Start = 0) : IJsonValue<SymbolData>
{
    /// <summary>Reads what an item carried; null where it is nothing that the server gave.</summary>
    public static SymbolData? From(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } item || Text(item, "folder") is not { } folder)
        {
            return null;
        }

        var entity = Text(item, "entity");
        Symbol? symbol = (entity ?? Text(item, "claim")) is { } id
            ? new Symbol(entity is null ? SymbolKind.Claim : SymbolKind.Entity, id, Text(item, "scope"))
            : null;
        var start =
            item.TryGetProperty("start", out var value)
            && value.ValueKind is JsonValueKind.Number
            && value.TryGetInt32(out var number)
                ? number
                : 0;
        return new SymbolData(folder, Text(item, "path") ?? "", symbol, start);
    }

    /// <summary>The corpus that the item is of, as it is now; null where it is closed.</summary>
    public LoadedCorpus? FindCorpus(ServerState state) => state.Workspace.Corpora.GetValueOrDefault(Folder);

    /// <inheritdoc />
    public static SymbolData Read(ref Utf8JsonReader reader) =>
        From(JsonElement.ParseValue(ref reader)) ?? throw Json.Missing("data", "folder");

    /// <inheritdoc />
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("folder"u8, Folder);
        writer.WriteString("path"u8, Path);
        if (Symbol is { } symbol)
        {
            writer.WriteString(symbol.Kind is SymbolKind.Entity ? "entity"u8 : "claim"u8, symbol.Id);
            if (symbol.Scope is { } scope)
            {
                writer.WriteString("scope"u8, scope);
            }
        }

        if (Start > 0)
        {
            writer.WriteNumber("start"u8, Start);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
