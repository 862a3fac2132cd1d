using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// A request's id: a whole number or a text, and `1` is not `"1"`.
/// A class, so that the collections keyed by it are code that the runtime ships compiled.
/// </summary>
public sealed record RequestId(long Number, string? Text) : IJsonValue<RequestId>
{
    /// <summary>An id that is a number.</summary>
    public static RequestId Of(long number) => new(number, null);

    /// <summary>An id that is a text.</summary>
    public static RequestId Of(string text) => new(0, text);

    /// <inheritdoc />
    public static RequestId Read(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Of(reader.GetString() ?? ""),
            JsonTokenType.Number when reader.TryGetInt64(out var number) => Of(number),
            _ => throw new JsonException("An id is a whole number or a string."),
        };

    /// <inheritdoc />
    public void Write(Utf8JsonWriter writer)
    {
        if (Text is not null)
        {
            writer.WriteStringValue(Text);
            return;
        }

        writer.WriteNumberValue(Number);
    }

    /// <inheritdoc />
    public override string ToString() => Text is null ? $"{Number}" : $"\"{Text}\"";
}
