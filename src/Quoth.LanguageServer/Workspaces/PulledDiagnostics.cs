using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// What the client was answered last when it asked for the diagnostics of its long documents, so that after an edit the rest
/// need not be judged anew at once. Immutable; holds nothing of documents that are not open.
/// </summary>
public sealed record PulledDiagnostics
{
    /// <summary>Nothing answered yet.</summary>
    public static PulledDiagnostics Empty { get; } = new();

    /// <summary>The answers by the documents' addresses.</summary>
    public ImmutableDictionary<string, PulledResult> ByUri { get; private init; } =
        ImmutableDictionary<string, PulledResult>.Empty;

    /// <summary>
    /// The answers with one more. One to an older text is kept only in the place of another such: of a text that was closed
    /// since, the next one may have nothing.
    /// </summary>
    public PulledDiagnostics With(string uri, PulledResult result, ImmutableDictionary<string, OpenDocument> open)
    {
        if (open.GetValueOrDefault(uri)?.Tree is not { } tree)
        {
            return this;
        }

        var isNewest = result.Tree == tree || (ByUri.TryGetValue(uri, out var held) && held.Tree != tree);
        return isNewest ? new PulledDiagnostics { ByUri = ByUri.SetItem(uri, result) } : this;
    }

    /// <summary>The answers without those of a document that is closed.</summary>
    public PulledDiagnostics Without(string uri) =>
        ByUri.ContainsKey(uri) ? new PulledDiagnostics { ByUri = ByUri.Remove(uri) } : this;
}

/// <summary>The diagnostics that a client was answered.</summary>
/// <param name="Tree">The tree that they are of.</param>
/// <param name="IsWhole">Whether the whole document was judged for them, and not the edited paragraphs alone.</param>
/// <param name="IsPartial">Whether files were still being read.</param>
/// <param name="Found">The diagnostics.</param>
public sealed record PulledResult(SyntaxTree Tree, bool IsWhole, bool IsPartial, ImmutableArray<Diagnostic> Found);
