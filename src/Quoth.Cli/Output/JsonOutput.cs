using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quoth.Cli.Output;

/// <summary>JSON for people and programs: indented, and with the letters of every script as they are.</summary>
internal static class JsonOutput
{
    /// <summary>A writer on a stream; it leaves the stream open.</summary>
    public static Utf8JsonWriter Writer(Stream stream) =>
        new(
            stream,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                // Safe because the output is no part of a web page.
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
