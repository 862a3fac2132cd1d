using Quoth.Cli.Corpora;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Lint.Cache;

/// <summary>
/// What is remembered of the articles of a corpus between runs. An article is known by its text; a stamp stands in for
/// that only where it cannot deceive. What was found depends on the configuration and the registry as well, so that
/// what was remembered under another key counts no more.
/// </summary>
internal sealed class LintCache
{
    private readonly string folder;
    private readonly UInt128 program = CacheKey.OfProgram();
    private readonly long started = DateTime.UtcNow.Ticks;
    private readonly CacheContent? before;
    private UInt128 key;

    private LintCache(string folder)
    {
        this.folder = folder;
        before = CacheFile.Read(folder, program);
    }

    /// <summary>The cache of a corpus; null where it has no quoth.json, as nobody has said that the folder is a corpus.</summary>
    public static LintCache? Open(CorpusFiles files) =>
        File.Exists(Path.Combine(files.Folder, FileDiscovery.ConfigurationName)) ? new LintCache(files.Folder) : null;

    /// <summary>Says what the findings depend on besides the articles, once that is known.</summary>
    public void SetKey(UInt128 current) => key = current;

    /// <summary>
    /// The article of a path, if it is remembered and its stamp alone tells that it has not changed. Whether it is clean
    /// holds only under the same key: see <see cref="IsCurrent"/>.
    /// </summary>
    public CachedArticle? Find(string below, FileStamp? stamp) =>
        before is not null
        && stamp is { } own
        && before.Articles.TryGetValue(below, out var article)
        && article.Stamp == own
        && own.IsSettledAt(before.Started)
            ? article
            : null;

    /// <summary>The article of a path, if it is remembered with the same text.</summary>
    public CachedArticle? Find(string below, UInt128 hash) =>
        before is not null && before.Articles.TryGetValue(below, out var article) && article.Hash == hash
            ? article
            : null;

    /// <summary>Whether what was remembered was found under the key of this run.</summary>
    public bool IsCurrent => before is not null && before.Key == key;

    /// <summary>
    /// Writes what is remembered now: the articles of this run, and of the others what still holds and still is there.
    /// Nothing is written where nothing has changed.
    /// </summary>
    /// <param name="checkedNow">The articles of this run, by their path below the corpus folder; null for what is no article.</param>
    /// <param name="others">The paths of the other files of the corpus.</param>
    public void Write(IReadOnlyList<(string Below, CachedArticle? Article)> checkedNow, IEnumerable<string> others)
    {
        var articles = new Dictionary<string, CachedArticle>(checkedNow.Count, StringComparer.Ordinal);
        var isChanged = !IsCurrent;
        foreach (var (below, article) in checkedNow)
        {
            if (article is null)
                continue;
            articles[below] = article;
            isChanged = isChanged || !IsKnown(below, article);
        }
        if (IsCurrent && before is not null)
        {
            foreach (var below in others)
            {
                if (before.Articles.TryGetValue(below, out var article) && article.Stamp.IsSettledAt(before.Started))
                    articles.TryAdd(below, article);
            }
        }
        if (isChanged || articles.Count != before?.Articles.Count)
            CacheFile.Write(folder, program, new CacheContent(key, started, articles));
    }

    /// <summary>Whether writing an article again would tell the next run no more than it knows already.</summary>
    private bool IsKnown(string below, CachedArticle article) =>
        before is not null
        && before.Articles.TryGetValue(below, out var known)
        && (known.Stamp, known.Hash, known.IsClean) == (article.Stamp, article.Hash, article.IsClean)
        && known.Stamp.IsSettledAt(before.Started) == article.Stamp.IsSettledAt(started);
}
