using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Hosting;

/// <summary>Where the session stands, which says what messages are in order. Used on the queue's thread alone.</summary>
internal sealed class Lifecycle
{
    private volatile Phase phase = Phase.Created;
    private volatile bool wasShutDown;

    private enum Phase
    {
        Created,
        Initialized,
        ShutDown,
        Exited,
    }

    /// <summary>What the process ends with: 1 when the client left without `shutdown`.</summary>
    public int ExitCode => wasShutDown ? 0 : 1;

    public void Initialized() => phase = Phase.Initialized;

    public void ShutDown()
    {
        phase = Phase.ShutDown;
        wasShutDown = true;
    }

    public void Exit() => phase = Phase.Exited;

    /// <summary>The error for a message that comes at the wrong time; null for one that is in order.</summary>
    public RpcError? Refuse(string method, bool isRequest)
    {
        var isInitialize = method == Methods.Initialize.Name;
        return phase switch
        {
            Phase.Exited => new RpcError(RpcErrorCode.InvalidRequest, "The server has ended."),
            _ when method == Methods.Exit.Name => null,
            Phase.Created when !isInitialize => new RpcError(
                RpcErrorCode.ServerNotInitialized,
                "The server is not initialized: `initialize` comes first."
            ),
            Phase.Initialized when isInitialize => new RpcError(
                RpcErrorCode.InvalidRequest,
                "The server is initialized already."
            ),
            Phase.ShutDown => new RpcError(
                RpcErrorCode.InvalidRequest,
                "The server is shut down: only `exit` may follow."
            ),
            _ => null,
        };
    }
}
