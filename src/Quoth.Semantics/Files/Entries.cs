using System.IO.Enumeration;

namespace Quoth.Semantics.Files;

/// <summary>What of a folder's entries matters, each kind sorted by name.</summary>
internal sealed class Entries
{
    public const string IgnoreName = ".gitignore";

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private Entries() { }

    public List<string> Files { get; } = [];

    public List<string> Folders { get; } = [];

    public bool HasIgnoreFile { get; private set; }

    public bool HasConfiguration { get; private set; }

    public static Entries Read(string folder, string extension)
    {
        var found = new Entries();
        // The entries are read for their names only: the transform keeps what it needs and gives nothing back.
        var entries = new FileSystemEnumerable<bool>(
            folder,
            (ref FileSystemEntry entry) =>
            {
                found.Add(ref entry, extension);
                return false;
            },
            Everything
        );
        foreach (var _ in entries) { }
        found.Files.Sort(StringComparer.Ordinal);
        found.Folders.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>Whether a folder is left out for its name: a hidden one, or one of other people's code.</summary>
    public static bool IsLeftOut(ReadOnlySpan<char> name) => name.StartsWith('.') || name.SequenceEqual("node_modules");

    private void Add(ref FileSystemEntry entry, string extension)
    {
        var name = entry.FileName;
        if (name.StartsWith('.'))
        {
            HasIgnoreFile |= name.SequenceEqual(IgnoreName);
            return;
        }
        if (entry.IsDirectory)
        {
            if (!IsLeftOut(name) && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
                Folders.Add(name.ToString());
            return;
        }
        HasConfiguration |= name.SequenceEqual(FileDiscovery.ConfigurationName);
        if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            Files.Add(name.ToString());
    }
}
