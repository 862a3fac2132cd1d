using System.Text.Json;
using Quoth.Analysis;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>Checks every file of the workspace, open or not, and counts what is found; hints are left out.</summary>
internal static class LintWorkspaceCommand
{
    public const string Name = "quoth.lintWorkspace";

    private const int FilesAReport = 100;

    public static JsonElement Run(CommandCall call)
    {
        call.Read();
        (LoadedCorpus Slot, string Key)[] files =
        [
            .. call.State.Workspace.Corpora.Values.SelectMany(slot =>
                slot.Corpus.Documents.Keys.Select(key => (slot, key))
            ),
        ];
        var progress = ClientProgress.Begin(call.Context.Client, call.Parameters.WorkDoneToken, "Checking all files");
        try
        {
            return Write(call, files.Length, Check(call, files, progress));
        }
        finally
        {
            progress.End();
        }
    }

    private static List<(string Uri, int Errors, int Warnings, int Infos)> Check(
        CommandCall call,
        (LoadedCorpus Slot, string Key)[] files,
        ClientProgress progress
    )
    {
        var found = new List<(string, int, int, int)>();
        for (var index = 0; index < files.Length; index++)
        {
            call.Context.Cancellation.ThrowIfCancellationRequested();
            if (index % FilesAReport == 0)
            {
                progress.Report($"{index} of {files.Length} files", (int)(100L * index / files.Length));
            }

            var (slot, key) = files[index];
            var (errors, warnings, infos) = (0, 0, 0);
            foreach (var diagnostic in DiagnosticsOf.Document(slot, key))
            {
                errors += diagnostic.Severity == Severity.Error ? 1 : 0;
                warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
                infos += diagnostic.Severity == Severity.Info ? 1 : 0;
            }

            if (errors + warnings + infos > 0)
            {
                found.Add((call.State.Workspace.UriOf(slot, key), errors, warnings, infos));
            }
        }

        return found;
    }

    private static JsonElement Write(
        CommandCall call,
        int files,
        List<(string Uri, int Errors, int Warnings, int Infos)> found
    ) =>
        CommandCall.Result(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("files", files);
            WriteCounts(
                writer,
                found.Sum(file => file.Errors),
                found.Sum(file => file.Warnings),
                found.Sum(file => file.Infos)
            );
            writer.WriteBoolean("isComplete", call.State.Workspace.Corpora.Values.All(slot => !slot.IsLoading));
            writer.WriteStartArray("findings");
            foreach (var (uri, errors, warnings, infos) in found)
            {
                writer.WriteStartObject();
                writer.WriteString("uri", uri);
                WriteCounts(writer, errors, warnings, infos);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    private static void WriteCounts(Utf8JsonWriter writer, int errors, int warnings, int infos)
    {
        writer.WriteNumber("errors", errors);
        writer.WriteNumber("warnings", warnings);
        writer.WriteNumber("infos", infos);
    }
}
