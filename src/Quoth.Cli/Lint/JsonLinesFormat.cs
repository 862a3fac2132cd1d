using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>One JSON object a line for each finding, with the keys of <see cref="JsonFormat"/>.</summary>
internal static class JsonLinesFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        context.Output.Flush();
        var stream = new BufferedStream(context.Output.BaseStream, 64 * 1024);
        using var json = JsonOutput.Writer(stream, isIndented: false);
        var places = new Places();
        foreach (var (file, diagnostic) in report.Take(limit))
        {
            JsonFormat.WriteFinding(json, file, diagnostic, places);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
        stream.Flush();
    }
}
