using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q014: a file that is not plain text.</summary>
public sealed class UnreadableText : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q014",
            "unreadable-text",
            RulePack.Structure,
            Severity.Error,
            "A file that is not UTF-8, or text that holds NUL characters or half surrogate pairs."
        )
        {
            Rationale = """
                Every tool that reads the corpus has to read the same characters. Bytes that are no UTF-8 mean that the
                file was saved in another encoding; NUL characters mean that it is no text at all.
                """,
            BadExample = "The bridge\0 is safe.",
            GoodExample = "The bridge is safe.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var text = context.Document.Tree.Text.Content;
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            var count = text.AsSpan().Count('\0');
            var others = count == 1 ? "" : $", and {count - 1} more";
            yield return new Finding(
                new TextSpan(nul, 1),
                $"The text holds a NUL character{others}: this is probably not a text file"
            )
            {
                Hint = "save the article as plain text in UTF-8",
            };
        }
        var lone = SourceText.FindLoneSurrogate(text);
        if (lone >= 0)
            yield return new Finding(
                new TextSpan(lone, 1),
                "The text holds half of a surrogate pair, which no file can store"
            )
            {
                Hint = "delete the character, or type it anew",
            };
    }

    /// <summary>What to say of a file whose bytes are not UTF-8, and which therefore has no text.</summary>
    /// <param name="invalidByte">The offset in bytes of the first byte that is not.</param>
    public static Finding DescribeBytes(long invalidByte) =>
        new(default, $"The file is not UTF-8: byte {invalidByte} (counted from 0) is none")
        {
            Hint = "convert it to UTF-8 with your editor's \"save with encoding\"; nothing was changed",
        };
}
