namespace Quoth.Semantics.Schema;

/// <summary>Reads dates as ISO 8601 writes them, as coarse or as fine as the article knows them.</summary>
public static class DateText
{
    /// <summary>Whether the text is a year, a month, a day or a moment, and the calendar has it.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        var time = text.IndexOf('T');
        var day = time < 0 ? text : text[..time];
        return IsDay(day) && (time < 0 || (day.Length == 10 && IsTime(text[(time + 1)..])));
    }

    static bool IsDay(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10) || !TryNumber(text[..4], out var year) || year == 0)
        {
            return false;
        }

        if (text.Length == 4)
        {
            return true;
        }

        if (text[4] != '-' || !TryNumber(text.Slice(5, 2), out var month) || month is < 1 or > 12)
        {
            return false;
        }

        return text.Length == 7
            || (
                text[7] == '-'
                && TryNumber(text.Slice(8, 2), out var day)
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month)
            );
    }

    static bool IsTime(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOfAny('Z', '+', '-');
        var clock = zone < 0 ? text : text[..zone];
        return IsClock(clock, secondsAllowed: true)
            && (
                zone < 0
                || text[zone..] is "Z"
                || (text[zone] != 'Z' && IsClock(text[(zone + 1)..], secondsAllowed: false))
            );
    }

    static bool IsClock(ReadOnlySpan<char> text, bool secondsAllowed)
    {
        if (text.Length != 5 && !(secondsAllowed && text.Length == 8 && text[5] == ':'))
        {
            return false;
        }

        return TryNumber(text[..2], out var hour)
            && hour < 24
            && text[2] == ':'
            && TryNumber(text.Slice(3, 2), out var minute)
            && minute < 60
            && (text.Length == 5 || (TryNumber(text.Slice(6, 2), out var second) && second <= 60));
    }

    static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = number * 10 + (digit - '0');
        }

        return true;
    }
}
