using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>A file that the client edits: its text is what the client says, not what the disk holds.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">Its absolute path with slashes; the address itself where it is no file yet.</param>
/// <param name="Folder">The folder of its corpus.</param>
/// <param name="Version">The client's number for this text.</param>
/// <param name="Text">The text.</param>
public sealed record OpenDocument(string Uri, string Path, string Folder, int Version, SourceText Text)
{
    /// <summary>The tree of an article or registry; null for a <c>quoth.json</c>.</summary>
    public SyntaxTree? Tree { get; init; }

    /// <summary>Whether a change was refused, so that client and server may not see the same text any more.</summary>
    public bool IsOutOfStep { get; init; }

    /// <summary>Its path below the corpus's folder, by which the corpus knows it.</summary>
    public string Key => DocumentUri.Below(Path, Folder);
}
