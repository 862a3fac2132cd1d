using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>The lines between the two <c>---</c>, one line at a time.</summary>
static class HeaderGrammar
{
    static readonly Parser<string> Value = Parse.AnyChar.Many().Text().Select(value => value.Trim()).End();

    public static readonly Parser<string> Fence = Parse
        .String("---")
        .Text()
        .Then(fence => Characters.Blanks.End().Return(fence));

    static readonly Parser<HeaderNode?> BlankLine = Characters.Blanks.End().Return((HeaderNode?)null);

    static readonly Parser<HeaderNode?> Comment =
        from blanks in Characters.Blanks
        from sign in Parse.Char('#').Once().Text()
        from rest in Value
        select new CommentNode((sign + rest).TrimEnd());

    static readonly Parser<HeaderNode?> Definition =
        from sigil in Parse.Chars('@', '!')
        from id in Characters.Id
        from colon in Parse.Char(':')
        from name in Value
        select new DefinitionNode(sigil, id, name);

    static readonly Parser<HeaderNode?> Field =
        from key in Characters.Key
        from colon in Parse.Char(':')
        from value in Value
        select new FieldNode(key, value);

    static readonly Parser<HeaderNode?> Attribute =
        from indent in Characters.Blank.AtLeastOnce()
        from key in Characters.Key
        from colon in Parse.Char(':')
        from value in Value
        select new AttributeNode(key, value);

    static readonly Parser<HeaderNode?> Malformed = Value.Select(line => new MalformedNode(line));

    static readonly Parser<HeaderNode?> Line = BlankLine
        .Or(Comment)
        .Or(Definition)
        .Or(Field)
        .Or(Attribute)
        .Or(Malformed);

    /// <summary>The header's nodes, with each attribute under the definition that it describes.</summary>
    public static IReadOnlyList<HeaderNode> Read(IEnumerable<string> lines)
    {
        var nodes = new List<HeaderNode>();
        DefinitionNode? definition = null;
        foreach (var node in lines.Select(line => Line.Parse(line)))
        {
            if (node is DefinitionNode next)
            {
                definition = next;
            }
            else if (node is FieldNode)
            {
                definition = null;
            }

            if (node is AttributeNode attribute && definition is null)
            {
                nodes.Add(attribute with { HasError = true });
            }
            else if (node is AttributeNode)
            {
                definition?.Attributes.Add(node);
            }
            else if (node is not null)
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }
}
