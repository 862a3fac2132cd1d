using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>Which handler answers which method, and how it is scheduled. The one place where handlers are named.</summary>
public sealed class HandlerTable<TState>
    where TState : class
{
    private readonly Dictionary<string, Handler<TState>> handlers = [];

    /// <summary>The methods that are handled.</summary>
    public IEnumerable<string> Methods => handlers.Keys;

    /// <summary>Whether a method is handled; the server's capabilities follow from it.</summary>
    public bool Handles(string method) => handlers.ContainsKey(method);

    /// <summary>The handler of a method.</summary>
    internal Handler<TState>? Find(string method) => handlers.GetValueOrDefault(method);

    /// <summary>A request that reads the state.</summary>
    public HandlerTable<TState> Request<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        Scheduling scheduling,
        Func<HandlerContext<TState>, TParams, TResult> handle
    ) =>
        Add(
            method.Direction,
            new Handler<TState>(
                method.Name,
                IsRequest: true,
                scheduling,
                OlderRequests.GoOn,
                bytes =>
                {
                    var parameters = Decode(method.Params, bytes);
                    return context => new Outcome<TState>(
                        context.State,
                        Answer(method.Result, handle(context, parameters)),
                        null
                    );
                }
            )
        );

    /// <summary>A request that reads the state and waits for something, as an answer of the client.</summary>
    public HandlerTable<TState> AsyncRequest<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        Scheduling scheduling,
        Func<HandlerContext<TState>, TParams, Task<TResult>> handle
    ) =>
        Add(
            method.Direction,
            new Handler<TState>(
                method.Name,
                IsRequest: true,
                scheduling,
                OlderRequests.GoOn,
                bytes =>
                {
                    var parameters = Decode(method.Params, bytes);
                    return context => new Outcome<TState>(context.State, null, AnswerAsync(context));

                    async Task<SendReply> AnswerAsync(HandlerContext<TState> context) =>
                        Answer(method.Result, await handle(context, parameters).ConfigureAwait(false));
                }
            )
        );

    /// <summary>A request that makes the next state.</summary>
    public HandlerTable<TState> MutatingRequest<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        Func<HandlerContext<TState>, TParams, (TState Next, TResult Result)> handle
    ) =>
        Add(
            method.Direction,
            new Handler<TState>(
                method.Name,
                IsRequest: true,
                Scheduling.Mutates,
                OlderRequests.GoOn,
                bytes =>
                {
                    var parameters = Decode(method.Params, bytes);
                    return context =>
                    {
                        var (next, result) = handle(context, parameters);
                        return new Outcome<TState>(next, Answer(method.Result, result), null);
                    };
                }
            )
        );

    /// <summary>A notification; what its handler returns is the next state.</summary>
    public HandlerTable<TState> Notification<TParams>(
        NotificationMethod<TParams> method,
        Func<HandlerContext<TState>, TParams, TState> handle,
        OlderRequests older = OlderRequests.GoOn
    ) =>
        Add(
            method.Direction,
            new Handler<TState>(
                method.Name,
                IsRequest: false,
                Scheduling.Mutates,
                older,
                bytes =>
                {
                    var parameters = Decode(method.Params, bytes);
                    return context => new Outcome<TState>(handle(context, parameters), null, null);
                }
            )
        );

    // Methods whose parameters are all optional are called without any by some clients.
    private static TParams Decode<TParams>(JsonCodec<TParams> codec, ReadOnlySpan<byte> parameters)
    {
        var isMissing = parameters.IsEmpty || parameters.SequenceEqual("null"u8);
        var reader = new Utf8JsonReader(isMissing ? "{}"u8 : parameters);
        reader.Read();
        return codec.Read(ref reader);
    }

    private static SendReply Answer<TResult>(JsonCodec<TResult> codec, TResult result) =>
        (connection, id) => connection.Reply(id, codec, result);

    private HandlerTable<TState> Add(MessageDirection direction, Handler<TState> handler)
    {
        if (direction is MessageDirection.ServerToClient)
        {
            throw new ArgumentException($"`{handler.Method}` is not a message that the server receives.");
        }

        handlers.Add(handler.Method, handler);
        return this;
    }
}
