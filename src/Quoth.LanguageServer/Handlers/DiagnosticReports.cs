using System.Buffers;
using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What is wrong with one file, for a client that asks.</summary>
/// <param name="Uri">The file's address, as the client writes it where it is open.</param>
/// <param name="Version">The client's number of the text; null where the file is not open.</param>
/// <param name="ResultId">The same for the same diagnostics, whenever they are asked for.</param>
/// <param name="Items">The diagnostics.</param>
internal sealed record DiagnosticReport(string Uri, int? Version, string ResultId, Diagnostic[] Items);

/// <summary>Makes the reports of one file and of all files.</summary>
internal static class DiagnosticReports
{
    /// <summary>The result id of a file with which nothing is wrong.</summary>
    public static string NothingWrong { get; } = IdOf([]);

    /// <summary>The report of a file; of one that nobody knows, that nothing is wrong.</summary>
    public static DiagnosticReport Of(ServerState state, string uri)
    {
        var workspace = state.Workspace;
        var open = workspace.Documents.GetValueOrDefault(uri);
        var path = open?.Path ?? DocumentUri.ToPath(uri) ?? uri;
        var corpus = open is null ? workspace.FindCorpusAround(path) : workspace.Corpora.GetValueOrDefault(open.Folder);
        var key = corpus is null ? path : DocumentUri.Below(path, corpus.Folder);
        if (corpus?.Corpus.Find(key) is not null)
        {
            return Of(state, corpus, key);
        }

        var found =
            from one in workspace.Corpora.Values
            from file in DiagnosticsOf.Configuration(state, one)
            where file.Path == path
            select file.Found;
        return Make(uri, open?.Version, found.FirstOrDefault([]));
    }

    /// <summary>
    /// The report of a file for a client that can be told to ask again: after an edit of a long document what can be said at
    /// once. With it what is to be kept of it for the next one; null of what is judged whole each time.
    /// </summary>
    public static (DiagnosticReport Report, PulledResult? Result) AtOnce(ServerState state, string uri)
    {
        if (
            !state.Workspace.Documents.TryGetValue(uri, out var open)
            || open.Tree is not { } tree
            || DiagnosticsOf.IsShort(tree)
            || !state.Workspace.Corpora.TryGetValue(open.Folder, out var corpus)
        )
        {
            return (Of(state, uri), null);
        }

        var atOnce = state.Pulled.ByUri.GetValueOrDefault(uri) is { IsPartial: false } last
            ? DiagnosticsOf.AtOnce(corpus, open.Key, last.Tree, last.Found, tree)
            : null;
        var found = atOnce ?? DiagnosticsOf.Document(corpus, open.Key);
        var report = Make(uri, open.Version, DiagnosticsOf.ToProtocol(state, corpus, open.Text, found));
        return (report, new PulledResult(tree, atOnce is null, corpus.IsLoading, found));
    }

    /// <summary>The reports of all files, one at a time.</summary>
    public static IEnumerable<DiagnosticReport> All(ServerState state)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var corpus in state.Workspace.Corpora.Values)
        {
            foreach (var key in corpus.Corpus.Documents.Keys)
            {
                yield return Of(state, corpus, key);
            }

            foreach (var (path, found) in DiagnosticsOf.Configuration(state, corpus))
            {
                // Two corpora may extend one file, and a client knows one report of each.
                if (!told.Add(path))
                {
                    continue;
                }

                var open = state.Workspace.FindOpen(path);
                yield return Make(open?.Uri ?? DocumentUri.FromPath(path), open?.Version, found);
            }
        }
    }

    private static DiagnosticReport Of(ServerState state, LoadedCorpus corpus, string key)
    {
        var uri = state.Workspace.UriOf(corpus, key);
        var found = DiagnosticsOf.Document(corpus, key);
        var items = corpus.Corpus.Find(key) is { } document
            ? DiagnosticsOf.ToProtocol(state, corpus, document.Tree.Text, found)
            : [];
        return Make(uri, state.Workspace.Documents.GetValueOrDefault(uri)?.Version, items);
    }

    private static DiagnosticReport Make(string uri, int? version, Diagnostic[] items) =>
        new(uri, version, items.Length == 0 ? NothingWrong : IdOf(items), items);

    // By what the client would see: nothing need be remembered of what any client was told.
    private static string IdOf(Diagnostic[] items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Json.WriteArray(writer, items, static (writer, item) => item.Write(writer));
        }

        return Sha256.Hex(buffer.WrittenSpan, 8);
    }
}
