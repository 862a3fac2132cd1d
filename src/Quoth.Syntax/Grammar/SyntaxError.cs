using Quoth.Syntax.Text;

namespace Quoth.Syntax.Grammar;

/// <summary>What the parser found wrong. The words for it are the rules' work.</summary>
public enum SyntaxErrorKind : byte
{
    /// <summary>A tag whose <c>]</c> is missing: the span is its opener.</summary>
    UnclosedTag,

    /// <summary>A <c>]</c> that closes nothing.</summary>
    StrayCloser,

    /// <summary>A plain <c>[</c> inside a tag that is never closed.</summary>
    UnbalancedBracket,

    /// <summary>A plain <c>[</c> inside a tag without closer, whose <c>]</c> was probably the tag's.</summary>
    BracketTookCloser,

    /// <summary>An opener inside 256 open tags, read as a plain bracket.</summary>
    NestedTooDeep,

    /// <summary>A first line <c>---</c> without a second one.</summary>
    UnclosedHeader,

    /// <summary>A header line that is neither field, definition, attribute nor comment.</summary>
    MalformedHeaderLine,

    /// <summary>An indented header line with no definition above it.</summary>
    AttributeWithoutDefinition,

    /// <summary>A character in a head that cannot stand there.</summary>
    UnexpectedInHead,

    /// <summary>A mention that names nobody, or a comma or <c>@</c> without an id behind it.</summary>
    MissingId,

    /// <summary>A <c>+</c> or <c>@</c> in a head whose kind does not have it.</summary>
    MisplacedMark,

    /// <summary>A <c>=</c> or a comma without a value behind it.</summary>
    MissingValue,

    /// <summary>A <c>"</c> without its partner.</summary>
    UnclosedString,

    /// <summary>A key that stands twice in one head.</summary>
    DuplicateKey,
}

/// <summary>One mistake in the text, as data.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where, in UTF-16 offsets.</param>
public readonly record struct SyntaxError(SyntaxErrorKind Kind, TextSpan Span);
