using System.Collections.Immutable;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>The folders that the client has open, their corpora, and the files that it edits. Immutable.</summary>
public sealed record Workspace
{
    // In UTF-16 code units.
    private const int ShortLength = 100_000;
    private const int LongLength = 1_000_000;

    private static readonly TimeSpan LongRest = TimeSpan.FromMilliseconds(250);

    /// <summary>Nothing open.</summary>
    public static Workspace Empty { get; } = new();

    /// <summary>The client's folders: absolute paths with slashes.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>The corpora by folder. A file without a corpus of its own has one of itself alone.</summary>
    public ImmutableSortedDictionary<string, LoadedCorpus> Corpora { get; init; } =
        ImmutableSortedDictionary.Create<string, LoadedCorpus>(StringComparer.Ordinal);

    /// <summary>The files that the client edits, by address.</summary>
    public ImmutableDictionary<string, OpenDocument> Documents { get; init; } =
        ImmutableDictionary<string, OpenDocument>.Empty;

    /// <summary>
    /// How long nobody must have edited before what can wait is worth the work: nothing for ordinary articles, a quarter of a
    /// second for a megabyte, ten times as long as it takes to understand it.
    /// </summary>
    public TimeSpan Rest
    {
        get
        {
            var length = 0;
            foreach (var tree in Corpora.Values.SelectMany(static corpus => corpus.Edited))
            {
                length += tree.Text.Length;
                if (length >= LongLength)
                {
                    return LongRest;
                }
            }

            return length < ShortLength ? TimeSpan.Zero : LongRest * length / LongLength;
        }
    }

    /// <summary>The open document of a path, or null.</summary>
    public OpenDocument? FindOpen(string path) => Documents.Values.FirstOrDefault(document => document.Path == path);

    /// <summary>The loaded corpus that a path belongs to: the innermost around it, or null.</summary>
    public LoadedCorpus? FindCorpusAround(string path)
    {
        LoadedCorpus? found = null;
        foreach (var corpus in Corpora.Values)
        {
            if (
                DocumentUri.IsBelow(path, corpus.Folder)
                && (found is null || corpus.Folder.Length > found.Folder.Length)
            )
            {
                found = corpus;
            }
        }

        return found;
    }

    /// <summary>The workspace with a document opened or changed, and its corpus with the new tree.</summary>
    public Workspace With(OpenDocument document)
    {
        var next = this with { Documents = Documents.SetItem(document.Uri, document) };
        return document.Tree is { } tree && Corpora.TryGetValue(document.Folder, out var corpus)
            ? next.With(corpus.WithTree(document.Key, tree))
            : next;
    }

    /// <summary>The workspace with a corpus added or in the place of the one of its folder.</summary>
    public Workspace With(LoadedCorpus corpus) => this with { Corpora = Corpora.SetItem(corpus.Folder, corpus) };

    /// <summary>The workspace without a document, which its corpus keeps as it was last seen.</summary>
    public Workspace WithoutOpen(string uri) => this with { Documents = Documents.Remove(uri) };

    /// <summary>The workspace without a corpus.</summary>
    public Workspace WithoutCorpus(string folder) => this with { Corpora = Corpora.Remove(folder) };

    /// <summary>The workspace with a corpus changed; itself where it has none of that folder.</summary>
    public Workspace Change(string folder, Func<LoadedCorpus, LoadedCorpus> change) =>
        Corpora.TryGetValue(folder, out var corpus) ? With(change(corpus)) : this;

    /// <summary>The address of a corpus's document: the client's own where it is open.</summary>
    public string UriOf(LoadedCorpus corpus, string key)
    {
        var path = PathOf(corpus, key);
        return FindOpen(path)?.Uri ?? DocumentUri.FromPath(path);
    }

    // A document that is no file yet is a corpus of itself, and its address serves for all names.
    private static string PathOf(LoadedCorpus corpus, string key) =>
        key == corpus.Folder ? key
        : corpus.Folder.EndsWith('/') ? corpus.Folder + key
        : $"{corpus.Folder}/{key}";
}
