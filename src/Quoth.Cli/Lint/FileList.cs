using System.Collections.Immutable;
using Quoth.Cli.Output;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Lint;

/// <summary>The files that a run would check, one a line or as a JSON array.</summary>
internal static class FileList
{
    public static void Write(CommandContext context, ImmutableArray<FoundFile> files, bool isJson)
    {
        if (!isJson)
        {
            foreach (var file in files)
                context.Output.WriteLine(Printable.Text(context.Show(file.Path)));
            return;
        }
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            json.WriteStartArray();
            foreach (var file in files)
                json.WriteStringValue(context.Show(file.Path));
            json.WriteEndArray();
        }
        context.Output.WriteLine();
    }
}
