using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q002: text that only just misses being a tag.</summary>
public sealed class NearMissTag : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q002",
            "near-miss-tag",
            RulePack.Structure,
            Severity.Warning,
            "Text in brackets that looks like a tag but is none: the bar is missing, or the sigil is unknown."
        )
        {
            Rationale = """
                `[!c1 text]` without a bar and `[$x|text]` with an unknown sigil are article text, to the character. An
                annotator who typed one meant a tag. What articles themselves put in brackets (`[sic]`, `[^1]`,
                `[!NOTE]`, `[@smith 2001]`) is left alone.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Offers to insert the bar, or to escape the bracket.",
        };

    private const int LongestPrefix = 32;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (path, text) = (context.Document.Path, context.Document.Tree.Text);
        var (tags, next) = (context.Document.Tags, 0);
        for (var at = NextBracket(text, context.Document.Tree.BodyStart); at >= 0; at = NextBracket(text, at + 1))
        {
            // Every bracket that opens no tag is text.
            while (next < tags.Length && tags[next].Span.Start < at)
                next++;
            if (next < tags.Length && tags[next].Span.Start == at)
                continue;
            var inside = InsideOf(text.Span, at);
            if (IsUnknownSigil(text.Span, at, inside))
                yield return new Finding(
                    TextSpan.FromBounds(at, at + 2),
                    $"`{text.Span.Slice(at, 2)}` opens no tag: `{text.Span[at + 1]}` is not a sigil"
                )
                {
                    Hint =
                        "the sigils are `@` mention, `^` source, `~` cue, `!` claim, `-` hole and `#` note; write `\\[` if the bracket is text",
                    Fixes = [Escape(path, at)],
                };
            else if (MissingBar(context, text.Span, at, inside) is { } bar)
                yield return new Finding(
                    TextSpan.FromBounds(at, bar.Start),
                    $"`{text.Span[at..bar.Start]}` opens no tag: the `|` is missing"
                )
                {
                    Hint = "put a `|` between the head and the text, or write `\\[` if the bracket is text",
                    Fixes = [Fix.Offered("Insert the bar", path, bar, "|"), Escape(path, at)],
                };
        }
    }

    private static Fix Escape(string path, int at) =>
        Fix.Offered("Escape the bracket", path, new TextSpan(at, 0), "\\");

    /// <summary>The next <c>[</c> that no backslash escapes, or -1.</summary>
    private static int NextBracket(SourceText text, int from)
    {
        while (from < text.Length)
        {
            var next = text.Span[from..].IndexOf('[');
            if (next < 0)
                return -1;
            var at = from + next;
            var backslashes = 0;
            while (at - backslashes > 0 && text.Span[at - backslashes - 1] == '\\')
                backslashes++;
            if (backslashes % 2 == 0)
                return at;
            from = at + 1;
        }
        return -1;
    }

    /// <summary>What stands between a bracket and the next bracket or line end.</summary>
    private static TextSpan InsideOf(ReadOnlySpan<char> text, int at)
    {
        var length = text[(at + 1)..].IndexOfAny("[]\n\r");
        return new TextSpan(at + 1, length < 0 ? text.Length - at - 1 : length);
    }

    private static bool IsUnknownSigil(ReadOnlySpan<char> text, int at, TextSpan inside)
    {
        if (inside.Length < 2 || !text.Slice(inside.Start, inside.Length).Contains('|'))
            return false;
        var first = text[at + 1];
        return (
                char.IsAscii(first)
                && (char.IsPunctuation(first) || char.IsSymbol(first))
                && first is not ('"' or '\'' or '(' or '|' or '.')
            ) && !TagKinds.TryGet(first, out _);
    }

    /// <summary>Where a bar would make a tag of the text behind a bracket: the blank to replace, or an empty span; null where it is ordinary text.</summary>
    private static TextSpan? MissingBar(RuleContext context, ReadOnlySpan<char> text, int at, TextSpan inside)
    {
        var content = text.Slice(inside.Start, inside.Length);
        // What follows may be its closer or a tag inside it, but a line that just ends there says nothing.
        var isFollowed = inside.End < text.Length && text[inside.End] is ']' or '[';
        if (!isFollowed || content.Length < 2 || content.Contains('|') || !TagKinds.TryGet(content[0], out var kind))
            return null;
        if (kind is TagKind.Hole or TagKind.Note)
            return null;
        // No article puts a sigil between a bracket and a quotation.
        if (QuotationMarks.IsMark(content[1]))
            return new TextSpan(at + 2, 0);
        var head = kind == TagKind.Source && content[1] == '@' ? 2 : 1;
        var id = content.Slice(head, Characters.IdLength(content[head..]));
        var rest = content[(head + id.Length)..];
        var afterId = inside.Start + head + id.Length;
        if (IsKnown(context, kind, id.ToString(), head == 2))
            return rest.IsEmpty ? null : new TextSpan(afterId, rest[0] == ' ' ? 1 : 0);
        // A lone word or number, and a name with a year, is how articles themselves use brackets.
        var isOrdinary = id.IsEmpty || rest.IsEmpty || char.IsAsciiDigit(id[0]) || IsYear(rest) || IsUpper(id);
        if (kind == TagKind.Cue && !id.IsEmpty)
            return new TextSpan(at + 2, 0);
        if (kind == TagKind.Mention || head == 2)
        {
            // Where only the bar was forgotten, the words go on directly behind the id.
            if (KnownPrefix(context, id) is > 0 and var length)
                return new TextSpan(inside.Start + head + length, 0);
        }
        else if (
            rest is ['=', ..]
            && context.Corpus.Settings.Schema.Find(TagPlaces.Of(kind), id.ToString()) is not null
        )
        {
            var blank = rest.IndexOf(' ');
            return blank < 0 ? null : new TextSpan(afterId + blank, 1);
        }
        if (isOrdinary)
            return null;
        var looksLikeId = id.ContainsAnyInRange('0', '9') || kind is TagKind.Mention || head == 2;
        return looksLikeId && rest[0] == ' ' ? new TextSpan(afterId, 1) : new TextSpan(at + 1 + head, 0);
    }

    private static bool IsKnown(RuleContext context, TagKind kind, string id, bool namesEntity) =>
        id.Length > 0
        && (
            kind == TagKind.Mention || namesEntity
                ? context.Corpus.FindEntity(context.Document, id) is not null
                : context.Document.FindReferences(SymbolKind.Claim, id).Any()
        );

    /// <summary>
    /// How long the longest known entity's id is that an id begins with, where what follows looks like the begin of the
    /// words: a capital, or a letter of a script that parts no words by blanks; 0 where there is none.
    /// </summary>
    private static int KnownPrefix(RuleContext context, ReadOnlySpan<char> id)
    {
        for (var length = Math.Min(id.Length - 1, LongestPrefix); length > 0; length--)
        {
            var isCaseless = !char.IsUpper(id[length]) && !char.IsLower(id[length]) && char.IsLetter(id[length]);
            var isParted = isCaseless || (char.IsUpper(id[length]) && !char.IsUpper(id[length - 1]));
            if (isParted && context.Corpus.FindEntity(context.Document, id[..length].ToString()) is not null)
                return length;
        }
        return 0;
    }

    private static bool IsYear(ReadOnlySpan<char> rest)
    {
        var year = rest.Trim(" ,;:-–.");
        return !year.IsEmpty && !year.ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }
}
