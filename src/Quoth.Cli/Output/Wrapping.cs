using System.Text;

namespace Quoth.Cli.Output;

/// <summary>Breaks prose into lines.</summary>
internal static class Wrapping
{
    /// <summary>
    /// The paragraphs of a text, parted by blank lines, each filled up to a width in cells. A word that is longer stands
    /// alone on its line.
    /// </summary>
    public static string Fill(string text, int width)
    {
        var output = new StringBuilder(text.Length + 16);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (output.Length > 0)
                output.Append("\n\n");
            FillParagraph(paragraph, width, output);
        }
        return output.ToString();
    }

    private static void FillParagraph(string paragraph, int width, StringBuilder output)
    {
        var used = 0;
        foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = CellWidth.Of(word);
            if (used > 0 && used + 1 + cells > width)
            {
                output.Append('\n');
                used = 0;
            }
            if (used > 0)
            {
                output.Append(' ');
                used++;
            }
            output.Append(word);
            used += cells;
        }
    }
}
