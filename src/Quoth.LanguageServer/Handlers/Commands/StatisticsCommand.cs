using System.Text.Json;
using Quoth.Features;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>Counts an article, or, without one, all articles of the workspace: what a status bar shows.</summary>
internal static class StatisticsCommand
{
    public const string Name = "quoth.stats";

    public static JsonElement Run(CommandCall call)
    {
        var totals = new Totals();
        if (call.Read("uri")[0] is { } uri)
        {
            var (slot, document) = call.Document(uri);
            totals.Add(slot, document);
            return Write(totals, document.IsRegistry ? null : Statistics.SealOf(document));
        }

        foreach (var slot in call.State.Workspace.Corpora.Values)
        {
            foreach (var document in slot.Corpus.Documents.Values)
            {
                call.Context.Cancellation.ThrowIfCancellationRequested();
                totals.Add(slot, document);
            }
        }

        return Write(totals, null);
    }

    private static JsonElement Write(Totals totals, SealState? seal) =>
        CommandCall.Result(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("articles", totals.Articles);
            writer.WriteNumber("registries", totals.Registries);
            writer.WriteNumber("claims", totals.Counts.Claims);
            writer.WriteNumber("attributed", totals.Counts.Claims - totals.Counts.Unattributed);
            writer.WriteNumber("unattributed", totals.Counts.Unattributed);
            writer.WriteNumber("unnamed", totals.Counts.Unnamed);
            if (totals.Counts.UnnamedPercent is { } percent)
            {
                writer.WriteNumber("unnamedPercent", percent);
            }

            writer.WriteNumber("mentions", totals.Counts.Mentions);
            writer.WriteNumber("doubts", totals.Counts.Doubts);
            writer.WriteNumber("orphans", totals.Counts.Orphans);
            writer.WriteNumber("sealed", totals.Sealed);
            writer.WriteNumber("drifted", totals.Drifted);
            writer.WriteNumber("unsealed", totals.Articles - totals.Sealed - totals.Drifted);
            if (seal is { } state)
            {
                writer.WriteString("seal", WordOf(state));
            }

            writer.WriteEndObject();
        });

    private static string WordOf(SealState seal) =>
        seal switch
        {
            SealState.Sealed => "sealed",
            SealState.Drifted => "drifted",
            _ => "unsealed",
        };

    private sealed class Totals
    {
        public int Articles { get; private set; }

        public int Registries { get; private set; }

        public int Sealed { get; private set; }

        public int Drifted { get; private set; }

        public ArticleCounts Counts { get; private set; }

        public void Add(LoadedCorpus slot, DocumentModel document)
        {
            if (document.IsRegistry)
            {
                Registries++;
                return;
            }

            Articles++;
            Counts += Statistics.Of(slot.Corpus, document);
            var seal = Statistics.SealOf(document);
            Sealed += seal == SealState.Sealed ? 1 : 0;
            Drifted += seal == SealState.Drifted ? 1 : 0;
        }
    }
}
