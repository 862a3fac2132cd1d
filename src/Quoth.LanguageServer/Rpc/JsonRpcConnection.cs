using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Quoth.LanguageServer.Rpc;

/// <summary>JSON-RPC 2.0 with the language server protocol's framing, over two byte streams.</summary>
public sealed class JsonRpcConnection : IRpcConnection
{
    private readonly MessageReader reader;
    private readonly Outbox outbox;
    private readonly PendingResponses pending = new();
    private readonly ILogger logger;

    /// <summary>Begins to send; RunAsync begins to read.</summary>
    public JsonRpcConnection(Stream input, Stream output, ILogger logger)
    {
        reader = new MessageReader(input, logger);
        outbox = new Outbox(output);
        this.logger = logger;
    }

    /// <inheritdoc />
    public void Notify<TParams>(NotificationMethod<TParams> method, TParams parameters) =>
        outbox.SendCall(null, method.Name, method.Params, parameters);

    /// <inheritdoc />
    public async Task<TResult> RequestAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        TParams parameters,
        CancellationToken cancellation
    )
    {
        var (id, answer) = pending.Add(method.Result);
        outbox.SendCall(id, method.Name, method.Params, parameters);
        using var registration = cancellation.Register(() =>
        {
            if (pending.Cancel(id, cancellation))
            {
                Notify(Cancellation.Method, id);
            }
        });
        return await answer.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Reply<TResult>(RequestId id, JsonCodec<TResult> codec, TResult result) =>
        outbox.SendResult(id, codec, result);

    /// <inheritdoc />
    public void ReplyError(RequestId? id, RpcError error) => outbox.SendError(id, error);

    /// <inheritdoc />
    public Task RunAsync(MessageReceiver receiver) => Threads.Run("quoth input", () => Run(receiver));

    /// <inheritdoc />
    public Task CloseAsync() => outbox.CloseAsync();

    private void Run(MessageReceiver receiver)
    {
        while (reader.TryRead(out var message))
        {
            if (message.IsTooLong)
            {
                Refuse(
                    null,
                    RpcErrorCode.InvalidRequest,
                    $"A message is at most {MessageReader.LongestBody} bytes long."
                );
                continue;
            }

            Receive(message.Body, receiver);
        }

        pending.FailAll();
    }

    private void Receive(ReadOnlySpan<byte> body, MessageReceiver receiver)
    {
        try
        {
            var envelope = Envelope.Read(body);
            if (envelope.Method is { } method && (envelope.Id is not null || !envelope.HasId))
            {
                receiver(new IncomingMessage(method, envelope.Id, envelope.Params));
            }
            else if (envelope.Method is null && envelope.HasId && !(envelope.Result.IsEmpty && envelope.Error.IsEmpty))
            {
                ReceiveResponse(envelope);
            }
            else
            {
                Refuse(envelope.Id, RpcErrorCode.InvalidRequest, "The message is neither a request nor a response.");
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var code = Envelope.IsJson(body) ? RpcErrorCode.InvalidRequest : RpcErrorCode.ParseError;
            Refuse(null, code, exception.Message);
        }
    }

    private void ReceiveResponse(in Envelope envelope)
    {
        if (envelope.Id is null)
        {
            logger.LogWarning(
                "The client could not read a message: {Error}",
                ResponseError.Read(envelope.Error).Message
            );
            return;
        }

        if (!pending.Complete(envelope.Id, envelope.Result, envelope.Error))
        {
            logger.LogDebug("A response came for request {Id}, which waits for none", envelope.Id);
        }
    }

    private void Refuse(RequestId? id, RpcErrorCode code, string message)
    {
        logger.LogWarning("Refused a message ({Code}): {Reason}", code, message);
        outbox.SendError(id, new RpcError(code, message));
    }
}
