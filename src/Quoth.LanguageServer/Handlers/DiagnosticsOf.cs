using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Quoth.Analysis;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
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
                && left?.Message == right?.Message
                && left?.Finding.Hint == right?.Finding.Hint
                && left?.Finding.Related.Length == right?.Finding.Related.Length
                && (left is null || right is null || left.Finding.Related.SequenceEqual(right.Finding.Related)),
            static diagnostic => diagnostic.Span.GetHashCode()
        );

    // In UTF-16 code units: the whole of an ordinary article is looked at in less than a millisecond.
    private const int ShortLength = 16 * 1024;

    // What was found in a document, for as long as anybody holds the document.
    private static readonly ConditionalWeakTable<DocumentModel, Known> known = [];

    /// <summary>Whether the client asks for diagnostics; one that does not is sent them.</summary>
    public static bool ArePulled(ServerState state) => state.Client.TextDocument?.Diagnostic is not null;

    /// <summary>Whether the client can be told to ask again.</summary>
    public static bool CanRefresh(ServerState state) => state.Client.Workspace?.Diagnostics?.RefreshSupport is true;

    /// <summary>Whether a document is so short that the whole is judged after each edit.</summary>
    public static bool IsShort(SyntaxTree tree) => tree.Text.Length < ShortLength;

    /// <summary>
    /// The diagnostics of a document. While files are still being read, those that speak of other files are left out:
    /// nobody can say yet what is not defined.
    /// </summary>
    public static ImmutableArray<Diagnostic> Document(
        LoadedCorpus corpus,
        string key,
        CancellationToken cancellation = default
    )
    {
        if (corpus.Corpus.Find(key) is not { } document)
        {
            return [];
        }

        var basis = new Basis(
            corpus.Corpus.Registry,
            corpus.Corpus.Configuration,
            corpus.File.Baseline,
            // Whether a registry's definition is used, every document says.
            document.IsRegistry
                ? corpus.Corpus
                : corpus.Corpus.FindTwin(document),
            corpus.IsLoading
        );
        if (known.TryGetValue(document, out var before) && before.Basis == basis)
        {
            return before.Found;
        }

        var found = Find(corpus, document, cancellation);
        known.AddOrUpdate(document, new Known(basis, found));
        return found;
    }

    /// <summary>
    /// What can be said at once of a long document that was edited, from what was found before; null where the whole has to
    /// be looked at.
    /// </summary>
    public static ImmutableArray<Diagnostic>? AtOnce(
        LoadedCorpus corpus,
        string key,
        SyntaxTree before,
        ImmutableArray<Diagnostic> found,
        SyntaxTree after
    )
    {
        // What a baseline knows it knows by its place in the whole.
        if (IsShort(after) || ReferenceEquals(before, after) || corpus.IsLoading || corpus.File.Baseline is not null)
        {
            return null;
        }

        return corpus.IsUnderstoodBut(key)
            ? EditedDocument.Analyze(key, before, found, after, corpus.LastUnderstood)
            : null;
    }

    private static ImmutableArray<Diagnostic> Find(
        LoadedCorpus corpus,
        DocumentModel document,
        CancellationToken cancellation
    )
    {
        var found = Analyzer.Analyze(document, corpus.Corpus, cancellation: cancellation);
        if (corpus.File.Baseline is { } baseline)
        {
            var key = baseline.KeyOf(corpus.Folder, document.Path);
            found = baseline.Baseline.Match(key, document.Tree.Text, found).Left;
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
            CodeDescription = PageOf(state, diagnostic),
            Source = "quoth",
            Message = MessageOf(diagnostic),
            Tags = TagsOf(state, diagnostic),
            RelatedInformation = RelatedOf(state, corpus, text, diagnostic),
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

    // What a client can show it says of what it asks for, or, as older ones do, only of what it is sent.
    private static CodeDescription? PageOf(ServerState state, Diagnostic diagnostic)
    {
        var client = state.Client.TextDocument;
        var canShow = client?.Diagnostic?.CodeDescriptionSupport ?? client?.PublishDiagnostics?.CodeDescriptionSupport;
        return canShow is true ? new CodeDescription { Href = RulePages.UriOf(diagnostic.Rule) } : null;
    }

    private static DiagnosticTag[]? TagsOf(ServerState state, Diagnostic diagnostic)
    {
        var client = state.Client.TextDocument;
        var tags = client?.Diagnostic?.TagSupport ?? client?.PublishDiagnostics?.TagSupport;
        return diagnostic.Finding.IsUnnecessary && tags?.ValueSet.Contains(DiagnosticTag.Unnecessary) is true
            ? [DiagnosticTag.Unnecessary]
            : null;
    }

    private static DiagnosticRelatedInformation[]? RelatedOf(
        ServerState state,
        LoadedCorpus corpus,
        SourceText text,
        Diagnostic diagnostic
    )
    {
        var related = diagnostic.Finding.Related;
        var client = state.Client.TextDocument;
        var canShow = client?.Diagnostic?.RelatedInformation ?? client?.PublishDiagnostics?.RelatedInformation;
        if (related.IsEmpty || canShow is not true)
        {
            return null;
        }

        var places =
            from place in related
            let document = place.Path == diagnostic.Path ? null : corpus.LastUnderstood.Find(place.Path)
            where document is not null || place.Path == diagnostic.Path
            select new DiagnosticRelatedInformation
            {
                // The diagnostic's own document may be newer than anybody has understood it.
                Location = new Location
                {
                    Uri = state.Workspace.UriOf(corpus, place.Path),
                    Range = Places.ToRange(state, document?.Tree.Text ?? text, place.Span),
                },
                Message = place.Message,
            };
        return [.. places];
    }

    /// <summary>What was found, and what it was found by besides the document's own text.</summary>
    private sealed record Known(Basis Basis, ImmutableArray<Diagnostic> Found);

    private sealed record Basis(
        Registry Registry,
        QuothConfiguration Configuration,
        KnownFindings? Baseline,
        object? Others,
        bool IsLoading
    );
}
