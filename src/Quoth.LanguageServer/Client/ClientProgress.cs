using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Client;

/// <summary>A long work's progress as the client shows it; silent when the client shows none.</summary>
public sealed class ClientProgress
{
    private readonly IRpcConnection? client;
    private readonly ProgressToken? token;

    private ClientProgress(IRpcConnection? client, ProgressToken? token)
    {
        this.client = client;
        this.token = token;
    }

    /// <summary>A progress that nobody sees.</summary>
    public static ClientProgress None { get; } = new(null, null);

    /// <summary>Begins a progress that the server starts itself, after asking the client for a place to show it.</summary>
    public static async Task<ClientProgress> BeginAsync(
        IRpcConnection client,
        ClientCapabilities capabilities,
        string title,
        CancellationToken cancellation
    )
    {
        if (capabilities.Window?.WorkDoneProgress is not true)
        {
            return None;
        }

        ProgressToken token = $"quoth-{Guid.NewGuid():N}";
        try
        {
            var create = new WorkDoneProgressCreateParams { Token = token };
            await client.RequestAsync(Methods.WindowWorkDoneProgressCreate, create, cancellation).ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // Work without a progress bar is better than no work.
            return None;
        }

        return Begin(client, token, title);
    }

    /// <summary>Begins the progress of a request for which the client sent a token; silent without one.</summary>
    public static ClientProgress Begin(IRpcConnection client, ProgressToken? token, string title)
    {
        var progress = new ClientProgress(client, token);
        progress.Send(new WorkDoneProgressBegin { Title = title });
        return progress;
    }

    /// <summary>Says how far the work is.</summary>
    /// <param name="message">What is being done.</param>
    /// <param name="percentage">0 to 100; null when the end is not known.</param>
    public void Report(string message, int? percentage = null) =>
        Send(new WorkDoneProgressReport { Message = message, Percentage = percentage });

    /// <summary>Ends the progress; nothing may follow.</summary>
    public void End(string? message = null) => Send(new WorkDoneProgressEnd { Message = message });

    /// <summary>Sends a part of a request's result ahead of its answer, when the client asked for parts.</summary>
    public static void SendPart<T>(IRpcConnection client, ProgressToken? token, T part)
        where T : IJsonValue<T>
    {
        if (token is { } given)
        {
            client.Notify(Progress<T>.Method, new Progress<T>(given, part));
        }
    }

    /// <summary>Sends some of the items of a request's result ahead of its answer, which then holds none of them.</summary>
    public static void SendItems<T>(IRpcConnection client, ProgressToken? token, T[] items)
        where T : IJsonValue<T> => SendPart(client, token, new Items<T>(items));

    private void Send<T>(T value)
        where T : IJsonValue<T>
    {
        if (client is not null)
        {
            SendPart(client, token, value);
        }
    }

    private readonly record struct Items<T>(T[] Values) : IJsonValue<Items<T>>
        where T : IJsonValue<T>
    {
        public static Items<T> Read(ref Utf8JsonReader reader) => throw new JsonException("The server reads no parts.");

        public void Write(Utf8JsonWriter writer) =>
            Json.WriteArray(writer, Values, static (writer, item) => item.Write(writer));
    }

    // The protocol's own type holds any JSON; this one writes the value straight away.
    private readonly record struct Progress<T>(ProgressToken Token, T Value)
        where T : IJsonValue<T>
    {
        public static NotificationMethod<Progress<T>> Method { get; } =
            new(Methods.Progress.Name, MessageDirection.Both, new JsonCodec<Progress<T>>(Read, Write));

        private static Progress<T> Read(ref Utf8JsonReader reader) =>
            throw new JsonException("The server reads no progress.");

        private static void Write(Utf8JsonWriter writer, Progress<T> progress)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("token"u8);
            progress.Token.Write(writer);
            writer.WritePropertyName("value"u8);
            progress.Value.Write(writer);
            writer.WriteEndObject();
        }
    }
}
