using Microsoft.Extensions.Logging;

namespace Quoth.LanguageServer.Rpc;

/// <summary>What a handler may use besides its parameters.</summary>
/// <param name="State">The state when the message's turn came; it does not change while the handler runs.</param>
/// <param name="Dispatcher">The way to later changes of the state.</param>
/// <param name="Client">The other side.</param>
/// <param name="Logger">Goes to the log, never into an answer.</param>
/// <param name="Cancellation">Set when nobody wants the answer any more.</param>
public readonly record struct HandlerContext<TState>(
    TState State,
    Dispatcher<TState> Dispatcher,
    IRpcConnection Client,
    ILogger Logger,
    CancellationToken Cancellation
)
    where TState : class;
