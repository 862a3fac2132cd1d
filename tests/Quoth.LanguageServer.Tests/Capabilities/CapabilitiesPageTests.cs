using System.Text;
using System.Text.RegularExpressions;
using Quoth.LanguageServer.Handlers;
using Quoth.LanguageServer.Protocol;
using Quoth.Testing;
using Quoth.Testing.Protocol;

namespace Quoth.LanguageServer.Tests.Capabilities;

/// <summary>
/// docs/capabilities.md is made from what the server handles and sends, and from where its code and tests name it. With
/// <c>QUOTH_UPDATE=1</c> it is written anew.
/// </summary>
public class CapabilitiesPageTests
{
    private const string Page = "docs/capabilities.md";
    private const string Meanings = "tests/Quoth.LanguageServer.Tests/Capabilities/CapabilityMeanings.cs";

    // What the helpers of the tests send for them.
    private static readonly Dictionary<string, string> TestedThrough = new()
    {
        ["initialize"] = "tests/Quoth.LanguageServer.Tests/Hosting/LifecycleTests.cs",
        ["initialized"] = "tests/Quoth.LanguageServer.Tests/Workspaces/WorkspaceTests.cs",
        ["shutdown"] = "tests/Quoth.LanguageServer.Tests/Hosting/LifecycleTests.cs",
        ["exit"] = "tests/Quoth.LanguageServer.Tests/Hosting/LifecycleTests.cs",
        ["$/cancelRequest"] = "tests/Quoth.LanguageServer.Tests/Hosting/LongSearchTests.cs",
        ["textDocument/didOpen"] = "tests/Quoth.LanguageServer.Tests/Workspaces/WorkspaceTests.cs",
        ["textDocument/didChange"] = "tests/Quoth.LanguageServer.Tests/Workspaces/TextSyncTests.cs",
        ["textDocument/didClose"] = "tests/Quoth.LanguageServer.Tests/Workspaces/WorkspaceTests.cs",
        ["textDocument/publishDiagnostics"] = "tests/Quoth.LanguageServer.Tests/Workspaces/WorkspaceTests.cs",
        ["workspace/didChangeWatchedFiles"] = "tests/Quoth.LanguageServer.Tests/Workspaces/WorkspaceTests.cs",
        ["$/progress"] = "tests/Quoth.LanguageServer.Tests/Handlers/DiagnosticHandlerTests.cs",
        ["window/workDoneProgress/cancel"] = "tests/Quoth.LanguageServer.Tests/Handlers/ServerFeaturesTests.cs",
        ["window/showMessage"] = "tests/Quoth.LanguageServer.Tests/Workspaces/WorkspaceTests.cs",
        ["client/registerCapability"] = "tests/Quoth.LanguageServer.Tests/Handlers/ServerFeaturesTests.cs",
    };

    private static readonly Dictionary<string, string> PropertyOf = typeof(Methods)
        .GetProperties()
        .ToDictionary(property => NameOf(property.GetValue(null)), property => property.Name);

    private static readonly IReadOnlyList<(string Path, string Text)> Code = Read(
        "src/Quoth.LanguageServer",
        "Protocol"
    );
    private static readonly IReadOnlyList<(string Path, string Text)> Tests =
    [
        .. Read("tests/Quoth.LanguageServer.Tests", "Protocol", "Capabilities"),
        .. Read("tests/Quoth.EndToEnd.Tests"),
    ];

    [Fact]
    public void Every_method_of_the_protocol_is_told_of_or_left_out_for_a_reason()
    {
        var told = CapabilityMeanings.Used.SelectMany(part => part.Rows).Select(row => row.Method);
        Assert.Equal(
            ProtocolModel.Methods.Keys.Order(StringComparer.Ordinal),
            told.Concat(CapabilityMeanings.Unused.Keys).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_is_left_out_is_not_there()
    {
        foreach (var method in CapabilityMeanings.Unused.Keys)
        {
            Assert.False(IsThere(method), $"`{method}` is there now: move it in {Meanings} and say what it means.");
        }
    }

    [Fact]
    public void What_is_there_is_tested()
    {
        var untested =
            from row in CapabilityMeanings.Used.SelectMany(part => part.Rows)
            where IsThere(row.Method)
            where TestOf(row.Method) is not { } test || !File.Exists(RepositoryFiles.PathOf(test))
            select row.Method;
        Assert.True(
            !untested.Any(),
            $"No test of the server names {string.Join(", ", untested)}: write one, or name it in TestedThrough."
        );
    }

    [Fact]
    public void The_page_is_fresh()
    {
        var path = RepositoryFiles.PathOf(Page);
        var page = Write();
        if (Environment.GetEnvironmentVariable("QUOTH_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            $"{Page} is stale: run QUOTH_UPDATE=1 dotnet test tests/Quoth.LanguageServer.Tests --filter CapabilitiesPage and commit it"
        );
    }

    private static string Write()
    {
        var page = new StringBuilder()
            .Append("# What an editor gets\n\n")
            .Append(
                $"Each method of the Language Server Protocol {Methods.ProtocolVersion}, what it means in Quoth, and where it is done and tested. "
            )
            .Append(
                "A client is told of a feature once: by a registration where it offers `dynamicRegistration`, among the capabilities where not. "
            )
            .Append("This page is made from the server by `tests/Quoth.LanguageServer.Tests/Capabilities`.\n");
        var missing = new List<(string Method, string Meaning)>();
        foreach (var (group, rows) in CapabilityMeanings.Used)
        {
            page.Append($"\n## {group}\n\n| method | in Quoth | code | test |\n| --- | --- | --- | --- |\n");
            foreach (var (method, meaning) in rows)
            {
                if (!IsThere(method))
                {
                    missing.Add((method, meaning));
                    continue;
                }

                page.Append(
                    $"| `{method}` | {meaning} | {Link(CodeOf(method))} | {Link([TestOf(method) ?? "none"])} |\n"
                );
            }
        }

        page.Append("\n## Left out\n\n| method | why |\n| --- | --- |\n");
        foreach (var (method, reason) in CapabilityMeanings.Unused)
        {
            page.Append($"| `{method}` | {reason} |\n");
        }

        if (missing.Count > 0)
        {
            page.Append("\n## Not there\n\n| method | in Quoth it would mean |\n| --- | --- |\n");
            missing.ForEach(row => page.Append($"| `{row.Method}` | {row.Meaning} |\n"));
        }

        return page.ToString();
    }

    // A client's message is there when it is handled, one of the server's when some code names it.
    private static bool IsThere(string method) =>
        method is "initialize" or "shutdown" or "exit" or "$/cancelRequest"
        || (
            ProtocolModel.Methods[method].Direction == "clientToServer"
                ? ServerFeatures.Table().Handles(method)
                : Naming(Code, method).Any()
        );

    private static IEnumerable<string> CodeOf(string method)
    {
        var file = Naming(Code, method).First();
        var own = Path.GetFileName(file.Path).Replace("Handler.cs", "");
        // The feature that the handler calls, or the one of its own name, be it one or many.
        var named = Regex
            .Matches(file.Text, @"\bFeatures\s*\.\s*(\w+)")
            .Select(match => match.Groups[1].Value)
            .Append(own)
            .Append($"{own}s")
            .Append($"{own}es")
            .Select(name =>
                Directory
                    .EnumerateFiles(
                        RepositoryFiles.PathOf("src/Quoth.Features"),
                        $"{name}.cs",
                        SearchOption.AllDirectories
                    )
                    .Where(path => !Below(path).Contains("/obj/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .FirstOrDefault()
            )
            .OfType<string>()
            .Select(Below)
            .FirstOrDefault();
        return named is null ? [file.Path] : [named, file.Path];
    }

    private static string? TestOf(string method) =>
        TestedThrough.GetValueOrDefault(method) ?? Naming(Tests, method).FirstOrDefault().Path;

    // The files that name a method; those that carry its handler's or feature's own name come first.
    private static IEnumerable<(string Path, string Text)> Naming(
        IReadOnlyList<(string Path, string Text)> files,
        string method
    )
    {
        var property = new Regex($@"\bMethods\s*\.\s*{PropertyOf.GetValueOrDefault(method, "-")}\b");
        return files
            .Where(file => property.IsMatch(file.Text) || file.Text.Contains($"\"{method}\"", StringComparison.Ordinal))
            .OrderBy(file => file.Path.Contains("/Handlers/", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(file => file.Path, StringComparer.Ordinal);
    }

    private static string Link(IEnumerable<string> paths) =>
        string.Join(", ", paths.Select(path => $"[{Path.GetFileNameWithoutExtension(path)}](../{path})"));

    // The helpers of the tests send what the tests say; which test that is stands in TestedThrough.
    private static List<(string Path, string Text)> Read(string folder, params string[] without) =>
        [
            .. Directory
                .EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
                .Select(Below)
                .Where(path =>
                    !path.Contains("/obj/", StringComparison.Ordinal)
                    && !path.Contains("/bin/", StringComparison.Ordinal)
                    && Path.GetFileName(path) is not ("Editor.cs" or "RawClient.cs" or "ServerFeaturesTests.cs")
                    && !without.Any(name => path.StartsWith($"{folder}/{name}/", StringComparison.Ordinal))
                )
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(RepositoryFiles.PathOf(path)))),
        ];

    private static string Below(string path) => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/');

    private static string NameOf(object? method) =>
        (string?)method?.GetType().GetProperty("Name")?.GetValue(method) ?? "";
}
