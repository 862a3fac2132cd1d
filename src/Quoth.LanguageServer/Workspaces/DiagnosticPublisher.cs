using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Handlers;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// Keeps the client's diagnostics in step with the newest state, on a thread of its own. A document that was edited
/// comes at once, of a long one first what the rules say of the edited paragraphs; those that only stand beside one, and the
/// rest of the long one, wait until nothing is edited for a moment. A client that asks for
/// diagnostics is sent none, and told when to ask again: when what they rest on has changed, and when what it was answered
/// at once of a long document is not what the whole one has.
/// </summary>
internal sealed class DiagnosticPublisher(IRpcConnection client, ILogger logger)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly object gate = new();
    private readonly Dictionary<string, Published> published = [];
    private readonly Dictionary<string, ConfigurationResult> configurations = [];
    private readonly Dictionary<string, string[]> toldOfConfigurations = [];
    private readonly Dictionary<string, PulledResult> compared = [];
    private DiagnosticBasis basis = DiagnosticBasis.Of(Workspace.Empty);
    private ServerState? newest;
    private CancellationTokenSource? unhurried;
    private bool isClosed;

    /// <summary>Takes a new state over; what was not published of an older one no longer will be.</summary>
    public void Update(ServerState state)
    {
        lock (gate)
        {
            newest = state;
            unhurried?.Cancel();
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Publishes until Close is called.</summary>
    public void Run()
    {
        while (Take() is { } state)
        {
            if (DiagnosticsOf.ArePulled(state))
            {
                Refresh(state);
                continue;
            }

            ServerState? next = state;
            while (next is not null)
            {
                next = PublishNext(next);
            }
        }
    }

    private void Refresh(ServerState state)
    {
        if (!DiagnosticsOf.CanRefresh(state) || !IsQuiet())
        {
            return;
        }

        var now = DiagnosticBasis.Of(state.Workspace);
        var isOutdated = !now.IsSame(basis);
        basis = now;
        foreach (var uri in compared.Keys.Where(uri => !state.Pulled.ByUri.ContainsKey(uri)).ToList())
        {
            compared.Remove(uri);
        }

        foreach (var (uri, result) in state.Pulled.ByUri)
        {
            isOutdated |= IsOutdated(state, uri, result);
        }

        if (isOutdated)
        {
            _ = RefreshAsync();
        }
    }

    // Whether the whole of a document has other diagnostics than the client was answered at once. Each answer is held against
    // the whole but once, so that a client which does not ask again is not told so again and again.
    private bool IsOutdated(ServerState state, string uri, PulledResult result)
    {
        if (
            result.IsWhole
            || ReferenceEquals(compared.GetValueOrDefault(uri), result)
            || !state.Workspace.Documents.TryGetValue(uri, out var open)
            // For a newer text the client asks anyway.
            || open.Tree != result.Tree
            || !state.Workspace.Corpora.TryGetValue(open.Folder, out var corpus)
        )
        {
            return false;
        }

        try
        {
            var whole = Whole(corpus, open.Key, mayWait: true);
            compared[uri] = result;
            return !whole.SequenceEqual(result.Found, DiagnosticsOf.SameForClient);
        }
        catch (OperationCanceledException)
        {
            // Somebody types on, and asks anew.
            return false;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The diagnostics of {Uri} failed", uri);
            compared[uri] = result;
            return false;
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            await client
                .RequestAsync(Methods.WorkspaceDiagnosticRefresh, default, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            logger.LogInformation("The client does not ask for diagnostics again: {Reason}", exception.Message);
        }
    }

    // One step, so that after each a newer state can come in: null when all is said of this one.
    private ServerState? PublishNext(ServerState state)
    {
        PublishConfigurations(state);
        Clear(state);
        if (Next(state) is not { } document)
        {
            return null;
        }

        Publish(state, document);
        return TakeNewer() ?? state;
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

    private ServerState? Take()
    {
        lock (gate)
        {
            while (newest is null && !isClosed)
            {
                Monitor.Wait(gate);
            }

            var state = isClosed ? null : newest;
            newest = null;
            return state;
        }
    }

    private ServerState? TakeNewer()
    {
        lock (gate)
        {
            var state = newest;
            newest = null;
            return state;
        }
    }

    // The next document whose diagnostics are of yesterday: edited ones first. Null when a newer state came meanwhile,
    // or when all is said.
    private OpenDocument? Next(ServerState state)
    {
        OpenDocument? beside = null;
        foreach (var document in state.Workspace.Documents.Values)
        {
            if (document.Tree is null || !state.Workspace.Corpora.TryGetValue(document.Folder, out var corpus))
            {
                continue;
            }

            if (
                !published.TryGetValue(document.Uri, out var last)
                || last.Tree != document.Tree
                || (last.IsPartial && !corpus.IsLoading)
            )
            {
                return document;
            }

            beside = last.Corpus == corpus ? beside : document;
        }

        return beside is not null && IsQuiet() ? beside : null;
    }

    private bool IsQuiet()
    {
        lock (gate)
        {
            return !isClosed && newest is null && !Monitor.Wait(gate, Moment) && newest is null && !isClosed;
        }
    }

    private void Publish(ServerState state, OpenDocument open)
    {
        if (open.Tree is not { } tree || !state.Workspace.Corpora.TryGetValue(open.Folder, out var corpus))
        {
            return;
        }

        var last = published.GetValueOrDefault(open.Uri);
        try
        {
            var atOnce = last is null or { IsPartial: true }
                ? null
                : DiagnosticsOf.AtOnce(corpus, open.Key, last.Tree, last.Found, tree);
            var found = atOnce ?? Whole(corpus, open.Key, mayWait: last?.Tree == tree);
            if (last is null || last.Tree != tree || !found.SequenceEqual(last.Found, DiagnosticsOf.SameForClient))
            {
                Send(state, open.Uri, open.Version, DiagnosticsOf.ToProtocol(state, corpus, open.Text, found));
            }

            // What was said at once is held against the whole when nothing is edited for a moment.
            published[open.Uri] = new Published(tree, atOnce is null ? corpus : null, corpus.IsLoading, found);
        }
        catch (OperationCanceledException)
        {
            // Somebody types on; the rest comes when they stop.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The diagnostics of {Uri} failed", open.Uri);
            published[open.Uri] = new Published(tree, corpus, corpus.IsLoading, []);
        }
    }

    // What the client has a first answer to gives way to a newer state; what it waits for is said to the end.
    private ImmutableArray<Analysis.Diagnostic> Whole(LoadedCorpus corpus, string key, bool mayWait)
    {
        if (!mayWait)
        {
            return DiagnosticsOf.Document(corpus, key);
        }

        using var cancellation = new CancellationTokenSource();
        try
        {
            lock (gate)
            {
                if (newest is not null)
                {
                    throw new OperationCanceledException(cancellation.Token);
                }

                unhurried = cancellation;
            }

            return DiagnosticsOf.Document(corpus, key, cancellation.Token);
        }
        finally
        {
            lock (gate)
            {
                unhurried = null;
            }
        }
    }

    // What the client closed has no diagnostics any more.
    private void Clear(ServerState state)
    {
        foreach (var uri in published.Keys.Where(uri => !state.Workspace.Documents.ContainsKey(uri)).ToList())
        {
            published.Remove(uri);
            Send(state, uri, null, []);
        }
    }

    // A broken quoth.json changes what all files mean, so its problems are shown whether it is open or not.
    private void PublishConfigurations(ServerState state)
    {
        foreach (var corpus in state.Workspace.Corpora.Values)
        {
            if (configurations.GetValueOrDefault(corpus.Folder) == corpus.Configuration)
            {
                continue;
            }

            configurations[corpus.Folder] = corpus.Configuration;
            var told = toldOfConfigurations.GetValueOrDefault(corpus.Folder, []);
            var now = DiagnosticsOf.Configuration(state, corpus).Where(file => file.Found.Length > 0).ToList();
            foreach (var path in told.Where(path => now.All(file => file.Path != path)))
            {
                Send(state, UriOf(state, path), null, []);
            }

            foreach (var (path, found) in now)
            {
                Send(state, UriOf(state, path), null, found);
            }

            toldOfConfigurations[corpus.Folder] = [.. now.Select(file => file.Path)];
        }
    }

    private static string UriOf(ServerState state, string path) =>
        state.Workspace.FindOpen(path)?.Uri ?? DocumentUri.FromPath(path);

    private void Send(ServerState state, string uri, int? version, Diagnostic[] diagnostics)
    {
        var knowsVersions = state.Client.TextDocument?.PublishDiagnostics?.VersionSupport is true;
        client.Notify(
            Methods.TextDocumentPublishDiagnostics,
            new PublishDiagnosticsParams
            {
                Uri = uri,
                Version = knowsVersions ? version : null,
                Diagnostics = diagnostics,
            }
        );
    }

    /// <summary>What the client was told of a document last.</summary>
    /// <param name="Tree">The tree that it was told of.</param>
    /// <param name="Corpus">The corpus that the whole was judged in; null where it was not.</param>
    /// <param name="IsPartial">Whether files were still being read.</param>
    /// <param name="Found">What it was told.</param>
    private sealed record Published(
        SyntaxTree Tree,
        LoadedCorpus? Corpus,
        bool IsPartial,
        ImmutableArray<Analysis.Diagnostic> Found
    );
}
