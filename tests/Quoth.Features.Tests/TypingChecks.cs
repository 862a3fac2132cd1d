using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Features.Tests;

/// <summary>What holds of the features that help to type, wherever a cursor stands.</summary>
internal static class TypingChecks
{
    public static void CheckOffset(Corpus corpus, DocumentModel document, int offset)
    {
        CheckSignature(corpus, document, offset);
        CheckTyped(corpus, document, offset);
        CheckInline(corpus, document, offset);
    }

    private static void CheckInline(Corpus corpus, DocumentModel document, int offset)
    {
        if (InlineCompletion.At(corpus, document, offset) is not { } change)
            return;
        var text = document.Tree.Text;
        Require(change.Span.Touches(offset), "ghost text elsewhere", offset);
        Require(!text.Slice(change.Span).ContainsAny('\n', '\r'), "ghost text over a line end", offset);
        var (before, after) = (document.Clean.Text, CleanText.Of(document.Tree.With(change)).Text);
        // An opener that was only begun stood in the clean text, and is markup once it is finished.
        var isSame =
            before == after || (change.Span.Start == offset && before.Length > after.Length && Fits(after, before));
        Require(isSame, "ghost text changes the article", offset);
    }

    private static bool Fits(string after, string before)
    {
        var front = after.AsSpan().CommonPrefixLength(before);
        return before.AsSpan(front + before.Length - after.Length).SequenceEqual(after.AsSpan(front));
    }

    private static void CheckSignature(Corpus corpus, DocumentModel document, int offset)
    {
        if (SignatureHelp.At(corpus, document, offset) is not { } signature)
            return;
        var isActive = signature.Active is null || signature.Active < signature.Parameters.Length;
        Require(isActive && signature.Parameters.Length > 0, "parameter", offset);
        foreach (var parameter in signature.Parameters)
            Require(parameter.Span.Length > 0 && parameter.Span.End <= signature.Label.Length, "label", offset);
    }

    private static void CheckTyped(Corpus corpus, DocumentModel document, int offset)
    {
        foreach (var typed in "\n|]")
        {
            var changes = TypedFormatting.At(corpus, document, offset, typed);
            if (changes.IsEmpty)
                continue;
            var after = SyntaxTree.Parse(FixApplier.Rewrite(document.Tree.Text, changes));
            Require(CleanText.Of(after).Text == document.Clean.Text, "typed formatting touches the article", offset);
        }
    }

    private static void Require(bool holds, string what, int offset)
    {
        if (!holds)
            Assert.Fail($"{what} at {offset}");
    }
}
