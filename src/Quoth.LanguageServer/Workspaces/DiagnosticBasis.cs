using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// What the diagnostics of a client's documents rest on besides their own texts. When it changes, a client that asks for
/// diagnostics has to ask again, as nothing that it knows of has changed.
/// </summary>
internal sealed class DiagnosticBasis
{
    private readonly ImmutableArray<Part> parts;

    private DiagnosticBasis(ImmutableArray<Part> parts) => this.parts = parts;

    /// <summary>The basis of a workspace.</summary>
    public static DiagnosticBasis Of(Workspace workspace)
    {
        var open = workspace.Documents.Values.Select(static document => (document.Folder, document.Key)).ToHashSet();
        return new DiagnosticBasis([
            .. workspace.Corpora.Values.Select(corpus => new Part(
                corpus.Folder,
                corpus.File,
                corpus.Corpus.Registry,
                corpus.IsLoading,
                [
                    .. corpus
                        .Corpus.Documents.Where(entry => !open.Contains((corpus.Folder, entry.Key)))
                        .Select(static entry => entry.Value),
                ]
            )),
        ]);
    }

    /// <summary>Whether the other rests on the very same.</summary>
    public bool IsSame(DiagnosticBasis other) =>
        parts.Length == other.parts.Length && parts.Zip(other.parts).All(static pair => pair.First.IsSame(pair.Second));

    private sealed record Part(
        string Folder,
        ConfigurationFile File,
        Registry Registry,
        bool IsLoading,
        ImmutableArray<DocumentModel> Closed
    )
    {
        public bool IsSame(Part other) =>
            Folder == other.Folder
            && ReferenceEquals(File, other.File)
            && ReferenceEquals(Registry, other.Registry)
            && IsLoading == other.IsLoading
            && Closed.AsSpan().SequenceEqual(other.Closed.AsSpan(), ReferenceEqualityComparer.Instance);
    }
}
