using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>Why a text is no baseline.</summary>
/// <param name="Offset">Where, in UTF-16 offsets of the text.</param>
/// <param name="Message">What is wrong, in one sentence without a final full stop.</param>
public sealed record BaselineProblem(int Offset, string Message);

/// <summary>
/// A baseline as a text: JSON with one finding a line, sorted, so that it reads as a list and two branches that change it
/// rarely meet in one line.
/// </summary>
public static class BaselineFile
{
    private const int Version = 1;

    /// <summary>The text of a baseline, with a line end at its end. The same entries give the same text.</summary>
    /// <param name="entries">The entries, in the order in which they are written.</param>
    /// <param name="nameOf">The name of a rule, given its code.</param>
    public static string Write(ImmutableArray<BaselineEntry> entries, Func<string, string> nameOf)
    {
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"{{\n  \"version\": {Version},\n  \"findings\": [");
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            output.Append(i == 0 ? "\n" : ",\n").Append("    { ");
            Append("path", entry.Path).Append(", ");
            Append("code", entry.Code).Append(", ");
            // For people: the code alone counts, as names may be improved.
            Append("rule", nameOf(entry.Code)).Append(", ");
            Append("text", entry.Text);
            if (entry.Count > 1)
                output.Append(CultureInfo.InvariantCulture, $", \"count\": {entry.Count}");
            output.Append(" }");
        }
        return output.Append(entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();

        StringBuilder Append(string key, string value) =>
            output.Append(
                CultureInfo.InvariantCulture,
                $"\"{key}\": \"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
            );
    }

    /// <summary>The entries that a text holds; null where it is no baseline, and what is wrong with it then.</summary>
    public static ImmutableArray<BaselineEntry>? Read(string text, out BaselineProblem? problem)
    {
        var reader = new EntryReader(text);
        try
        {
            problem = null;
            return reader.Read();
        }
        catch (JsonException exception)
        {
            problem = new BaselineProblem(reader.OffsetOf(exception), "this is not JSON");
        }
        catch (FormatException exception)
        {
            problem = new BaselineProblem(reader.Offset, exception.Message);
        }
        catch (InvalidOperationException)
        {
            problem = new BaselineProblem(reader.Offset, "this text escapes half of a character");
        }
        return null;
    }

    private ref struct EntryReader
    {
        private readonly string text;
        private readonly byte[] bytes;
        private readonly int skipped;
        private Utf8JsonReader json;
        private int lastByte;
        private int lastOffset;

        public EntryReader(string text)
        {
            this.text = text;
            skipped = text.StartsWith('\uFEFF') ? 1 : 0;
            bytes = Encoding.UTF8.GetBytes(text, skipped, text.Length - skipped);
            lastOffset = skipped;
            json = new Utf8JsonReader(
                bytes,
                new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
        }

        // Where the token at hand begins. Tokens come in order, so that each byte is counted once.
        public int Offset => CharacterAt((int)json.TokenStartIndex);

        public readonly int OffsetOf(JsonException exception)
        {
            var at = 0;
            for (var line = exception.LineNumber ?? 0; line > 0; line--)
                at += bytes.AsSpan(at).IndexOf((byte)'\n') + 1;
            at = (int)Math.Min(at + (exception.BytePositionInLine ?? 0), bytes.Length);
            return Math.Min(skipped + Encoding.UTF8.GetCharCount(bytes.AsSpan(0, at)), text.Length);
        }

        public ImmutableArray<BaselineEntry> Read()
        {
            var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
            Next();
            Expect(JsonTokenType.StartObject, "a baseline is an object, { ... }");
            var (hasVersion, hasFindings) = (false, false);
            while (Next() == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("version"))
                {
                    hasVersion = true;
                    ReadVersion();
                }
                else if (json.ValueTextEquals("findings"))
                {
                    hasFindings = true;
                    ReadEntries(entries);
                }
                else
                {
                    json.Skip();
                }
            }
            if (!hasVersion || !hasFindings)
                throw new FormatException("a baseline has the keys `version` and `findings`");
            Next();
            return entries.DrainToImmutable();
        }

        private void ReadVersion()
        {
            if (Next() != JsonTokenType.Number || !json.TryGetInt32(out var version) || version < 1)
                throw new FormatException("`version` must be a number");
            if (version > Version)
                throw new FormatException("this baseline was written by a newer version of quoth");
        }

        private void ReadEntries(ImmutableArray<BaselineEntry>.Builder entries)
        {
            Next();
            Expect(JsonTokenType.StartArray, "`findings` must be a list, [ ... ]");
            while (Next() != JsonTokenType.EndArray)
            {
                Expect(JsonTokenType.StartObject, "a finding must be an object, { ... }");
                entries.Add(ReadEntry());
            }
        }

        private BaselineEntry ReadEntry()
        {
            var start = Offset;
            string? path = null;
            string? code = null;
            string? words = null;
            var count = 1;
            while (Next() == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("path"))
                    path = ReadText();
                else if (json.ValueTextEquals("code"))
                    code = ReadText();
                else if (json.ValueTextEquals("text"))
                    words = ReadText();
                else if (json.ValueTextEquals("count"))
                    count = ReadCount();
                else
                    json.Skip();
            }
            if (path is null || code is null || words is null)
                throw new FormatException("a finding needs the keys `path`, `code` and `text`");
            var span = TextSpan.FromBounds(start, CharacterAt((int)json.BytesConsumed));
            return new BaselineEntry(path, code, words, count) { Span = span };
        }

        private string ReadText()
        {
            Next();
            Expect(JsonTokenType.String, "this must be a text");
            return json.GetString() ?? "";
        }

        private int ReadCount()
        {
            if (Next() != JsonTokenType.Number || !json.TryGetInt32(out var count) || count < 1)
                throw new FormatException("`count` must be a number from 1 on");
            return count;
        }

        private JsonTokenType Next()
        {
            json.Read();
            return json.TokenType;
        }

        private readonly void Expect(JsonTokenType type, string message)
        {
            if (json.TokenType != type)
                throw new FormatException(message);
        }

        private int CharacterAt(int position)
        {
            if (position < lastByte)
                (lastByte, lastOffset) = (0, skipped);
            lastOffset += Encoding.UTF8.GetCharCount(bytes.AsSpan(lastByte..position));
            lastByte = position;
            return lastOffset;
        }
    }
}
