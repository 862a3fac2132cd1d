using System.Globalization;
using System.Xml;
using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>
/// A report as test runners write it, which every build server shows: a suite for each file, a failed test for each
/// finding. It has all that the schemas of Ant and of Jenkins ask for, and nothing that either refuses.
/// </summary>
internal static class JUnitFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        using (var xml = XmlOutput.Writer(context.Output))
        {
            var places = new Places();
            var (suites, left) = (0, limit);
            xml.WriteStartElement("testsuites");
            foreach (var file in report.Files)
            {
                var count = Math.Min(left, file.Diagnostics.Length);
                left -= count;
                if (count == 0)
                    break;
                StartSuite(xml, file.Name, suites++, count, failures: count);
                foreach (var diagnostic in file.Diagnostics.AsSpan(0, count))
                    WriteFailure(xml, file, diagnostic, places);
                EndSuite(xml);
            }
            // A report without a test counts as broken with most of its readers.
            if (suites == 0)
            {
                StartSuite(xml, "quoth", id: 0, tests: 1, failures: 0);
                StartTest(xml, "nothing found", "quoth");
                xml.WriteEndElement();
                EndSuite(xml);
            }
            xml.WriteEndElement();
        }
        context.Output.WriteLine();
    }

    private static void StartSuite(XmlWriter xml, string name, int id, int tests, int failures)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlOutput.Text(name));
        xml.WriteAttributeString("package", "quoth");
        xml.WriteAttributeString("id", Number(id));
        xml.WriteAttributeString("timestamp", DateTime.UtcNow.ToString("s", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("hostname", "localhost");
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(failures));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("time", "0");
        xml.WriteStartElement("properties");
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", "quoth");
        xml.WriteAttributeString("value", QuothProgram.Version);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void EndSuite(XmlWriter xml)
    {
        xml.WriteElementString("system-out", "");
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
    }

    private static void StartTest(XmlWriter xml, string name, string file)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", XmlOutput.Text(name));
        xml.WriteAttributeString("classname", XmlOutput.Text(file));
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteFailure(XmlWriter xml, ReportedFile file, Diagnostic diagnostic, Places places)
    {
        var (line, column) = places.Find(file.Text, diagnostic.Span.Start);
        var rule = $"{diagnostic.Rule.Code} {diagnostic.Rule.Name}";
        StartTest(xml, $"{rule} at {line}:{column}", file.Name);
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", XmlOutput.Text(diagnostic.Message));
        xml.WriteAttributeString("type", SeverityWords.Of(diagnostic.Severity));
        var hint = diagnostic.Finding.Hint is { } text ? $"\nhint: {text}" : "";
        xml.WriteString(
            XmlOutput.Text(
                $"{file.Name}:{line}:{column}: {rule}: {diagnostic.Message}{hint}\n{RulePages.UriOf(diagnostic.Rule)}"
            )
        );
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
