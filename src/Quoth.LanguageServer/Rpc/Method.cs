namespace Quoth.LanguageServer.Rpc;

/// <summary>Who may send a message.</summary>
public enum MessageDirection
{
    /// <summary>The client sends it.</summary>
    ClientToServer,

    /// <summary>The server sends it.</summary>
    ServerToClient,

    /// <summary>Either side sends it.</summary>
    Both,
}

/// <summary>A method that is answered.</summary>
public sealed class RequestMethod<TParams, TResult>(
    string name,
    MessageDirection direction,
    JsonCodec<TParams> parameters,
    JsonCodec<TResult> result
)
{
    /// <summary>The method's name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Who may send it.</summary>
    public MessageDirection Direction { get; } = direction;

    /// <summary>How its parameters are read and written.</summary>
    public JsonCodec<TParams> Params { get; } = parameters;

    /// <summary>How its result is read and written.</summary>
    public JsonCodec<TResult> Result { get; } = result;

    /// <summary>The name under which a client registers it; several methods may share one.</summary>
    public string RegistrationName { get; init; } = name;
}

/// <summary>A method that is not answered.</summary>
public sealed class NotificationMethod<TParams>(string name, MessageDirection direction, JsonCodec<TParams> parameters)
{
    /// <summary>The method's name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Who may send it.</summary>
    public MessageDirection Direction { get; } = direction;

    /// <summary>How its parameters are read and written.</summary>
    public JsonCodec<TParams> Params { get; } = parameters;

    /// <summary>The name under which a client registers it; several methods may share one.</summary>
    public string RegistrationName { get; init; } = name;
}
