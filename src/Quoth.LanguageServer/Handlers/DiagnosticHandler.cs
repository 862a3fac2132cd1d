using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Diagnostics for a client that asks for them: of one file, and of all.</summary>
internal static class DiagnosticHandler
{
    // So many files are told at once that a client sees the first soon, and is not sent thousands of messages.
    private const int FilesAtOnce = 64;

    // As long as edits follow each other faster than this, nobody reads what is wrong with other files.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    public static ServerFeature Feature { get; } =
        ServerFeature
            .AsyncRequest(
                Methods.TextDocumentDiagnostic,
                Scheduling.AcrossChanges,
                HandleAsync,
                static client => client.TextDocument?.Diagnostic?.DynamicRegistration,
                static client =>
                    client.TextDocument?.Diagnostic is null
                        ? null
                        : new DiagnosticOptions
                        {
                            Identifier = "quoth",
                            InterFileDependencies = true,
                            WorkspaceDiagnostics = true,
                        },
                static (capabilities, options) => capabilities with { DiagnosticProvider = options }
            )
            .And(table => table.AsyncRequest(Methods.WorkspaceDiagnostic, Scheduling.AcrossChanges, HandleAllAsync))
            .ForConfigurationsToo();

    private static async Task<DocumentDiagnosticReport> HandleAsync(
        HandlerContext<ServerState> context,
        DocumentDiagnosticParams parameters
    )
    {
        var state = context.State;
        // A client that cannot be told to ask again is told all at once, when all is read.
        while (!DiagnosticsOf.CanRefresh(state) && IsLoading(state))
        {
            await context.Dispatcher.ChangeAsync(state, context.Cancellation).ConfigureAwait(false);
            state = context.Dispatcher.State;
        }

        var report = Report(context, state, parameters.TextDocument.Uri);
        return report.ResultId == parameters.PreviousResultId
            ? new RelatedUnchangedDocumentDiagnosticReport { ResultId = report.ResultId }
            : new RelatedFullDocumentDiagnosticReport { ResultId = report.ResultId, Items = report.Items };
    }

    // The turn in which the answer is kept comes before that of any message which the client sends after it has the answer.
    private static DiagnosticReport Report(HandlerContext<ServerState> context, ServerState state, string uri)
    {
        if (!DiagnosticsOf.CanRefresh(state))
        {
            return DiagnosticReports.Of(state, uri);
        }

        var (report, result) = DiagnosticReports.AtOnce(state, uri);
        if (result is not null)
        {
            context.Dispatcher.Post(
                "keep the diagnostics",
                now => now with { Pulled = now.Pulled.With(uri, result, now.Workspace.Documents) }
            );
        }

        return report;
    }

    // Answers when there is news, as the client asks again after each answer.
    private static async Task<WorkspaceDiagnosticReport> HandleAllAsync(
        HandlerContext<ServerState> context,
        WorkspaceDiagnosticParams parameters
    )
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var previous in parameters.PreviousResultIds)
        {
            told[previous.Uri] = previous.Value;
        }

        var state = context.State;
        while (true)
        {
            if (!IsLoading(state) && Tell(context, parameters.PartialResultToken, state, told) is { } items)
            {
                return new WorkspaceDiagnosticReport { Items = items };
            }

            state = await NextAsync(context, state).ConfigureAwait(false);
        }
    }

    // What is to be answered; null when the client knows all there is. With a token the news go ahead of the answer.
    private static WorkspaceDocumentDiagnosticReport[]? Tell(
        HandlerContext<ServerState> context,
        ProgressToken? token,
        ServerState state,
        Dictionary<string, string> told
    )
    {
        var (items, isNews) = (new List<WorkspaceDocumentDiagnosticReport>(), told.Count == 0);
        var gone = new HashSet<string>(told.Keys, StringComparer.Ordinal);
        foreach (var report in DiagnosticReports.All(state))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            gone.Remove(report.Uri);
            var isKnown = told.GetValueOrDefault(report.Uri) == report.ResultId;
            isNews |= !isKnown;
            if (!isKnown || token is null)
            {
                items.Add(isKnown ? Unchanged(report) : Full(report));
            }

            if (token is not null && items.Count == FilesAtOnce)
            {
                SendPart();
            }
        }

        foreach (var uri in gone.Where(uri => told[uri] != DiagnosticReports.NothingWrong))
        {
            isNews = true;
            items.Add(Full(new DiagnosticReport(uri, null, DiagnosticReports.NothingWrong, [])));
        }

        if (token is not null && items.Count > 0)
        {
            SendPart();
        }

        return isNews ? [.. items] : null;

        void SendPart()
        {
            var part = new WorkspaceDiagnosticReportPartialResult { Items = [.. items] };
            ClientProgress.SendPart(context.Client, token, part);
            items.Clear();
        }
    }

    private static WorkspaceDocumentDiagnosticReport Full(DiagnosticReport report) =>
        new WorkspaceFullDocumentDiagnosticReport
        {
            Uri = report.Uri,
            Version = report.Version,
            ResultId = report.ResultId,
            Items = report.Items,
        };

    private static WorkspaceDocumentDiagnosticReport Unchanged(DiagnosticReport report) =>
        new WorkspaceUnchangedDocumentDiagnosticReport
        {
            Uri = report.Uri,
            Version = report.Version,
            ResultId = report.ResultId,
        };

    private static async Task<ServerState> NextAsync(HandlerContext<ServerState> context, ServerState seen)
    {
        do
        {
            await context.Dispatcher.ChangeAsync(seen, context.Cancellation).ConfigureAwait(false);
            seen = context.Dispatcher.State;
            await Task.Delay(Moment, context.Cancellation).ConfigureAwait(false);
        } while (!ReferenceEquals(seen, context.Dispatcher.State));
        return seen;
    }

    private static bool IsLoading(ServerState state) =>
        state.Workspace.Corpora.Values.Any(static corpus => corpus.IsLoading);
}
