using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using SymbolKind = Quoth.Semantics.Model.SymbolKind;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Turns offers into what a client can take: snippets, edits of two ranges, defaults, and cards when it asks.</summary>
internal sealed class CompletionItems(ServerState state, DocumentModel document, string uri, int offset)
{
    private const string DefaultRange = "editRange";

    private readonly ClientCompletionItemOptions? client = OptionsOf(state.Client);
    private readonly bool hasDefaultRange =
        state.Client.TextDocument?.Completion?.CompletionList?.ItemDefaults?.Contains(DefaultRange) is true;

    public static bool CanResolve(ClientCapabilities client) =>
        OptionsOf(client)?.ResolveSupport?.Properties.Contains("documentation") is true;

    public static bool ShowsLabelDetails(ClientCapabilities client) => OptionsOf(client)?.LabelDetailsSupport is true;

    /// <summary>What all items have in common, so that it need not be sent a thousand times; null where that is nothing.</summary>
    public CompletionItemDefaults? DefaultsOf(ImmutableArray<CompletionOffer> offers)
    {
        if (!SharesRange(offers))
        {
            return null;
        }

        var (insert, replace) = RangesOf(offers[0]);
        return new CompletionItemDefaults
        {
            EditRange = insert is { } given
                ? new EditRangeWithInsertReplace { Insert = given, Replace = replace }
                : replace,
        };
    }

    /// <summary>The items, in the order of the offers.</summary>
    public CompletionItem[] Of(ImmutableArray<CompletionOffer> offers)
    {
        var sharesRange = SharesRange(offers);
        return [.. offers.Select((offer, rank) => ToItem(offer, rank, sharesRange))];
    }

    /// <summary>An item with its card.</summary>
    public static CompletionItem Resolve(HandlerContext<ServerState> context, CompletionItem item)
    {
        var state = context.State;
        if (item.Data is not { ValueKind: JsonValueKind.Object } data)
        {
            return item;
        }

        var isEntity = TryGet(data, "entity", out var id);
        if ((!isEntity && !TryGet(data, "claim", out id)) || !TryGet(data, "uri", out var uri))
        {
            return item;
        }

        var kind = isEntity ? SymbolKind.Entity : SymbolKind.Claim;
        return CardOf(state, uri, kind, id) is { } card
            ? item with
            {
                Documentation = MarkupOf.Card(card, OptionsOf(state.Client)?.DocumentationFormat),
            }
            : item;
    }

    // The item is of an older text: whoever types on should not have the newest one understood for a card, unless that alone
    // knows whom it is about.
    private static string? CardOf(ServerState state, string uri, SymbolKind kind, string id)
    {
        if (
            Places.FindUnderstood(state, uri) is var (corpus, document)
            && Completion.Describe(corpus, document, kind, id) is { } card
        )
        {
            return card;
        }

        return Places.Find(state, new TextDocumentIdentifier { Uri = uri }) is { } requested
            ? Completion.Describe(requested.Corpus, requested.Document, kind, id)
            : null;
    }

    private CompletionItem ToItem(CompletionOffer offer, int rank, bool sharesRange)
    {
        var snippet = client?.SnippetSupport is true ? offer.Snippet : null;
        var text = snippet ?? offer.NewText;
        var resolves = offer.Symbol is not null && CanResolve(state.Client);
        return new CompletionItem
        {
            Label = offer.Label,
            LabelDetails = client?.LabelDetailsSupport is true
                ? new CompletionItemLabelDetails { Description = offer.Detail }
                : null,
            Detail = offer.Detail,
            Kind = KindOf(offer.Kind),
            FilterText = offer.Filter,
            // The order of the offers is the order that we mean; clients sort by this text.
            SortText = $"{rank:D5}",
            Documentation = resolves
                ? default(StringOrMarkupContent?)
                : MarkupOf.Card(offer.Documentation, client?.DocumentationFormat),
            InsertTextFormat = snippet is null ? null : InsertTextFormat.Snippet,
            TextEdit = sharesRange ? default(TextEditOrInsertReplaceEdit?) : ToEdit(offer, text),
            TextEditText = sharesRange ? text : null,
            CommitCharacters =
                client?.CommitCharactersSupport is true && offer.CommitCharacters.Length > 0
                    ? [.. offer.CommitCharacters.Select(character => character.ToString())]
                    : null,
            Data = resolves && offer.Symbol is { } symbol ? ToData(symbol) : null,
        };
    }

    private TextEditOrInsertReplaceEdit ToEdit(CompletionOffer offer, string text)
    {
        var (insert, replace) = RangesOf(offer);
        if (insert is not { } given)
        {
            return new TextEdit { Range = replace, NewText = text };
        }

        return new InsertReplaceEdit
        {
            NewText = text,
            Insert = given,
            Replace = replace,
        };
    }

    // Where the client lets its user choose, the rest of a word may stay behind the cursor.
    private (Range? Insert, Range Replace) RangesOf(CompletionOffer offer)
    {
        var hasTwo = client?.InsertReplaceSupport is true && !offer.ReplacesRest && offset < offer.Replaced.End;
        var insert = TextSpan.FromBounds(offer.Replaced.Start, offset);
        return (
            hasTwo ? Places.ToRange(state, document, insert) : null,
            Places.ToRange(state, document, offer.Replaced)
        );
    }

    private bool SharesRange(ImmutableArray<CompletionOffer> offers) =>
        hasDefaultRange
        && !offers.IsEmpty
        && offers.All(offer => offer.Replaced == offers[0].Replaced && offer.ReplacesRest == offers[0].ReplacesRest);

    private JsonElement ToData((SymbolKind Kind, string Id) symbol)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("uri"u8, uri);
            writer.WriteString(symbol.Kind == SymbolKind.Entity ? "entity"u8 : "claim"u8, symbol.Id);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static bool TryGet(JsonElement data, string name, out string value)
    {
        value =
            data.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
                ? found.GetString() ?? ""
                : "";
        return value.Length > 0;
    }

    private static ClientCompletionItemOptions? OptionsOf(ClientCapabilities client) =>
        client.TextDocument?.Completion?.CompletionItem;

    // Icons: the protocol has no word for people and claims.
    private static CompletionItemKind KindOf(CompletionKind kind) =>
        kind switch
        {
            CompletionKind.Entity => CompletionItemKind.Reference,
            CompletionKind.Claim => CompletionItemKind.Value,
            CompletionKind.Key => CompletionItemKind.Property,
            CompletionKind.Word => CompletionItemKind.EnumMember,
            CompletionKind.Cue => CompletionItemKind.Text,
            _ => CompletionItemKind.Snippet,
        };
}
