namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// The seam between the server and the JSON-RPC layer. The layer is ours because no library was in reach
/// (docs/decisions/0001); one that is can take its place behind this interface.
/// </summary>
public interface IRpcConnection
{
    /// <summary>Sends a message that is not answered. Never waits for the other side to read it.</summary>
    void Notify<TParams>(NotificationMethod<TParams> method, TParams parameters);

    /// <summary>Sends a request; the task ends with its answer. Cancelling it tells the other side.</summary>
    /// <exception cref="RpcException">The other side answered with an error, or is gone.</exception>
    Task<TResult> RequestAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        TParams parameters,
        CancellationToken cancellation
    );

    /// <summary>Answers a request.</summary>
    void Reply<TResult>(RequestId id, JsonCodec<TResult> codec, TResult result);

    /// <summary>Answers a request with an error; without an id, a message whose id could not be read.</summary>
    void ReplyError(RequestId? id, RpcError error);

    /// <summary>Reads messages until the input ends. Each is given to the receiver before the next is read.</summary>
    Task RunAsync(MessageReceiver receiver);

    /// <summary>Sends what is still to be sent, as far as the other side reads it, and sends no more.</summary>
    Task CloseAsync();
}

/// <summary>Takes a request or a notification; its bytes are gone when the call returns.</summary>
public delegate void MessageReceiver(in IncomingMessage message);

/// <summary>A request (with an id) or a notification.</summary>
public readonly ref struct IncomingMessage(string method, RequestId? id, ReadOnlySpan<byte> parameters)
{
    /// <summary>The method's name.</summary>
    public string Method { get; } = method;

    /// <summary>The request's id; null for a notification.</summary>
    public RequestId? Id { get; } = id;

    /// <summary>The parameters' JSON in UTF-8; empty when they are left out.</summary>
    public ReadOnlySpan<byte> Params { get; } = parameters;
}
