using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>
/// The limit counts the tags that are open in the whole paragraph, also those that turn out to be unclosed at its end, which no
/// rule of the grammar can look ahead to. So it is settled first, with a stack.
/// </summary>
static class DepthLimit
{
    const int Most = 256;

    enum Mark
    {
        Tag,
        Plain,
        Closer,
        Other,
    }

    static readonly Parser<Mark> MarkParser = BodyGrammar
        .Escape.Return(Mark.Other)
        .Or(BodyGrammar.Opener.Return(Mark.Tag))
        .Or(Parse.Char('[').Return(Mark.Plain))
        .Or(Parse.Char(']').Return(Mark.Closer))
        .Or(Parse.AnyChar.Return(Mark.Other));

    static readonly Parser<IEnumerable<(int Offset, Mark Mark)>> Marks = (
        from offset in Offset
        from mark in MarkParser
        select (offset, mark)
    )
        .Many()
        .End();

    static Parser<int> Offset => input => Result.Success(input.Position, input);

    /// <summary>Where the openers stand in <paramref name="paragraph"/> that meet 256 open tags.</summary>
    public static IReadOnlySet<int> TooDeep(string paragraph)
    {
        var tooDeep = new HashSet<int>();
        var open = new Stack<Mark>();
        foreach (var (offset, mark) in Marks.Parse(paragraph))
        {
            var depth = open.Count(entry => entry == Mark.Tag);
            switch (mark)
            {
                case Mark.Tag when depth < Most:
                    open.Push(Mark.Tag);
                    break;
                case Mark.Tag:
                    tooDeep.Add(offset);
                    open.Push(Mark.Plain);
                    break;
                case Mark.Plain when depth > 0:
                    open.Push(Mark.Plain);
                    break;
                case Mark.Closer when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return tooDeep;
    }
}
