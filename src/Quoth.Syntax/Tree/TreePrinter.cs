using System.Text;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>
/// Prints a tree for people and for tests: one line a node, two blanks a level, as <c>grammar/spec.md</c> defines it.
/// </summary>
public static class TreePrinter
{
    /// <summary>The printed tree, each line ended with <c>\n</c>.</summary>
    public static string Print(SyntaxTree tree)
    {
        var output = new StringBuilder();
        if (tree.Header is { } header)
            PrintHeader(tree.Text, header, output);
        var text = new StringBuilder();
        var level = 0;
        foreach (var token in tree.GetTokens())
        {
            if (token.Kind == SyntaxTokenKind.Text)
            {
                MoveTo(token.Tag is { } around ? around.Depth + 1 : 0);
                Markup.AppendUnescaped(tree.Text.Span, token.Span, text);
            }
            else if (token is { Kind: SyntaxTokenKind.Opener, Tag: { } tag })
            {
                MoveTo(tag.Depth);
                FlushText();
                PrintTag(tag, level, output);
                level++;
            }
        }
        FlushText();
        return output.ToString();

        // Text on either side of a tag's end belongs to different nodes.
        void MoveTo(int newLevel)
        {
            if (newLevel != level)
                FlushText();
            level = newLevel;
        }

        void FlushText()
        {
            if (text.Length == 0)
                return;
            output.Append(' ', 2 * level).Append("text ").Append(Quote(text.ToString())).Append('\n');
            text.Clear();
        }
    }

    /// <summary>A string in double quotes; only <c>"</c>, <c>\</c> and control characters are escaped.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                < ' ' or '\u007F' => result.Append($"\\u{(int)c:X4}"),
                _ => result.Append(c),
            };
        }
        return result.Append('"').ToString();
    }

    /// <summary>A head in its canonical order, with a blank before it; empty for an empty head.</summary>
    public static string PrintHead(TagHead head)
    {
        var parts = new List<string>();
        if (!head.ClaimIds.IsEmpty)
            parts.Add(string.Join(',', head.ClaimIds.Select(id => id.Name)) + (head.IsPiece ? "+" : ""));
        if (!head.Entities.IsEmpty)
            parts.Add(string.Join(',', head.Entities.Select(id => "@" + id.Name)));
        if (head.Doubt is not null)
            parts.Add("?");
        foreach (var attribute in head.Attributes)
            parts.Add($"{attribute.Key}={string.Join(',', attribute.Values.Select(PrintValue))}");
        if (!head.Errors.IsEmpty)
            parts.Add("!error");
        return parts.Count == 0 ? "" : " " + string.Join(' ', parts);
    }

    private static string PrintValue(AttributeValue value)
    {
        var needsQuotes = value.Text.Length == 0 || value.Text.Any(c => char.IsWhiteSpace(c) || c is ',' or '"');
        return needsQuotes ? $"\"{value.Text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : value.Text;
    }

    private static void PrintTag(Tag tag, int level, StringBuilder output)
    {
        output.Append(' ', 2 * level).Append(tag.IsClosed ? "" : "unclosed ").Append(tag.Kind.GetWord());
        output.Append(PrintHead(tag.ParseHead())).Append('\n');
    }

    private static void PrintHeader(SourceText text, Header header, StringBuilder output)
    {
        output.Append("header\n");
        foreach (var line in header.Lines)
        {
            var key = text.ToString(line.Key);
            var value = Quote(text.Slice(line.Value));
            output.Append(
                line.Kind switch
                {
                    HeaderLineKind.Field => $"  field {key} = {value}\n",
                    HeaderLineKind.EntityDefinition => $"  definition @{key} = {value}\n",
                    HeaderLineKind.ClaimDefinition => $"  definition !{key} = {value}\n",
                    HeaderLineKind.Attribute when line.Owner < 0 => $"  attribute {key} = {value}\n",
                    HeaderLineKind.Attribute => $"    attribute {key} = {value}\n",
                    HeaderLineKind.Comment => $"  comment {value}\n",
                    _ => $"  malformed {value}\n",
                }
            );
        }
    }
}
