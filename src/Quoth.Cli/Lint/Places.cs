using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Lines and columns in the texts of a report, remembered from one finding to the next.</summary>
internal sealed class Places
{
    private readonly Dictionary<SourceText, Columns> byText = new(ReferenceEqualityComparer.Instance);

    /// <summary>The line and column, both from one, of a UTF-16 offset of a text.</summary>
    public (int Line, int Column) Find(SourceText text, int offset)
    {
        if (!byText.TryGetValue(text, out var columns))
            byText.Add(text, columns = new Columns(text));
        return columns[offset];
    }
}
