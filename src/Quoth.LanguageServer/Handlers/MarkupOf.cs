using Quoth.LanguageServer.Protocol;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Turns the cards of features, which are Markdown, into what a client can show.</summary>
internal static class MarkupOf
{
    /// <summary>The card as Markdown where the client shows it, else as plain text.</summary>
    /// <param name="card">The card.</param>
    /// <param name="formats">What the client shows; Markdown if it does not say.</param>
    public static MarkupContent Card(string card, MarkupKind[]? formats) =>
        formats is null || formats.Contains(MarkupKind.Markdown)
            ? new MarkupContent { Kind = MarkupKind.Markdown, Value = card }
            : new MarkupContent { Kind = MarkupKind.PlainText, Value = Features.Markdown.ToPlain(card) };
}
