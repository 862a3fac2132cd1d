using System.Collections.Immutable;
using Quoth.Features;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Tokens;

/// <summary>
/// Writes tokens as the protocol has them: five numbers each, line and start counted from the token before. Takes one pass
/// over the text in any encoding, also where it is one long line.
/// </summary>
internal static class TokenEncoder
{
    private const int NumbersOfToken = 5;

    public static int[] Encode(
        ImmutableArray<SemanticToken> tokens,
        SourceText text,
        PositionEncoding encoding,
        TokenLegend legend,
        Features.SemanticTokenModifiers shown
    )
    {
        if (tokens.IsEmpty)
        {
            return [];
        }

        var data = new int[tokens.Length * NumbersOfToken];
        var from = text.Lines.GetStart(text.Lines.GetLine(tokens[0].Span.Start));
        var units =
            encoding is PositionEncoding.Utf16
                ? null
                : DocumentPositions.CountUnits(text, from, EndOf(tokens), encoding);
        var (at, line, lastLine, lastStart) = (0, text.Lines.GetLine(tokens[0].Span.Start), 0, 0);
        foreach (var token in tokens)
        {
            var type = legend.NumberOf(token.Type);
            if (type < 0)
            {
                continue;
            }

            while (line + 1 < text.Lines.Count && text.Lines.GetStart(line + 1) <= token.Span.Start)
            {
                line++;
            }

            var start = Between(units, from, text.Lines.GetStart(line), token.Span.Start);
            data[at++] = line - lastLine;
            data[at++] = line == lastLine ? start - lastStart : start;
            data[at++] = Between(units, from, token.Span.Start, token.Span.End);
            data[at++] = type;
            data[at++] = legend.BitsOf(token.Modifiers & shown);
            (lastLine, lastStart) = (line, start);
        }

        return at == data.Length ? data : data[..at];
    }

    private static int EndOf(ImmutableArray<SemanticToken> tokens)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            end = Math.Max(end, token.Span.End);
        }

        return end;
    }

    private static int Between(int[]? units, int from, int start, int end) =>
        units is null ? end - start : units[end - from] - units[start - from];
}
