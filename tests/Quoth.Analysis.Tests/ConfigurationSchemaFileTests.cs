using Quoth.Semantics.Configuration;

namespace Quoth.Analysis.Tests;

public class ConfigurationSchemaFileTests
{
    [Fact]
    public void The_committed_json_schema_of_quoth_json_is_fresh()
    {
        var path = Path.Combine(Repository(), "docs", "quoth.schema.json");
        var fresh = ConfigurationSchema.Generate(RuleNames.All);
        if (Environment.GetEnvironmentVariable("QUOTH_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.Combine(Repository(), "docs"));
            File.WriteAllText(path, fresh);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == fresh,
            "docs/quoth.schema.json is stale: run QUOTH_UPDATE=1 dotnet test tests/Quoth.Analysis.Tests and commit it"
        );
    }

    [Fact]
    public void What_the_schema_is_tested_with_the_reader_takes_too()
    {
        var folder = Path.Combine(Repository(), "tests", "reports", "configurations").Replace('\\', '/');
        var path = $"{folder}/full.json";
        var read = ConfigurationReader.Read(File.ReadAllText(path), RuleNames.All, path, File.ReadAllText);

        Assert.Empty(read.Problems.Select(problem => problem.Message));
        Assert.Equal($"{folder}/house.json", Assert.Single(read.Bases).Path);
        Assert.Empty(read.Bases[0].Problems);
    }

    static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lsp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
