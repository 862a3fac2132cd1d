namespace Quoth.Syntax.Text;

/// <summary>One edit: the text of <paramref name="Span"/> is replaced by <paramref name="NewText"/>.</summary>
/// <param name="Span">What is replaced, in UTF-16 offsets of the text before the edit.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
public readonly record struct TextChange(TextSpan Span, string NewText)
{
    /// <summary>By how many UTF-16 code units the text grows; negative when it shrinks.</summary>
    public int Delta => NewText.Length - Span.Length;
}
