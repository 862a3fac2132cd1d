using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Lines and columns in the texts of a report, remembered from one finding to the next.</summary>
internal sealed class Places
{
    private readonly Dictionary<SourceText, Columns> byText = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SourceText, ByteColumns> bytesByText = new(ReferenceEqualityComparer.Instance);

    /// <summary>The line and column as people count them, both from one, of a UTF-16 offset of a text.</summary>
    public (int Line, int Column) Find(SourceText text, int offset)
    {
        if (!byText.TryGetValue(text, out var columns))
            byText.Add(text, columns = new Columns(text));
        return columns[offset];
    }

    /// <summary>The same with the column in bytes of UTF-8.</summary>
    public (int Line, int Column) FindInBytes(SourceText text, int offset)
    {
        if (!bytesByText.TryGetValue(text, out var columns))
            bytesByText.Add(text, columns = new ByteColumns(text));
        return columns[offset];
    }

    /// <summary>The same with the column in UTF-16 code units.</summary>
    public static (int Line, int Column) FindInUnits(SourceText text, int offset)
    {
        var line = text.Lines.GetLine(offset);
        return (line + 1, offset - text.Lines.GetStart(line) + 1);
    }
}
