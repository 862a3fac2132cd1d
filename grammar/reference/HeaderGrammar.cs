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

    static readonly Parser<char> Colon = Characters.Blanks.Then(_ => Parse.Char(':'));

    static readonly Parser<HeaderNode> Comment =
        from blanks in Characters.Blanks
        from sign in Parse.Char('#').Before()
        from text in Value
        select new CommentNode(text);

    static readonly Parser<HeaderNode> Definition =
        from sigil in Parse.Chars('@', '!')
        from id in Characters.Id
        from colon in Colon
        from name in Value
        select new DefinitionNode(sigil, id, name);

    static readonly Parser<HeaderNode> Field =
        from key in Characters.Key
        from colon in Colon
        from value in Value
        select new FieldNode(key, value);

    static readonly Parser<HeaderNode> Attribute =
        from indent in Characters.Blank.AtLeastOnce()
        from key in Characters.Key
        from colon in Colon
        from value in Value
        select new AttributeNode(key, value, false);

    static readonly Parser<HeaderNode> Malformed = Value.Select(line => new MalformedNode(line));

    static readonly Parser<HeaderNode> Line = Comment.Or(Definition).Or(Field).Or(Attribute).Or(Malformed);

    /// <summary>The header's nodes; an attribute knows whether there is a definition that it belongs to.</summary>
    public static IReadOnlyList<HeaderNode> Read(IEnumerable<string> lines)
    {
        var nodes = new List<HeaderNode>();
        var isInDefinition = false;
        foreach (var node in lines.Where(line => !Lines.IsBlank(line)).Select(line => Line.Parse(line)))
        {
            isInDefinition = node is DefinitionNode || (isInDefinition && node is not FieldNode);
            nodes.Add(node is AttributeNode attribute ? attribute with { IsOfDefinition = isInDefinition } : node);
        }

        return nodes;
    }
}
