using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// Has the client ask again for what depends on more than the text that it edits: counts across the corpus, and texts that
/// the server makes. On a thread of its own, and once nothing was changed for a moment, as a client asks anew for
/// everything.
/// </summary>
internal sealed class ClientRefresh(IRpcConnection client, ILogger logger)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly object gate = new();
    private ServerState told = ServerState.Empty;
    private ServerState? newest;
    private bool isClosed;

    /// <summary>Takes a new state over.</summary>
    public void Update(ServerState state)
    {
        lock (gate)
        {
            newest = state;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Asks the client to refresh until Close is called.</summary>
    public void Run()
    {
        while (TakeQuiet() is { } state)
        {
            try
            {
                Tell(state);
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "Asking the client to refresh failed");
            }

            told = state;
        }
    }

    /// <summary>Ends Run.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }
    }

    // The newest state once no newer one came for a moment; null at the end.
    private ServerState? TakeQuiet()
    {
        lock (gate)
        {
            while (newest is null && !isClosed)
            {
                Monitor.Wait(gate);
            }

            while (!isClosed)
            {
                var seen = newest;
                if (!Monitor.Wait(gate, Moment) && ReferenceEquals(seen, newest))
                {
                    newest = null;
                    return seen;
                }
            }

            return null;
        }
    }

    private void Tell(ServerState state)
    {
        if (ReferenceEquals(told.Workspace.Corpora, state.Workspace.Corpora))
        {
            return;
        }

        if (state.Client.Workspace?.CodeLens?.RefreshSupport is true)
        {
            Request(Methods.WorkspaceCodeLensRefresh, default);
        }

        if (state.Workspace.Corpora.Values.Any(MeansOtherwise))
        {
            RefreshColours(state.Client.Workspace);
        }

        foreach (var uri in state.Shown.Where(uri => IsChanged(state, uri)))
        {
            Request(Methods.WorkspaceTextDocumentContentRefresh, new TextDocumentContentRefreshParams { Uri = uri });
        }
    }

    // Whether words of a corpus's articles may mean other people now, although no article changed. What an edit of the
    // article itself changes, a client asks for anyway.
    private bool MeansOtherwise(LoadedCorpus corpus) =>
        told.Workspace.Corpora.GetValueOrDefault(corpus.Folder) is not { } before
        || before.IsLoading != corpus.IsLoading
        || before.Corpus.Settings != corpus.Corpus.Settings
        || !ReferenceEquals(before.Corpus.Registry, corpus.Corpus.Registry);

    private void RefreshColours(WorkspaceClientCapabilities? client)
    {
        if (client?.SemanticTokens?.RefreshSupport is true)
        {
            Request(Methods.WorkspaceSemanticTokensRefresh, default);
        }

        if (client?.InlayHint?.RefreshSupport is true)
        {
            Request(Methods.WorkspaceInlayHintRefresh, default);
        }
    }

    private bool IsChanged(ServerState state, string uri)
    {
        if (VirtualUri.Read(uri) is not var (_, source))
        {
            return false;
        }

        var now = Places.FindAny(state, source);
        var before = Places.FindAny(told, source);
        // Names come from the registry, kinds from the configuration.
        return !ReferenceEquals(now?.Document, before?.Document)
            || !ReferenceEquals(now?.Corpus.Registry, before?.Corpus.Registry);
    }

    private void Request<TParams>(RequestMethod<TParams, Nothing> method, TParams parameters) =>
        _ = RequestAsync(method, parameters);

    private async Task RequestAsync<TParams>(RequestMethod<TParams, Nothing> method, TParams parameters)
    {
        try
        {
            await client.RequestAsync(method, parameters, CancellationToken.None).ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            logger.LogInformation("The client did not refresh ({Method}): {Reason}", method.Name, exception.Message);
        }
    }
}
