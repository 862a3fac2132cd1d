using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quoth.Cli.Output;

/// <summary>JSON for people and programs: indented, and with the letters of every script as they are.</summary>
internal static class JsonOutput
{
    // What a writer holds before it gives it on, in bytes.
    private const int Long = 64 * 1024;

    /// <summary>A writer on a stream; it leaves the stream open.</summary>
    public static Utf8JsonWriter Writer(Stream stream, bool isIndented = true) =>
        new(
            stream,
            new JsonWriterOptions
            {
                Indented = isIndented,
                NewLine = "\n",
                // Safe because the output is no part of a web page.
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    /// <summary>Gives on what was written so far, if that is much: a writer else holds a document whole.</summary>
    public static void FlushWhenLong(this Utf8JsonWriter json)
    {
        if (json.BytesPending >= Long)
            json.Flush();
    }
}
