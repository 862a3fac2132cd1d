namespace Quoth.LanguageServer.Rpc;

/// <summary>The error codes that JSON-RPC and the language server protocol name.</summary>
public enum RpcErrorCode
{
    /// <summary>No error; never sent.</summary>
    None = 0,

    /// <summary>The message is not JSON.</summary>
    ParseError = -32700,

    /// <summary>The message is JSON but no request, or it comes at the wrong time.</summary>
    InvalidRequest = -32600,

    /// <summary>Nothing handles the method.</summary>
    MethodNotFound = -32601,

    /// <summary>The parameters do not have the shape that the method needs.</summary>
    InvalidParams = -32602,

    /// <summary>The handler failed by a mistake of ours.</summary>
    InternalError = -32603,

    /// <summary>The request came before `initialize`.</summary>
    ServerNotInitialized = -32002,

    /// <summary>The request is right, and cannot be done; the message says why, in words for the user.</summary>
    RequestFailed = -32803,

    /// <summary>The server gave the request up.</summary>
    ServerCancelled = -32802,

    /// <summary>The document changed under the request.</summary>
    ContentModified = -32801,

    /// <summary>The client took the request back.</summary>
    RequestCancelled = -32800,
}

/// <summary>An error as it goes over the wire.</summary>
public sealed record RpcError(RpcErrorCode Code, string Message);

/// <summary>Thrown by a handler to answer with just this error, and by a request that the other side refused.</summary>
public sealed class RpcException(RpcError error) : Exception(error.Message)
{
    /// <summary>Makes the exception from the error's parts.</summary>
    public RpcException(RpcErrorCode code, string message)
        : this(new RpcError(code, message)) { }

    /// <summary>What is sent to the other side.</summary>
    public RpcError Error { get; } = error;
}
