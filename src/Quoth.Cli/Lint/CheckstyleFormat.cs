using System.Globalization;
using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>A report as Checkstyle writes it: errors below files, which many build servers and editors read.</summary>
internal static class CheckstyleFormat
{
    // The version of the shape of the report, as its readers ask for it.
    private const string Version = "4.3";

    public static void Write(CommandContext context, LintReport report, int limit)
    {
        using (var xml = XmlOutput.Writer(context.Output))
        {
            var places = new Places();
            ReportedFile? open = null;
            xml.WriteStartElement("checkstyle");
            xml.WriteAttributeString("version", Version);
            foreach (var (file, diagnostic) in report.Take(limit))
            {
                if (!ReferenceEquals(file, open))
                {
                    if (open is not null)
                        xml.WriteEndElement();
                    open = file;
                    xml.WriteStartElement("file");
                    xml.WriteAttributeString("name", XmlOutput.Text(file.Name));
                }
                var (line, column) = places.Find(file.Text, diagnostic.Span.Start);
                var hint = diagnostic.Finding.Hint is { } text ? $"; {text}" : "";
                xml.WriteStartElement("error");
                xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("column", column.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("severity", SeverityWords.Of(diagnostic.Severity));
                xml.WriteAttributeString("message", XmlOutput.Text(diagnostic.Message + hint));
                xml.WriteAttributeString("source", $"quoth.{diagnostic.Rule.Name}");
                xml.WriteEndElement();
            }
            if (open is not null)
                xml.WriteEndElement();
            xml.WriteEndElement();
        }
        context.Output.WriteLine();
    }
}
