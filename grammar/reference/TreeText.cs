using System.Text;

namespace Quoth.Grammar.Reference;

/// <summary>A document as the specification's <c>tree</c> blocks show it.</summary>
public static class TreeText
{
    public static string Print(Document document)
    {
        var lines = new List<string>();
        if (document.Header is not null)
        {
            lines.Add("header");
            PrintHeader(document.Header, lines);
        }

        PrintBody(document.Body, "", lines);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    static void PrintHeader(IEnumerable<HeaderNode> nodes, List<string> lines)
    {
        lines.AddRange(
            nodes.Select(node => (node is AttributeNode { IsOfDefinition: true } ? "    " : "  ") + Line(node))
        );
    }

    static string Line(HeaderNode node) =>
        node switch
        {
            FieldNode field => $"field {field.Key} = {Json(field.Value)}",
            DefinitionNode definition => $"definition {definition.Sigil}{definition.Id} = {Json(definition.Name)}",
            AttributeNode attribute => $"attribute {attribute.Key} = {Json(attribute.Value)}",
            CommentNode comment => $"comment {Json(comment.Text)}",
            MalformedNode malformed => $"malformed {Json(malformed.Text)}",
            _ => throw new ArgumentException($"no line for {node}"),
        };

    static void PrintBody(IEnumerable<BodyNode> nodes, string indent, List<string> lines)
    {
        foreach (var node in nodes)
        {
            if (node is TagNode tag)
            {
                lines.Add(indent + Line(tag));
                PrintBody(tag.Content, indent + "  ", lines);
            }
            else if (node is TextNode text)
            {
                lines.Add($"{indent}text {Json(text.Text)}");
            }
        }
    }

    static string Line(TagNode tag) =>
        string.Join(
            ' ',
            (
                (string[])
                    [
                        tag.IsClosed ? "" : "unclosed",
                        tag.Kind.ToString().ToLowerInvariant(),
                        string.Join(',', tag.Head.Claims) + (tag.Head.IsPiece ? "+" : ""),
                        string.Join(',', tag.Head.Entities.Select(id => "@" + id)),
                        tag.Head.IsDoubtful ? "?" : "",
                        .. tag.Head.Attributes.Select(attribute =>
                            $"{attribute.Key}={string.Join(',', attribute.Values.Select(Value))}"
                        ),
                        tag.Head.HasError ? "!error" : "",
                    ]
            ).Where(part => part.Length > 0)
        );

    static string Value(string value) =>
        value.Length == 0 || value.Any(c => Characters.IsBlank(c) || c is ',' or '"')
            ? $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : value;

    static string Json(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            json.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    < ' ' or '\u007F' => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                }
            );
        }

        return json.Append('"').ToString();
    }
}
