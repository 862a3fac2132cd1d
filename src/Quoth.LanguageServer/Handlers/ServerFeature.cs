using System.Buffers;
using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Configuration;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// One thing that the server does for an editor, said in one place: the method, its handler and its scheduling, what the
/// client is told of it, and how a client that lets itself be told later registers it. So nothing can be promised that
/// nothing handles.
/// </summary>
internal sealed class ServerFeature
{
    private readonly Action<HandlerTable<ServerState>> addHandlers;
    private readonly Func<ClientCapabilities, bool?> isDynamic;
    private readonly Func<ClientCapabilities, ServerCapabilities, ServerCapabilities> announce;
    private readonly Func<ClientCapabilities, JsonElement?> options;
    private readonly string registrationName;
    private readonly bool isForConfigurations;

    private static JsonElement Empty { get; } = Json.ToElement(new HoverOptions());

    private ServerFeature(
        string method,
        string registrationName,
        Action<HandlerTable<ServerState>> addHandlers,
        Func<ClientCapabilities, bool?> isDynamic,
        Func<ClientCapabilities, JsonElement?> options,
        Func<ClientCapabilities, ServerCapabilities, ServerCapabilities> announce,
        bool isForConfigurations = false
    )
    {
        Method = method;
        this.registrationName = registrationName;
        this.addHandlers = addHandlers;
        this.isDynamic = isDynamic;
        this.options = options;
        this.announce = announce;
        this.isForConfigurations = isForConfigurations;
    }

    /// <summary>The feature's first method.</summary>
    public string Method { get; }

    /// <summary>A request about which nothing more is to be said than that it is handled.</summary>
    /// <param name="method">The method.</param>
    /// <param name="scheduling">When and where its handler runs.</param>
    /// <param name="handle">The handler.</param>
    /// <param name="isDynamic">What the client says of registering it later.</param>
    /// <param name="announce">Puts the feature among the capabilities of a client that it is not registered with.</param>
    public static ServerFeature Request<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        Scheduling scheduling,
        Func<HandlerContext<ServerState>, TParams, TResult> handle,
        Func<ClientCapabilities, bool?> isDynamic,
        Func<ServerCapabilities, ServerCapabilities> announce
    ) =>
        new(
            method.Name,
            method.RegistrationName,
            table => table.Request(method, scheduling, handle),
            isDynamic,
            static _ => Empty,
            (_, capabilities) => announce(capabilities)
        );

    /// <summary>A request with options.</summary>
    /// <param name="method">The method.</param>
    /// <param name="scheduling">When and where its handler runs.</param>
    /// <param name="handle">The handler.</param>
    /// <param name="isDynamic">What the client says of registering it later.</param>
    /// <param name="options">The options for a client; null where this client is not told of the feature at all.</param>
    /// <param name="announce">Puts the options among the capabilities of a client that it is not registered with.</param>
    public static ServerFeature Request<TParams, TResult, TOptions>(
        RequestMethod<TParams, TResult> method,
        Scheduling scheduling,
        Func<HandlerContext<ServerState>, TParams, TResult> handle,
        Func<ClientCapabilities, bool?> isDynamic,
        Func<ClientCapabilities, TOptions?> options,
        Func<ServerCapabilities, TOptions, ServerCapabilities> announce
    )
        where TOptions : class, IJsonValue<TOptions> =>
        new(
            method.Name,
            method.RegistrationName,
            table => table.Request(method, scheduling, handle),
            isDynamic,
            client => options(client) is { } given ? Json.ToElement(given) : null,
            (client, capabilities) => options(client) is { } given ? announce(capabilities, given) : capabilities
        );

    /// <summary>A request with options that waits for something, as an answer of the client.</summary>
    /// <param name="method">The method.</param>
    /// <param name="scheduling">When and where its handler runs.</param>
    /// <param name="handle">The handler.</param>
    /// <param name="isDynamic">What the client says of registering it later.</param>
    /// <param name="options">The options for a client; null where this client is not told of the feature at all.</param>
    /// <param name="announce">Puts the options among the capabilities of a client that it is not registered with.</param>
    public static ServerFeature AsyncRequest<TParams, TResult, TOptions>(
        RequestMethod<TParams, TResult> method,
        Scheduling scheduling,
        Func<HandlerContext<ServerState>, TParams, Task<TResult>> handle,
        Func<ClientCapabilities, bool?> isDynamic,
        Func<ClientCapabilities, TOptions?> options,
        Func<ServerCapabilities, TOptions, ServerCapabilities> announce
    )
        where TOptions : class, IJsonValue<TOptions> =>
        new(
            method.Name,
            method.RegistrationName,
            table => table.AsyncRequest(method, scheduling, handle),
            isDynamic,
            client => options(client) is { } given ? Json.ToElement(given) : null,
            (client, capabilities) => options(client) is { } given ? announce(capabilities, given) : capabilities
        );

    /// <summary>A notification with options.</summary>
    /// <param name="method">The method.</param>
    /// <param name="handle">The handler.</param>
    /// <param name="isDynamic">What the client says of registering it later.</param>
    /// <param name="options">The options for a client, as it registers them.</param>
    /// <param name="announce">Puts the feature among the capabilities of a client that it is not registered with.</param>
    /// <param name="older">What becomes of the requests that began before.</param>
    public static ServerFeature Notification<TParams, TOptions>(
        NotificationMethod<TParams> method,
        Func<HandlerContext<ServerState>, TParams, ServerState> handle,
        Func<ClientCapabilities, bool?> isDynamic,
        Func<ClientCapabilities, TOptions> options,
        Func<ServerCapabilities, ServerCapabilities> announce,
        OlderRequests older = OlderRequests.GoOn
    )
        where TOptions : class, IJsonValue<TOptions> =>
        new(
            method.Name,
            method.RegistrationName,
            table => table.Notification(method, handle, older),
            isDynamic,
            client => Json.ToElement(options(client)),
            (_, capabilities) => announce(capabilities)
        );

    /// <summary>
    /// A request of Quoth's own (<c>quoth/...</c>), described in Protocol/quoth.model.json. No client can register it; each is
    /// told of it under <c>experimental.quoth.requests</c>.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="scheduling">When and where its handler runs.</param>
    /// <param name="handle">The handler.</param>
    public static ServerFeature Own<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        Scheduling scheduling,
        Func<HandlerContext<ServerState>, TParams, TResult> handle
    ) =>
        new(
            method.Name,
            method.RegistrationName,
            table => table.Request(method, scheduling, handle),
            static _ => null,
            static _ => null,
            (_, capabilities) => OwnRequests.Announce(capabilities, method.Name)
        );

    /// <summary>The feature with another method that the same capability promises, as one that resolves what the first gave.</summary>
    public ServerFeature And(Action<HandlerTable<ServerState>> add) =>
        new(Method, registrationName, addHandlers + add, isDynamic, options, announce, isForConfigurations);

    /// <summary>The feature, for each <c>quoth.json</c> too and not for articles and registries alone.</summary>
    public ServerFeature ForConfigurationsToo() =>
        new(Method, registrationName, addHandlers, isDynamic, options, announce, isForConfigurations: true);

    /// <summary>The methods that the feature handles.</summary>
    public IEnumerable<string> Methods
    {
        get
        {
            var own = new HandlerTable<ServerState>();
            addHandlers(own);
            return own.Methods;
        }
    }

    /// <summary>Adds the feature's handlers.</summary>
    public void AddTo(HandlerTable<ServerState> table) => addHandlers(table);

    /// <summary>The capabilities with the feature; themselves where the client has it registered instead.</summary>
    public ServerCapabilities Announce(ClientCapabilities client, ServerCapabilities capabilities) =>
        isDynamic(client) is true ? capabilities : announce(client, capabilities);

    /// <summary>
    /// How the feature is registered; null where it is among the capabilities already. The method's name serves as the
    /// registration's id.
    /// </summary>
    public Registration? Register(ClientCapabilities client) =>
        isDynamic(client) is true && options(client) is { } given
            ? new Registration
            {
                Id = registrationName,
                Method = registrationName,
                RegisterOptions = WithSelector(given),
            }
            : null;

    // What is registered for documents are the options and which documents they are for.
    private JsonElement WithSelector(JsonElement given)
    {
        if (!registrationName.StartsWith("textDocument/", StringComparison.Ordinal))
        {
            return given;
        }

        var article = new TextDocumentFilterLanguage { Language = "quoth" };
        var configuration = new TextDocumentFilterPattern { Pattern = $"**/{QuothConfiguration.FileName}" };
        DocumentFilter[] selector = isForConfigurations ? [article, configuration] : [article];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("documentSelector"u8);
            Json.WriteArray(writer, selector, static (writer, filter) => filter.Write(writer));
            foreach (var property in given.EnumerateObject().Where(each => !each.NameEquals("documentSelector"u8)))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
