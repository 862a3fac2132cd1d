using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>Reads JSON with comments and trailing commas into values that know where they stand.</summary>
ref struct PositionedJson
{
    static readonly JsonReaderOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    internal const int MaxDepth = 64;

    readonly string _text;
    readonly byte[] _bytes;
    readonly int _skipped;
    readonly Stack<int> _open = new();
    Utf8JsonReader _reader;
    JsonTokenType _lastToken;
    int _lastTokenEnd;
    int _lastByte;
    int _lastOffset;

    PositionedJson(string text)
    {
        _text = text;
        _skipped = text.StartsWith('\uFEFF') ? 1 : 0;
        _bytes = Encoding.UTF8.GetBytes(text, _skipped, text.Length - _skipped);
        _lastOffset = _skipped;
        _reader = new Utf8JsonReader(_bytes, s_options);
    }

    /// <summary>The value, or what keeps the text from being JSON. An empty text is an empty object.</summary>
    internal static JsonValue? Read(string text, out ConfigurationProblem? problem)
    {
        problem = null;
        if (text.AsSpan().TrimStart('\uFEFF').IsWhiteSpace())
        {
            return new JsonValue(JsonKind.Object, new TextSpan(0, 0), "");
        }

        var json = new PositionedJson(text);
        try
        {
            json.Advance();
            var value = json.ReadValue();
            json.Advance();
            return value;
        }
        catch (JsonException error)
        {
            problem = json.Explain(error);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader says so of \uD800 and its like, which no text can hold.
            var span = json.TokenSpan();
            const string Message = "this text escapes half of a character, which no text can hold";
            problem = new ConfigurationProblem(ConfigurationProblemKind.NotJson, span, Message)
            {
                Hint = "write both halves, \\uD83D\\uDE00, or the character itself",
            };
            return null;
        }
    }

    // The reader moves on within a token that it then refuses, so what it had read whole is kept apart.
    bool Advance()
    {
        var isRead = _reader.Read();
        _lastToken = _reader.TokenType;
        _lastTokenEnd = (int)_reader.BytesConsumed;
        return isRead;
    }

    JsonValue ReadValue()
    {
        var span = TokenSpan();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonValue(JsonKind.Object, span, "") { Members = ReadMembers(span) };
            case JsonTokenType.StartArray:
                return new JsonValue(JsonKind.List, span, "") { Items = ReadItems(span) };
            case JsonTokenType.String:
                return new JsonValue(JsonKind.Text, span, _reader.GetString() ?? "");
            case JsonTokenType.Number:
                return new JsonValue(JsonKind.Number, span, _text.Substring(span.Start, span.Length));
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new JsonValue(JsonKind.Flag, span, _text.Substring(span.Start, span.Length));
            default:
                return new JsonValue(JsonKind.Null, span, "null");
        }
    }

    ImmutableArray<JsonMember> ReadMembers(TextSpan bracket)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        _open.Push(bracket.Start);
        while (Advance() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var nameSpan = TokenSpan();
            var name = _reader.GetString() ?? "";
            Advance();
            members.Add(new JsonMember(name, nameSpan, ReadValue()));
        }

        _open.Pop();
        return members.DrainToImmutable();
    }

    ImmutableArray<JsonValue> ReadItems(TextSpan bracket)
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        _open.Push(bracket.Start);
        while (Advance() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue());
        }

        _open.Pop();
        return items.DrainToImmutable();
    }

    // Tokens come in order, so each byte is counted once.
    int OffsetOf(int position)
    {
        if (position < _lastByte)
        {
            (_lastByte, _lastOffset) = (0, _skipped);
        }

        _lastOffset += Encoding.UTF8.GetCharCount(_bytes.AsSpan(_lastByte..position));
        _lastByte = position;
        return _lastOffset;
    }

    TextSpan TokenSpan()
    {
        var isQuoted = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var start = OffsetOf((int)_reader.TokenStartIndex + (isQuoted ? 1 : 0));
        var length = Encoding.UTF8.GetCharCount(_reader.ValueSpan);
        return length == 0 && isQuoted ? new TextSpan(start - 1, 2) : new TextSpan(start, Math.Max(length, 1));
    }

    ConfigurationProblem Explain(JsonException error)
    {
        var position = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            position += _bytes.AsSpan(position).IndexOf((byte)'\n') + 1;
        }

        position = (int)Math.Min(position + (error.BytePositionInLine ?? 0), _bytes.Length);
        while (position > 0 && position < _bytes.Length && (_bytes[position] & 0xC0) == 0x80)
        {
            position--;
        }

        var lastToken = OffsetOf(Math.Min(_lastTokenEnd, position));
        var isInObject = _open.TryPeek(out var open) && _text[open] == '{';
        var state = new JsonMistake.State(
            lastToken,
            OffsetOf(position),
            _lastToken,
            isInObject,
            _open.Count == 0 ? null : open,
            _open.Count >= MaxDepth
        );
        return JsonMistake.Explain(_text, state);
    }
}
