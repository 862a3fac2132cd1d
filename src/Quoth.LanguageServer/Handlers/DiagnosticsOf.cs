using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;
using Diagnostic = Quoth.Analysis.Diagnostic;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What is wrong with a document or a configuration, in the client's terms.</summary>
internal static class DiagnosticsOf
{
    /// <summary>Whether a client would see the same in two diagnostics.</summary>
    public static IEqualityComparer<Diagnostic> SameForClient { get; } =
        EqualityComparer<Diagnostic>.Create(
            static (left, right) =>
                left?.Rule == right?.Rule
                && left?.Severity == right?.Severity
                && left?.Span == right?.Span
                && left?.Message == right?.Message,
            static diagnostic => diagnostic.Span.GetHashCode()
        );

    /// <summary>
    /// The diagnostics of a document. While files are still being read, those that speak of other files are left out:
    /// nobody can say yet what is not defined.
    /// </summary>
    public static ImmutableArray<Diagnostic> Document(ServerState state, LoadedCorpus corpus, string key)
    {
        if (corpus.Corpus.Find(key) is not { } document)
        {
            return [];
        }

        var found = Analyzer.Analyze(document, corpus.Corpus);
        if (corpus.File.Baseline is { } known)
        {
            found = known.Baseline.Match(known.KeyOf(corpus.Folder, key), document.Tree.Text, found).Left;
        }

        return corpus.IsLoading
            ? found.RemoveAll(static diagnostic => diagnostic.Rule.Pack is not RulePack.Structure)
            : found;
    }

    /// <summary>
    /// The problems of a corpus's <c>quoth.json</c> and of the files that it extends, by their absolute paths; none of a
    /// base that is the <c>quoth.json</c> of another corpus of the workspace, which tells its own.
    /// </summary>
    public static IEnumerable<(string Path, Protocol.Diagnostic[] Found)> Configuration(
        ServerState state,
        LoadedCorpus corpus
    )
    {
        var text = corpus.ConfigurationText ?? SourceText.From("");
        var found = Analyzer.Analyze(QuothConfiguration.FileName, corpus.Configuration);
        yield return (ConfigurationPath(corpus), ToProtocol(state, corpus, text, found));
        foreach (var extended in corpus.Configuration.Bases)
        {
            if (state.Workspace.Corpora.Values.Any(other => ConfigurationPath(other) == extended.Path))
            {
                continue;
            }

            var content = SourceText.From(extended.Text ?? "");
            var told = Analyzer.Analyze(corpus.Configuration, extended);
            yield return (extended.Path, ToProtocol(state, corpus, content, told));
        }
    }

    private static string ConfigurationPath(LoadedCorpus corpus) =>
        $"{corpus.Folder.TrimEnd('/')}/{QuothConfiguration.FileName}";

    public static Protocol.Diagnostic[] ToProtocol(
        ServerState state,
        LoadedCorpus corpus,
        SourceText text,
        ImmutableArray<Diagnostic> found
    )
    {
        var diagnostics = new Protocol.Diagnostic[found.Length];
        for (var index = 0; index < diagnostics.Length; index++)
        {
            diagnostics[index] = ToProtocol(state, corpus, text, found[index]);
        }

        return diagnostics;
    }

    private static Protocol.Diagnostic ToProtocol(
        ServerState state,
        LoadedCorpus corpus,
        SourceText text,
        Diagnostic diagnostic
    ) =>
        new()
        {
            Range = Places.ToRange(state, text, diagnostic.Span),
            Severity = SeverityOf(diagnostic.Severity),
            Code = diagnostic.Rule.Code,
            Source = "quoth",
            Message = MessageOf(diagnostic),
            Tags = TagsOf(state, diagnostic),
            RelatedInformation = RelatedOf(state, corpus, diagnostic),
        };

    private static string MessageOf(Diagnostic diagnostic) =>
        diagnostic.Finding.Hint is { } hint
            ? $"{diagnostic.Message} ({diagnostic.Rule.Name})\n{hint}"
            : $"{diagnostic.Message} ({diagnostic.Rule.Name})";

    private static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            Severity.Info => DiagnosticSeverity.Information,
            _ => DiagnosticSeverity.Hint,
        };

    private static DiagnosticTag[]? TagsOf(ServerState state, Diagnostic diagnostic)
    {
        var known = state.Client.TextDocument?.PublishDiagnostics?.TagSupport?.ValueSet ?? [];
        return diagnostic.Finding.IsUnnecessary && Array.IndexOf(known, DiagnosticTag.Unnecessary) >= 0
            ? [DiagnosticTag.Unnecessary]
            : null;
    }

    private static DiagnosticRelatedInformation[]? RelatedOf(
        ServerState state,
        LoadedCorpus corpus,
        Diagnostic diagnostic
    )
    {
        var related = diagnostic.Finding.Related;
        if (related.IsEmpty || state.Client.TextDocument?.PublishDiagnostics?.RelatedInformation is not true)
        {
            return null;
        }

        var places =
            from place in related
            let document = corpus.Corpus.Find(place.Path)
            where document is not null
            select new DiagnosticRelatedInformation
            {
                Location = Places.ToLocation(state, corpus, document, place.Span),
                Message = place.Message,
            };
        return [.. places];
    }
}
