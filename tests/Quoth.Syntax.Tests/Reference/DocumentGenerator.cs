using FsCheck;
using FsCheck.Fluent;
using Quoth.Grammar.Reference;
using static Quoth.Syntax.Tests.Reference.Generators;

namespace Quoth.Syntax.Tests.Reference;

/// <summary>Well-formed documents, each with the tree that it must have.</summary>
static class DocumentGenerator
{
    private const int DeepestTag = 5;

    private static readonly Gen<Written<string>> Word = OneOf(
            "said",
            "he",
            "“Never,”",
            "U.S.",
            "a|b",
            "@herald:",
            "#topic",
            "e\u0301",
            "👩‍👩‍👧",
            "他说。",
            "אמר",
            "قال،",
            "C:\\news",
            "a\\\\b",
            "---"
        )
        .Select(word => new Written<string>(word, word));

    // Plain brackets balance inside a tag, and stand as they are outside.
    private static readonly Gen<Written<string>> Brackets = OneOf(
            "[W]e",
            "[sic]",
            "[...]",
            "[^1]",
            "[!NOTE]",
            "[@smith 2001]",
            "[a [b] c]",
            "[!x\n|]"
        )
        .Select(text => new Written<string>(text, text));

    private static readonly Gen<Written<string>> Escape = Gen.Elements(
        new Written<string>("\\[", "["),
        new Written<string>("\\]", "]"),
        new Written<string>("\\[!|a", "[!|a"),
        new Written<string>("\\\\\\[", "\\["),
        new Written<string>("\\\\[a\\\\]", "\\[a\\]"),
        new Written<string>("\\\\\\\\\\]", "\\\\]")
    );

    // A word follows each line end, so that no blank line arises and a tag may reach over it.
    private static readonly Gen<Written<string>> LineEnd =
        from end in HeaderGenerator.LineEnd
        from word in Word
        select new Written<string>(end + word.Markup, end + word.Node);

    private static readonly Gen<Written<BodyNode>> Text = Between(
            1,
            6,
            Gen.Frequency(
                (8, Word),
                (8, OneOf(" ", " ", " ", "  ", "\t", "\u3000").Select(blank => new Written<string>(blank, blank))),
                (1, Brackets),
                (1, Escape),
                (2, LineEnd)
            )
        )
        .Select(parts => new Written<BodyNode>(
            parts.Markup(),
            new TextNode(string.Concat(parts.Select(part => part.Node)))
        ));

    private static readonly Gen<Written<BodyNode>> BlankLines = OneOf("\n\n", "\n\n\n", "\r\n\r\n", "\r\r", "\n \t\n")
        .Select(lines => new Written<BodyNode>(lines, new TextNode(lines)));

    private static readonly Gen<Written<Document>> WrittenDocument =
        from header in Gen.OneOf(
            HeaderGenerator.Header.Select(header => new Written<IReadOnlyList<HeaderNode>?>(
                header.Markup,
                header.Node
            )),
            Gen.Constant(new Written<IReadOnlyList<HeaderNode>?>("", null))
        )
        from first in Word
        from paragraphs in UpTo(5, Nodes(DeepestTag))
        from gaps in BlankLines.ListOf(paragraphs.Count)
        let start = new Written<BodyNode>("An article: " + first.Markup, new TextNode("An article: " + first.Node))
        let body = paragraphs
            .Zip(gaps, (nodes, gap) => nodes.Append(gap))
            .SelectMany(nodes => nodes)
            .Prepend(start)
            .ToList()
        select new Written<Document>(header.Markup + body.Markup(), new Document(header.Node, Joined(body)));

    public static Arbitrary<Written<Document>> Documents { get; } = WrittenDocument.ToArbitrary();

    private static Gen<IReadOnlyList<Written<BodyNode>>> Nodes(int depth) =>
        UpTo(4, depth == 0 ? Text : Gen.Frequency((3, Text), (2, Tag(depth))));

    private static Gen<Written<BodyNode>> Tag(int depth) =>
        from kind in Gen.Elements(Enum.GetValues<TagKind>())
        from head in HeadGenerator.For(kind)
        from content in Nodes(depth - 1)
        select new Written<BodyNode>(
            $"[{Sigil(kind)}{head.Markup}|{content.Markup()}]",
            new TagNode(kind, head.Node, true, Joined(content))
        );

    private static char Sigil(TagKind kind) => "@^~!-#"[(int)kind];

    private static List<BodyNode> Joined(IEnumerable<Written<BodyNode>> nodes)
    {
        var joined = new List<BodyNode>();
        foreach (var node in nodes.Select(written => written.Node))
        {
            if (node is TextNode text && joined.LastOrDefault() is TextNode last)
            {
                joined[^1] = new TextNode(last.Text + text.Text);
            }
            else
            {
                joined.Add(node);
            }
        }

        return joined;
    }
}
