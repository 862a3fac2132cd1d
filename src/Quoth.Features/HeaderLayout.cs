using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>
/// The one way to lay out a header: <c>key: value</c>, attributes two blanks in, a blank line between fields and
/// definitions, no blank line twice. Lines stay in the order in which somebody put them, and comments at their place.
/// </summary>
internal static class HeaderLayout
{
    /// <summary>What a line of the header becomes.</summary>
    private struct Line
    {
        /// <summary>The number of the line in the text, from zero.</summary>
        public int Number;

        /// <summary>What kind of line it is; null for a fence and for a blank line.</summary>
        public HeaderLineKind? Kind;

        /// <summary>Its new text, without line end; null where the line goes.</summary>
        public string? Text;

        /// <summary>Whether a blank line comes before it that is not there yet.</summary>
        public bool BreaksBefore;

        public readonly bool IsBlank => Kind is null && Text is null or "";
    }

    /// <summary>Adds the changes, in text order.</summary>
    public static void Format(SyntaxTree tree, TagSchema schema, ImmutableArray<TextChange>.Builder changes)
    {
        if (tree.Header is not { } header)
            return;
        var lines = Read(tree, header, schema);
        SettleBlankLines(lines);
        PartFieldsAndDefinitions(lines);
        foreach (var line in lines)
            AddChange(tree.Text, line, changes);
    }

    private static void AddChange(SourceText text, Line line, ImmutableArray<TextChange>.Builder changes)
    {
        var span = text.GetLineSpan(line.Number);
        if (line.Text is null)
        {
            changes.Add(new TextChange(TextSpan.FromBounds(span.Start, text.Lines.GetStart(line.Number + 1)), ""));
            return;
        }
        var isSame = text.Slice(span).SequenceEqual(line.Text);
        if (!line.BreaksBefore && isSame)
            return;
        // Never the first line, so there is one before, and the new line ends as that one does.
        var fresh = line.BreaksBefore ? SealEdit.LineEnd(text, line.Number - 1) + line.Text : line.Text;
        changes.Add(
            isSame ? new TextChange(new TextSpan(span.Start, 0), fresh[..^line.Text.Length]) : new(span, fresh)
        );
    }

    private static Line[] Read(SyntaxTree tree, Header header, TagSchema schema)
    {
        var text = tree.Text;
        var count = text.Lines.GetLine(Math.Max(0, header.Span.End - 1)) + 1;
        var lines = new Line[count];
        var next = 0;
        for (var number = 0; number < count; number++)
        {
            lines[number].Number = number;
            var span = text.GetLineSpan(number);
            if (next < header.Lines.Length && header.Lines[next].Span.Start < span.End)
            {
                lines[number].Kind = header.Lines[next].Kind;
                lines[number].Text = Write(text, header, header.Lines[next], span, schema);
                next++;
            }
            else
                lines[number].Text = text.Slice(span).TrimEnd().ToString();
        }
        return lines;
    }

    private static string Write(SourceText text, Header header, HeaderLine line, TextSpan whole, TagSchema schema)
    {
        var isIndented = line.Span.Start > whole.Start;
        var isWrong = line.Kind == HeaderLineKind.Malformed || line is { Kind: HeaderLineKind.Attribute, Owner: < 0 };
        if (isWrong)
            return text.ToString(whole);
        if (line.Kind == HeaderLineKind.Comment)
            return (isIndented ? "  " : "") + text.ToString(line.Span);
        var output = new StringBuilder(line.Span.Length + 2);
        output.Append(
            line.Kind switch
            {
                HeaderLineKind.Attribute => "  ",
                HeaderLineKind.EntityDefinition => "@",
                HeaderLineKind.ClaimDefinition => "!",
                _ => "",
            }
        );
        output.Append(text.Slice(line.Key)).Append(':');
        if (!line.Value.IsEmpty)
            output.Append(' ').Append(WriteValue(text, header, line, schema));
        return output.ToString();
    }

    private static string WriteValue(SourceText text, Header header, HeaderLine line, TagSchema schema)
    {
        var value = text.ToString(line.Value);
        var place = line.Kind switch
        {
            HeaderLineKind.Field => AttributePlaces.Document,
            HeaderLineKind.Attribute when header.Lines[line.Owner].Kind == HeaderLineKind.EntityDefinition =>
                AttributePlaces.Entity,
            HeaderLineKind.Attribute => AttributePlaces.ClaimDefinition,
            _ => AttributePlaces.None,
        };
        var isList = place != AttributePlaces.None && schema.Find(place, text.Slice(line.Key)) is { IsList: true };
        return isList ? WriteList(value) : value;
    }

    /// <summary>A list with one blank behind each comma and without quotation marks that protect nothing.</summary>
    private static string WriteList(string value)
    {
        var items = Header.SplitList(value, new TextSpan(0, value.Length));
        var fresh = string.Join(", ", items.Select(item => WriteItem(value, item)));
        // A stray quotation mark may hold a list together in ways that only its writer knows.
        var again = Header.SplitList(fresh, new TextSpan(0, fresh.Length));
        return items.Select(item => item.Text).SequenceEqual(again.Select(item => item.Text)) ? fresh : value;
    }

    private static string WriteItem(string value, AttributeValue item)
    {
        var isFree =
            item.Text.Length > 0 && item.Text == item.Text.Trim() && item.Text.AsSpan().IndexOfAny(",\"\\") < 0;
        return isFree ? item.Text : value.Substring(item.Span.Start, item.Span.Length);
    }

    /// <summary>No blank line at the ends of the header, before an attribute, or behind another.</summary>
    private static void SettleBlankLines(Line[] lines)
    {
        var last = lines.Length - 1;
        var keeps = false;
        // From the end, as what follows a blank line decides.
        for (var i = last - 1; i > 0; i--)
        {
            if (!lines[i].IsBlank)
            {
                keeps = lines[i].Kind != HeaderLineKind.Attribute;
                continue;
            }
            if (!keeps)
                lines[i].Text = null;
            keeps = false;
        }
        for (var i = 1; i < last && lines[i].IsBlank; i++)
            lines[i].Text = null;
    }

    /// <summary>Marks where a blank line is missing: before the comments that stand directly above the line that needs it.</summary>
    private static void PartFieldsAndDefinitions(Line[] lines)
    {
        var (isField, hasBlank, comments) = (default(bool?), false, -1);
        for (var i = 1; i < lines.Length - 1; i++)
        {
            if (lines[i].Text is null)
                continue;
            if (lines[i].IsBlank)
            {
                (hasBlank, comments) = (true, -1);
                continue;
            }
            if (lines[i].Kind is HeaderLineKind.Comment)
            {
                comments = comments < 0 ? i : comments;
                continue;
            }
            bool? kind = lines[i].Kind switch
            {
                HeaderLineKind.Field => true,
                HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition => false,
                _ => null,
            };
            if (kind is not null && isField is not null && kind != isField && !hasBlank)
                lines[comments < 0 ? i : comments].BreaksBefore = true;
            isField = kind ?? isField;
            (hasBlank, comments) = (false, -1);
        }
    }
}
