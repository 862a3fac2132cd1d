using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>Runs one message's handler.</summary>
internal delegate Outcome<TState> Call<TState>(HandlerContext<TState> context)
    where TState : class;

/// <summary>Reads the parameters, while their bytes are there, into a call that can wait.</summary>
/// <exception cref="JsonException">They are not of the method's shape.</exception>
internal delegate Call<TState> ReadCall<TState>(ReadOnlySpan<byte> parameters)
    where TState : class;

/// <summary>A method's handler behind a face without its types.</summary>
internal sealed record Handler<TState>(
    string Method,
    bool IsRequest,
    Scheduling Scheduling,
    OlderRequests Older,
    ReadCall<TState> Read
)
    where TState : class;

/// <summary>Sends a handler's result as the answer to a request.</summary>
internal delegate void SendReply(IRpcConnection connection, RequestId id);

/// <summary>What a call leaves behind.</summary>
/// <param name="Next">The state from here on.</param>
/// <param name="Reply">The answer; null when there is none, or none yet.</param>
/// <param name="Later">The answer of a handler that waits for something.</param>
internal readonly record struct Outcome<TState>(TState Next, SendReply? Reply, Task<SendReply>? Later)
    where TState : class;
