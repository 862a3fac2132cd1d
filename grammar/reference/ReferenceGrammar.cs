using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>The language once more, slow and obvious. The tests hold the product's parser to it.</summary>
public static class ReferenceGrammar
{
    /// <summary>Reads any text; nothing fails.</summary>
    public static Document Read(string text)
    {
        var lines = Lines.Split(text).ToList();
        var end = lines.Count > 0 && IsFence(WithoutByteOrderMark(lines[0])) ? lines.FindIndex(1, IsFence) : -1;
        if (end < 0)
        {
            return new Document(null, ReadBody(text));
        }

        var header = HeaderGrammar.Read(lines[1..end].Select(Lines.WithoutEnd));
        return new Document(header, ReadBody(string.Concat(lines[(end + 1)..])));
    }

    static string WithoutByteOrderMark(string line) => line.StartsWith('\uFEFF') ? line[1..] : line;

    static bool IsFence(string line) => HeaderGrammar.Fence.TryParse(Lines.WithoutEnd(line)).WasSuccessful;

    static List<BodyNode> ReadBody(string body) =>
        WithTextJoined(
            Lines
                .Paragraphs(body)
                .SelectMany(part => part.IsBlank ? [new TextNode(part.Text)] : ReadParagraph(part.Text))
        );

    static IReadOnlyList<BodyNode> ReadParagraph(string paragraph) =>
        new BodyGrammar(DepthLimit.TooDeep(paragraph)).Read(paragraph);

    // The grammar reads text by the character; a stretch of it is one node.
    static List<BodyNode> WithTextJoined(IEnumerable<BodyNode> nodes)
    {
        var joined = new List<BodyNode>();
        foreach (var node in nodes)
        {
            if (node is TextNode text && joined.LastOrDefault() is TextNode last)
            {
                joined[^1] = new TextNode(last.Text + text.Text);
            }
            else
            {
                joined.Add(node is TagNode tag ? tag with { Content = WithTextJoined(tag.Content) } : node);
            }
        }

        return joined;
    }
}
