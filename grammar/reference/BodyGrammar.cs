using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>
/// One paragraph. A tag is closed or it ends with its line; which of the two is found by trying the first and then the second,
/// which is slow and leaves no doubt.
/// </summary>
/// <param name="tooDeep">Offsets of the openers that the depth limit makes plain brackets.</param>
sealed class BodyGrammar(IReadOnlySet<int> tooDeep)
{
    static readonly Parser<char> Bracket = Parse.Chars('[', ']');

    static readonly Parser<char> HeadCharacter = Parse.Char(
        c => c is not ('[' or ']' or '|') && !Characters.IsLineEnd(c),
        "head"
    );

    public static readonly Parser<(TagKind Kind, string Head)> Opener =
        from bracket in Parse.Char('[')
        from sigil in Parse.Chars("@^~!-#")
        from head in HeadCharacter.Many().Text()
        from bar in Parse.Char('|')
        select (KindOf(sigil), head);

    /// <summary>A run of backslashes before a bracket: each pair is one backslash, an odd one makes the bracket text.</summary>
    public static readonly Parser<IEnumerable<BodyNode>> Escape =
        from run in Parse.Char('\\').AtLeastOnce().Text()
        from bracket in run.Length % 2 == 1 ? Bracket.Select(c => c.ToString()) : Bracket.Before().Return("")
        select TextOf(new string('\\', run.Length / 2) + bracket);

    public IReadOnlyList<BodyNode> Read(string paragraph) => [.. Paragraph.Parse(paragraph)];

    Parser<IEnumerable<BodyNode>> Paragraph =>
        ClosedTag(lineOnly: false).Or(UnclosedTag).Or(Escape).Or(Text(_ => true)).All().End();

    Parser<IEnumerable<BodyNode>> ClosedTag(bool lineOnly) =>
        from opener in TagOpener
        from content in Content(lineOnly)
        from closer in Parse.Char(']')
        select TagOf(opener, isClosed: true, content);

    Parser<IEnumerable<BodyNode>> UnclosedTag =>
        from opener in TagOpener
        from content in RestOfLine
        select TagOf(opener, isClosed: false, content);

    // Inside a tag brackets balance: each closer is met by the tag or the plain bracket that it closes.
    Parser<IEnumerable<BodyNode>> Content(bool lineOnly) =>
        Parse.Ref(() =>
            ClosedTag(lineOnly)
                .Or(Balanced(lineOnly))
                .Or(Escape)
                .Or(Text(c => !IsBracket(c) && !(lineOnly && Characters.IsLineEnd(c))))
                .All()
        );

    Parser<IEnumerable<BodyNode>> Balanced(bool lineOnly) =>
        from opener in PlainBracket
        from content in Content(lineOnly)
        from closer in Parse.Char(']')
        select TextOf("[").Concat(content).Concat(TextOf("]"));

    Parser<IEnumerable<BodyNode>> RestOfLine =>
        Parse.Ref(() =>
            ClosedTag(lineOnly: true).Or(UnclosedTag).Or(Escape).Or(Text(c => !Characters.IsLineEnd(c))).All()
        );

    Parser<(TagKind Kind, string Head)> TagOpener =>
        input =>
            tooDeep.Contains(input.Position)
                ? Result.Failure<(TagKind, string)>(input, "too deep", ["tag"])
                : Opener(input);

    Parser<char> PlainBracket => TagOpener.Not().Then(_ => Parse.Char('['));

    static Parser<IEnumerable<BodyNode>> Text(Predicate<char> accepted) =>
        Parse.Char(accepted, "text").Select(c => TextOf(c.ToString()));

    static IEnumerable<BodyNode> TextOf(string text) => [new TextNode(text)];

    static IEnumerable<BodyNode> TagOf(
        (TagKind Kind, string Head) opener,
        bool isClosed,
        IEnumerable<BodyNode> content
    ) => [new TagNode(opener.Kind, HeadGrammar.Read(opener.Kind, opener.Head), isClosed, [.. content])];

    static bool IsBracket(char c) => c is '[' or ']';

    static TagKind KindOf(char sigil) =>
        sigil switch
        {
            '@' => TagKind.Mention,
            '^' => TagKind.Source,
            '~' => TagKind.Cue,
            '!' => TagKind.Claim,
            '-' => TagKind.Hole,
            _ => TagKind.Note,
        };
}
