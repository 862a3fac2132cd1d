using System.Text;
using Quoth.Analysis;

namespace Quoth.Features.CodeActions;

/// <summary>An edit that leaves the cursor on a placeholder, where the editor knows how.</summary>
/// <param name="Plain">The edit without placeholders, for an editor that does not; one of the edits of its action.</param>
/// <param name="Snippet">What stands there otherwise, in the protocol's snippet syntax.</param>
public sealed record SnippetEdit(FixEdit Plain, string Snippet)
{
    /// <summary>A text in which nothing is a placeholder, in the protocol's snippet syntax.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '$' or '}' or '\\')
                output.Append('\\');
            output.Append(c);
        }
        return output.ToString();
    }
}
