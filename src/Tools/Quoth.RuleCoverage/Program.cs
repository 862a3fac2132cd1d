using Quoth.RuleCoverage;

// Writes docs/rules/coverage.md: which broken seeds the rules notice. `--check` only says whether the page is fresh.
var root = new DirectoryInfo(Environment.CurrentDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Lsp.sln")))
    root = root.Parent;
if (root is null)
{
    Console.Error.WriteLine("Run this inside the repository.");
    return 2;
}
var outcomes = MutationRun.Run(Seeds.Load(Path.Combine(root.FullName, "seeds")));
var page = CoveragePage.Write(outcomes);
var path = Path.Combine(root.FullName, "docs", "rules", "coverage.md");
if (args is ["--check"])
{
    var isFresh = File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == page.ReplaceLineEndings("\n");
    Console.Out.WriteLine(
        isFresh ? "docs/rules/coverage.md is fresh." : "docs/rules/coverage.md is stale: run this without --check."
    );
    return isFresh ? 0 : 1;
}
Directory.CreateDirectory(Path.Combine(root.FullName, "docs", "rules"));
using (var writer = File.CreateText(path))
    writer.Write(page.ReplaceLineEndings("\n"));
Console.Out.WriteLine($"Wrote {path}");
return 0;
