using System.Text.Json;

namespace Quoth.Testing.Protocol;

/// <summary>Holds all that a server sends in a session to the protocol's meta-model. May be used from any thread.</summary>
public sealed class ProtocolCheck
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> asked = [];
    private readonly Dictionary<string, string> tokens = [];
    private readonly List<string> misfits = [];

    /// <summary>What did not fit so far, each with its method and path.</summary>
    public IReadOnlyList<string> Misfits
    {
        get
        {
            lock (gate)
                return [.. misfits];
        }
    }

    /// <summary>How many messages of the server were checked.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in what the client sends, as the answers follow from it. What is no message is passed over.</summary>
    public void Sent(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object || Text(message, "method") is not { } method)
                return;
            lock (gate)
            {
                if (message.TryGetProperty("id", out var id))
                    asked[id.GetRawText()] = method;
                if (
                    message.TryGetProperty("params", out var parameters)
                    && parameters.ValueKind == JsonValueKind.Object
                    && parameters.TryGetProperty("partialResultToken", out var token)
                )
                    tokens[token.GetRawText()] = method;
            }
        }
        catch (JsonException)
        {
            // Tests also send what is no JSON.
        }
    }

    /// <summary>Checks what the server sends.</summary>
    /// <returns>What does not fit; null when all does.</returns>
    public string? Received(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Received(document.RootElement);
    }

    /// <summary>Checks what the server sends.</summary>
    /// <returns>What does not fit; null when all does.</returns>
    public string? Received(JsonElement message)
    {
        lock (gate)
        {
            Count++;
            var method = Text(message, "method");
            var (about, misfit) = method is null ? CheckAnswer(message) : (method, CheckCall(method, message));
            misfit ??= CheckOutside(message, method is null ? ["id", "result", "error"] : ["id", "method", "params"]);
            if (misfit is null)
                return null;
            var told = $"`{about}` does not fit the protocol at {misfit}";
            misfits.Add(told);
            return told;
        }
    }

    private static Misfit? CheckOutside(JsonElement message, string[] names)
    {
        if (Text(message, "jsonrpc") != "2.0")
            return new Misfit("jsonrpc", "it must be \"2.0\"");
        foreach (var property in message.EnumerateObject())
        {
            if (property.Name != "jsonrpc" && !names.Contains(property.Name))
                return new Misfit(property.Name, "no message has such a property");
        }
        return null;
    }

    private (string About, Misfit? Misfit) CheckAnswer(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
            return ("an answer", new Misfit("id", "it is missing"));
        var method = asked.GetValueOrDefault(id.GetRawText());
        if (message.TryGetProperty("error", out var error))
        {
            var isWhole =
                error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code)
                && code.TryGetInt32(out _)
                && Text(error, "message") is not null
                && error.EnumerateObject().All(property => property.Name is "code" or "message" or "data");
            return (method ?? "an error", isWhole ? null : new Misfit("error", "a code and a message belong here"));
        }
        if (!message.TryGetProperty("result", out var result))
            return (method ?? "an answer", new Misfit("result", "it is missing, and there is no error"));
        if (method is null)
            return ("an answer", new Misfit("id", $"nothing was asked with the id {id.GetRawText()}"));
        return ProtocolModel.Methods.TryGetValue(method, out var shape) && shape.IsRequest
            ? (method, MessageValidator.Check(shape.Result, result, "result"))
            : (method, new Misfit("result", "this is no request of the protocol"));
    }

    private Misfit? CheckCall(string method, JsonElement message)
    {
        if (!ProtocolModel.Methods.TryGetValue(method, out var shape))
            return new Misfit("method", "the protocol has no such method");
        if (shape.Direction == "clientToServer")
            return new Misfit("method", "only a client sends it");
        if (shape.IsRequest != message.TryGetProperty("id", out _))
            return new Misfit("id", shape.IsRequest ? "a request needs one" : "a notification has none");
        JsonElement? parameters = message.TryGetProperty("params", out var given) ? given : null;
        return MessageValidator.Check(shape.Params, parameters, "params")
            ?? method switch
            {
                "client/registerCapability" => CheckRegistrations(given),
                "$/progress" => CheckProgress(given),
                _ => null,
            };
    }

    // The meta-model allows any options and any progress; what they mean is said by the methods that they belong to.
    private static Misfit? CheckRegistrations(JsonElement parameters)
    {
        var index = 0;
        foreach (var registration in parameters.GetProperty("registrations").EnumerateArray())
        {
            var (name, path) = (Text(registration, "method"), $"params.registrations[{index++}]");
            var shapes = ProtocolModel
                .Methods.Where(method => (method.Value.RegistrationName ?? method.Key) == name)
                .Select(method => method.Value.Options)
                .ToList();
            if (shapes.OfType<Shape>().FirstOrDefault() is not { } shape)
                return new Misfit($"{path}.method", $"`{name}` cannot be registered");
            JsonElement? options = registration.TryGetProperty("registerOptions", out var given) ? given : null;
            if (MessageValidator.Check(shape, options, $"{path}.registerOptions") is { } misfit)
                return misfit;
        }
        return null;
    }

    private Misfit? CheckProgress(JsonElement parameters)
    {
        var token = parameters.GetProperty("token").GetRawText();
        var value = parameters.GetProperty("value");
        if (tokens.TryGetValue(token, out var method))
            return MessageValidator.Check(ProtocolModel.Methods[method].Part, value, "params.value");
        string[] kinds = ["WorkDoneProgressBegin", "WorkDoneProgressReport", "WorkDoneProgressEnd"];
        var either = new Shape.Either([.. kinds.Select(kind => new Shape.Reference(kind))]);
        return MessageValidator.Check(either, value, "params.value");
    }

    private static string? Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
