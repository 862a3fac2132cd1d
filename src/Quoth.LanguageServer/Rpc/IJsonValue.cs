using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// A type that reads and writes itself as JSON, without metadata built at run time: the first message of a session
/// names a hundred types, and building their metadata costs more than all else between start and answer.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonValue<TSelf>
    where TSelf : IJsonValue<TSelf>
{
    /// <summary>Reads the value that begins at the current token and ends on its last one.</summary>
    /// <exception cref="JsonException">The value is not of this shape.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    /// <summary>Writes the whole value.</summary>
    void Write(Utf8JsonWriter writer);
}
