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
