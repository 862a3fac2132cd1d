using FsCheck;
using FsCheck.Fluent;
using Quoth.Grammar.Reference;
using static Quoth.Syntax.Tests.Reference.Generators;

namespace Quoth.Syntax.Tests.Reference;

/// <summary>Headers without a mistake.</summary>
static class HeaderGenerator
{
    public static Gen<string> LineEnd { get; } = OneOf("\n", "\n", "\n", "\r\n", "\r");

    private static readonly Gen<string> MaybeBlanks = OneOf("", "", " ", "\t ");

    private static readonly Gen<string> Value = OneOf(
        "",
        "Ilan Orlan",
        "Orlan, the chief of staff",
        "\"a, b\", c",
        "https://news.example/a: b",
        "# no comment",
        "[!c1|no tag]",
        "总编辑",
        "رئيس الأركان"
    );

    private static readonly Gen<string> Key = OneOf("title", "outlet", "text-sha256", "date_2", "Größe", "标题");

    private static readonly Gen<Written<HeaderNode>> Field = Line(Key, "", (key, value) => new FieldNode(key, value));

    private static readonly Gen<Written<HeaderNode>> Comment =
        from indent in MaybeBlanks
        from value in Value
        from blanks in MaybeBlanks
        select new Written<HeaderNode>($"{indent}# {value}{blanks}", new CommentNode($"# {value}".TrimEnd()));

    private static readonly Gen<Written<HeaderNode>> Attribute =
        from indent in OneOf(" ", "  ", "\t")
        from line in Line(Key, indent, (key, value) => new AttributeNode(key, value, true))
        select line;

    private static readonly Gen<IReadOnlyList<Written<HeaderNode>>> Definition =
        from sigil in Gen.Elements('@', '!')
        from line in Line(HeadGenerator.Id, sigil.ToString(), (id, name) => new DefinitionNode(sigil, id, name))
        from attributes in UpTo(4, Gen.Frequency((4, Attribute), (1, Comment)))
        select (IReadOnlyList<Written<HeaderNode>>)[line, .. attributes];

    /// <summary>A header with its two fences and all line ends.</summary>
    public static Gen<Written<IReadOnlyList<HeaderNode>>> Header { get; } =
        from fields in UpTo(3, Gen.Frequency((4, Field), (1, Comment)))
        from definitions in UpTo(4, Definition)
        let nodes = fields.Concat(definitions.SelectMany(lines => lines)).ToList()
        from ends in Between(nodes.Count + 2, nodes.Count + 2, MaybeBlanksAndLineEnd)
        from gaps in Between(nodes.Count + 1, nodes.Count + 1, Sometimes(20, MaybeBlanksAndLineEnd, ""))
        let lines = nodes.Select((node, i) => gaps[i] + node.Markup + ends[i + 1])
        select new Written<IReadOnlyList<HeaderNode>>(
            $"---{ends[0]}{string.Concat(lines)}{gaps[^1]}---{ends[^1]}",
            [.. nodes.Select(node => node.Node)]
        );

    private static Gen<string> MaybeBlanksAndLineEnd =>
        from blanks in MaybeBlanks
        from end in LineEnd
        select blanks + end;

    private static Gen<Written<HeaderNode>> Line(
        Gen<string> name,
        string prefix,
        Func<string, string, HeaderNode> node
    ) =>
        from key in name
        from blanks in MaybeBlanks
        from value in Value
        select new Written<HeaderNode>($"{prefix}{key}:{blanks}{value}", node(key, value));
}
