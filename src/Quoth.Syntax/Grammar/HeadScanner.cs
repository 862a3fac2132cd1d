using Quoth.Syntax.Text;

namespace Quoth.Syntax.Grammar;

/// <summary>What a piece of a head is.</summary>
public enum HeadItemKind : byte
{
    /// <summary>The id of a claim: the tag's own, or the one that a source or cue is tied to.</summary>
    ClaimId,

    /// <summary>The <c>+</c> of a further piece.</summary>
    Piece,

    /// <summary>The id of an entity, without its <c>@</c>.</summary>
    EntityId,

    /// <summary>The <c>?</c> of doubt.</summary>
    Doubt,

    /// <summary>The key of an attribute.</summary>
    Key,

    /// <summary>One value of the attribute before it; quotes are part of the span.</summary>
    Value,

    /// <summary>Something wrong.</summary>
    Error,
}

/// <summary>One piece of a head.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, in UTF-16 offsets of the text that was scanned.</param>
/// <param name="Error">What is wrong, where <paramref name="Kind"/> is <see cref="HeadItemKind.Error"/>.</param>
public readonly record struct HeadItem(HeadItemKind Kind, TextSpan Span, SyntaxErrorKind Error = default);

/// <summary>
/// Reads the head of a tag, the characters between sigil and bar, piece by piece and without allocating. Whatever
/// cannot stand where it stands becomes one error item up to the next blank, and the reading goes on behind it.
/// </summary>
public ref struct HeadScanner
{
    private enum State : byte
    {
        Start,
        ClaimIds,
        BeforeEntities,
        Entities,
        Marks,
        Attributes,
        Values,
    }

    private readonly ReadOnlySpan<char> text;
    private readonly int end;
    private readonly TagKind kind;
    private int at;
    private State state;
    private bool expectsValue;

    /// <summary>A scanner over the head that lies in <paramref name="head"/> of <paramref name="text"/>.</summary>
    public HeadScanner(ReadOnlySpan<char> text, TextSpan head, TagKind kind)
    {
        this.text = text;
        this.kind = kind;
        at = head.Start;
        end = head.End;
    }

    /// <summary>The piece that the last <see cref="MoveNext"/> found.</summary>
    public HeadItem Current { get; private set; }

    /// <summary>The scanner itself, so that <c>foreach</c> can walk it.</summary>
    public readonly HeadScanner GetEnumerator() => this;

    /// <summary>Reads the next piece; false at the end of the head.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            switch (state)
            {
                case State.Start:
                    state = AfterSigil();
                    if (state == State.Entities && kind == TagKind.Mention)
                        return ReadId(HeadItemKind.EntityId);
                    if (state == State.ClaimIds)
                        return ReadId(HeadItemKind.ClaimId);
                    break;
                case State.ClaimIds:
                    if (kind != TagKind.Claim && TakeComma())
                        return ReadId(HeadItemKind.ClaimId);
                    if (kind == TagKind.Claim && Peek() == '+')
                    {
                        state = State.Marks;
                        return Take(HeadItemKind.Piece, 1);
                    }
                    state = State.BeforeEntities;
                    break;
                case State.BeforeEntities:
                    state = State.Marks;
                    if (kind != TagKind.Source)
                        break;
                    var before = at;
                    SkipBlanks();
                    if (Peek() != '@')
                    {
                        at = before;
                        break;
                    }
                    at++;
                    state = State.Entities;
                    return ReadId(HeadItemKind.EntityId);
                case State.Entities:
                    if (!TakeComma())
                    {
                        state = State.Marks;
                        break;
                    }
                    if (Peek() == '@')
                        at++;
                    return ReadId(HeadItemKind.EntityId);
                case State.Marks:
                    state = State.Attributes;
                    if (Peek() == '?' && kind is not (TagKind.Hole or TagKind.Note))
                        return Take(HeadItemKind.Doubt, 1);
                    break;
                case State.Attributes:
                    return ReadAttribute();
                default:
                    return ReadValue();
            }
        }
    }

    private readonly char Peek() => at < end ? text[at] : '\0';

    private void SkipBlanks()
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
    }

    private readonly State AfterSigil()
    {
        switch (kind)
        {
            case TagKind.Mention:
                return State.Entities;
            case TagKind.Hole or TagKind.Note:
                return State.Attributes;
            default:
                var length = Characters.IdLength(text[at..end]);
                var isKey = length > 0 && at + length < end && text[at + length] == '=';
                return length > 0 && !isKey ? State.ClaimIds : State.BeforeEntities;
        }
    }

    private bool Take(HeadItemKind found, int length)
    {
        Current = new HeadItem(found, new TextSpan(at, length));
        at += length;
        return true;
    }

    private bool Fail(SyntaxErrorKind error, int length)
    {
        Current = new HeadItem(HeadItemKind.Error, new TextSpan(at, length), error);
        at += length;
        return true;
    }

    private bool TakeComma()
    {
        if (Peek() != ',')
            return false;
        at++;
        SkipBlanks();
        return true;
    }

    private bool ReadId(HeadItemKind found)
    {
        var length = Characters.IdLength(text[at..end]);
        return length > 0 ? Take(found, length) : Fail(SyntaxErrorKind.MissingId, 0);
    }

    private bool ReadAttribute()
    {
        var gap = at;
        SkipBlanks();
        if (at == end)
            return false;
        if (kind is TagKind.Hole or TagKind.Note)
            return Fail(SyntaxErrorKind.UnexpectedInHead, text[at..end].TrimEnd().Length);
        if (Peek() is '+' or '@' or '?' || (gap == at && gap > 0 && !IsBehindSigil()))
            return Fail(
                Peek() is '+' or '@' ? SyntaxErrorKind.MisplacedMark : SyntaxErrorKind.UnexpectedInHead,
                WordLength()
            );
        var length = kind == TagKind.Cue ? 0 : Characters.KeyLength(text[at..end]);
        var isWhole = at + length == end || text[at + length] == '=' || char.IsWhiteSpace(text[at + length]);
        if (length == 0 || !isWhole)
            return Fail(SyntaxErrorKind.UnexpectedInHead, WordLength());
        var hasValue = at + length < end && text[at + length] == '=';
        Take(HeadItemKind.Key, length);
        if (!hasValue)
            return true;
        at++;
        state = State.Values;
        expectsValue = true;
        return true;
    }

    /// <summary>Whether nothing but the sigil stands before this place, so that a key may begin here.</summary>
    private readonly bool IsBehindSigil() => text[at - 1] == kind.GetSigil();

    private bool ReadValue()
    {
        if (!expectsValue && !TakeComma())
        {
            state = State.Attributes;
            return ReadAttribute();
        }
        expectsValue = false;
        if (Peek() == '"')
            return ReadString();
        var length = 0;
        while (at + length < end && text[at + length] is not (',' or '"') && !char.IsWhiteSpace(text[at + length]))
            length++;
        return length > 0 ? Take(HeadItemKind.Value, length) : Fail(SyntaxErrorKind.MissingValue, 0);
    }

    private bool ReadString()
    {
        for (var close = at + 1; close < end; close++)
        {
            if (text[close] == '\\' && close + 1 < end && text[close + 1] == '"')
                close++;
            else if (text[close] == '"')
                return Take(HeadItemKind.Value, close + 1 - at);
        }
        return Fail(SyntaxErrorKind.UnclosedString, end - at);
    }

    private readonly int WordLength()
    {
        var length = 1;
        while (at + length < end && !char.IsWhiteSpace(text[at + length]))
            length++;
        return length;
    }
}
