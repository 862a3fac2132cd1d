using System.Collections.Immutable;

namespace Quoth.Semantics.Files;

/// <summary>
/// Finds files. Hidden files and folders, <c>node_modules</c> and what ignore files name are left out; links to
/// folders are not followed, so that no file counts twice and no loop has an end to wait for.
/// </summary>
public static class FileDiscovery
{
    /// <summary>The name of the file that makes a folder a corpus.</summary>
    public const string ConfigurationName = "quoth.json";

    /// <summary>Answers a query. The answer is the same on every run and every system.</summary>
    public static FoundFiles Find(FileQuery query)
    {
        var search = new Search(query);
        foreach (var path in query.Paths)
            search.Add(path);
        return search.Result();
    }

    /// <summary>A path as this folder's types write it: absolute, with slashes, none at its end.</summary>
    public static string ToSlashes(string workingDirectory, string path)
    {
        var full = Path.GetFullPath(path, workingDirectory);
        if (Path.DirectorySeparatorChar != '/')
            full = full.Replace(Path.DirectorySeparatorChar, '/');
        return full.Length > 1 ? full.TrimEnd('/') : full;
    }

    /// <summary>The folder of the nearest quoth.json at or above a folder, or null.</summary>
    public static string? FindCorpusFolder(string folder)
    {
        for (var at = folder; at is not null; at = Parent(at))
        {
            if (File.Exists(Join(at, ConfigurationName)))
                return at;
        }
        return null;
    }

    /// <summary>
    /// Whether a file is left out for the name of a folder on the way to it, or its own; both paths absolute, with slashes.
    /// </summary>
    /// <param name="folder">A folder around the file, whose own name does not matter.</param>
    /// <param name="path">The file.</param>
    public static bool IsLeftOut(string folder, string path)
    {
        var below = path.AsSpan(Math.Min(folder.Length, path.Length));
        foreach (var name in below.Split('/'))
        {
            if (Entries.IsLeftOut(below[name]))
                return true;
        }
        return false;
    }

    private static string Join(string folder, string name) => folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    private static string? Parent(string folder)
    {
        var slash = folder.LastIndexOf('/');
        if (slash < 0 || folder.Length == 1)
            return null;
        return slash == 0 ? "/" : folder[..slash];
    }

    /// <summary>The state of one query.</summary>
    private sealed class Search(FileQuery query)
    {
        private readonly ImmutableArray<FoundFile>.Builder files = ImmutableArray.CreateBuilder<FoundFile>();
        private readonly ImmutableArray<string>.Builder unmatched = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string>.Builder unreadable = ImmutableArray.CreateBuilder<string>();
        private readonly string here = ToSlashes(query.WorkingDirectory, ".");
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public FoundFiles Result() => new(files.ToImmutable(), unmatched.ToImmutable(), unreadable.ToImmutable());

        public void Add(string path)
        {
            if (path.Length == 0)
            {
                unmatched.Add(path);
                return;
            }
            var full = ToSlashes(query.WorkingDirectory, path);
            if (Directory.Exists(full))
                AddFolder(full, pattern: null);
            else if (File.Exists(full))
                AddNamed(full);
            else if (!GlobPattern.HasWildcard(path) || !AddPattern(full))
                unmatched.Add(path);
        }

        private bool AddPattern(string full)
        {
            var slash = full.AsSpan(0, full.AsSpan().IndexOfAny('*', '?', '[')).LastIndexOf('/');
            var start = slash == 0 ? "/" : full[..slash];
            if (!Directory.Exists(start))
                return false;
            var before = files.Count;
            AddFolder(start, GlobPattern.Parse(full.AsSpan(slash + 1), isAnchored: true));
            return files.Count > before;
        }

        private void AddNamed(string full)
        {
            var folder = Parent(full) ?? "/";
            if (query.ExcludesNamedFiles)
            {
                var (rules, filter) = Around(folder, includesFolder: true);
                if (IsIgnoredBelow(rules, full) || filter?.Accepts(full) == false)
                    return;
            }
            if (seen.Add(full))
                files.Add(new FoundFile(full, full[(full.LastIndexOf('/') + 1)..]));
        }

        private void AddFolder(string folder, GlobPattern? pattern)
        {
            var (rules, filter) = Around(folder, includesFolder: false);
            Walk(new Place(folder, Below: "", rules, filter, pattern));
        }

        private void Walk(Place start)
        {
            var open = new Stack<Place>();
            open.Push(start);
            while (open.TryPop(out var place))
            {
                var entries = Read(place.Folder);
                if (entries is null)
                    continue;
                var rules = entries.HasIgnoreFile ? ReadRules(place.Rules, place.Folder) : place.Rules;
                var filter =
                    entries.HasConfiguration && query.ReadFilter is { } read ? read(place.Folder) : place.Filter;
                foreach (var name in entries.Files)
                    AddFound(place with { Rules = rules, Filter = filter }, name);
                // The last one pushed comes off first.
                for (var i = entries.Folders.Count - 1; i >= 0; i--)
                    PushFolder(open, place with { Rules = rules, Filter = filter }, entries.Folders[i]);
            }
        }

        private void AddFound(Place place, string name)
        {
            var path = Join(place.Folder, name);
            var below = place.Below + name;
            if (place.Pattern?.IsMatch(below) == false)
                return;
            if (place.Rules?.IsIgnored(path, isFolder: false) == true || place.Filter?.Accepts(path) == false)
                return;
            if (seen.Add(path))
                files.Add(new FoundFile(path, below));
        }

        private static void PushFolder(Stack<Place> open, Place place, string name)
        {
            var path = Join(place.Folder, name);
            var below = place.Below + name;
            if (place.Rules?.IsIgnored(path, isFolder: true) == true || place.Filter?.Rejects(path) == true)
                return;
            var isTakenWhole = place.Pattern?.IsMatch(below, isFolder: true) == true;
            open.Push(place with { Folder = path, Below = below + "/", Pattern = isTakenWhole ? null : place.Pattern });
        }

        private Entries? Read(string folder)
        {
            try
            {
                return Entries.Read(folder, query.Extension);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(folder);
                return null;
            }
        }

        /// <summary>
        /// What the folders around one say: the ignore files up to the root of its repository, and the filter of the
        /// nearest quoth.json.
        /// </summary>
        private (IgnoreRules? Rules, PathFilter? Filter) Around(string folder, bool includesFolder)
        {
            IgnoreRules? rules = null;
            foreach (var around in AroundInRepository(folder))
            {
                if (query.HeedsIgnoreFiles && (includesFolder || around != folder))
                    rules = ReadRules(rules, around);
            }
            return (rules, query.ReadFilter?.Invoke(FindCorpusFolder(folder) ?? folder));
        }

        /// <summary>
        /// The folders from the root of the repository down to this one; where there is none, from the working
        /// directory, if that lies around.
        /// </summary>
        private List<string> AroundInRepository(string folder)
        {
            var found = new List<string>();
            var fromHere = 0;
            for (var at = folder; at is not null; at = Parent(at))
            {
                found.Add(at);
                if (at == here)
                    fromHere = found.Count;
                var git = Join(at, ".git");
                if (!Directory.Exists(git) && !File.Exists(git))
                    continue;
                found.Reverse();
                return found;
            }
            found.RemoveRange(Math.Max(1, fromHere), found.Count - Math.Max(1, fromHere));
            found.Reverse();
            return found;
        }

        private IgnoreRules? ReadRules(IgnoreRules? outer, string folder)
        {
            var path = Join(folder, Entries.IgnoreName);
            if (!query.HeedsIgnoreFiles || !File.Exists(path))
                return outer;
            var text = TextFiles.Read(path, out _);
            return text is null ? outer : IgnoreRules.Parse(outer, folder, text.Span);
        }

        private static bool IsIgnoredBelow(IgnoreRules? rules, string file)
        {
            if (rules is null)
                return false;
            for (var at = 1; at < file.Length; at++)
            {
                if (file[at] == '/' && rules.IsIgnored(file.AsSpan(0, at), isFolder: true))
                    return true;
            }
            return rules.IsIgnored(file, isFolder: false);
        }
    }

    /// <summary>A folder on the way, with what holds in it.</summary>
    private readonly record struct Place(
        string Folder,
        string Below,
        IgnoreRules? Rules,
        PathFilter? Filter,
        GlobPattern? Pattern
    );
}
