using System.Text;

namespace Quoth.Benchmarks;

/// <summary>The articles of <c>seeds/</c> as benchmark input.</summary>
static class SeedText
{
    /// <summary>The folder that holds <c>Lsp.sln</c>, found from where the program runs.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The articles' bodies, one after the other and again until there are <paramref name="bytes"/> of UTF-8.</summary>
    public static string Repeat(int bytes)
    {
        var bodies = Directory
            .GetFiles(Path.Combine(Root, "seeds", "articles"), "*.quoth", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => WithoutHeader(File.ReadAllText(path)))
            .ToList();
        var text = new StringBuilder();
        for (var (size, next) = (0, 0); size < bytes; next = (next + 1) % bodies.Count)
        {
            text.Append(bodies[next]).Append("\n\n");
            size += Encoding.UTF8.GetByteCount(bodies[next]) + 2;
        }
        return text.ToString();
    }

    private static string WithoutHeader(string text) =>
        text[(text.IndexOf("\n---", 3, StringComparison.Ordinal) + 5)..];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lsp.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Run the benchmarks inside the repository.");
    }
}
