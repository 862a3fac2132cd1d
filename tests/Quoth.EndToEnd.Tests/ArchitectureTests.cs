using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Quoth.Testing;

namespace Quoth.EndToEnd.Tests;

/// <summary>Holds the arrows of ARCHITECTURE.md: read from the built assemblies, not from anybody's word.</summary>
public sealed class ArchitectureTests
{
    /// <summary>What each layer may use of the others, itself left out.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Quoth.Syntax"] = [],
        ["Quoth.Semantics"] = ["Quoth.Syntax"],
        ["Quoth.Analysis"] = ["Quoth.Semantics", "Quoth.Syntax"],
        ["Quoth.Features"] = ["Quoth.Analysis", "Quoth.Semantics", "Quoth.Syntax"],
        ["Quoth.Interchange"] = ["Quoth.Analysis", "Quoth.Semantics", "Quoth.Syntax"],
        ["Quoth.LanguageServer"] =
        [
            "Quoth.Features",
            "Quoth.Interchange",
            "Quoth.Analysis",
            "Quoth.Semantics",
            "Quoth.Syntax",
        ],
        ["quoth"] =
        [
            "Quoth.LanguageServer",
            "Quoth.Features",
            "Quoth.Interchange",
            "Quoth.Analysis",
            "Quoth.Semantics",
            "Quoth.Syntax",
        ],
    };

    public static TheoryData<string> Layers => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_only_the_layers_below_it(string layer)
    {
        var used = ReferencesOf(layer).Where(name => Allowed.ContainsKey(name)).ToList();
        Assert.Empty(used.Except(Allowed[layer]));
    }

    [Theory]
    [InlineData("Quoth.Syntax")]
    [InlineData("Quoth.Semantics")]
    [InlineData("Quoth.Analysis")]
    [InlineData("Quoth.Features")]
    public void A_layer_of_the_core_needs_nothing_but_the_base_class_library(string layer) =>
        Assert.All(
            ReferencesOf(layer).Where(name => !Allowed.ContainsKey(name)),
            name => Assert.StartsWith("System", name, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Quoth.Syntax", "System.Text.Json")]
    [InlineData("Quoth.Syntax", "System.Console")]
    [InlineData("Quoth.Semantics", "System.Console")]
    [InlineData("Quoth.Analysis", "System.Text.Json")]
    [InlineData("Quoth.Analysis", "System.Console")]
    [InlineData("Quoth.Features", "System.Text.Json")]
    [InlineData("Quoth.Features", "System.Console")]
    public void A_layer_knows_nothing_of_what_it_must_not(string layer, string forbidden) =>
        Assert.DoesNotContain(forbidden, ReferencesOf(layer));

    [Theory]
    [InlineData("Quoth.Syntax")]
    [InlineData("Quoth.Analysis")]
    [InlineData("Quoth.Features")]
    public void A_pure_layer_touches_no_files(string layer) =>
        Assert.Empty(TypesUsedBy(layer).Intersect(["System.IO.File", "System.IO.Directory", "System.IO.FileStream"]));

    [Fact]
    public void The_product_never_tells_the_compiler_that_it_knows_better()
    {
        // A null-forgiving `!` stands behind a name, bracket or string and before what ends an operand.
        var offenders = Directory
            .EnumerateFiles(RepositoryFiles.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal) && !IsBuilt(path))
            .SelectMany(path => File.ReadLines(path).Select((line, number) => (path, number, line)))
            .Where(at => HasNullForgiving(at.line))
            .Select(at => $"{Path.GetRelativePath(RepositoryFiles.Root, at.path)}:{at.number + 1}: {at.line.Trim()}");
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("value!.Length", true)]
    [InlineData("Find(x)!;", true)]
    [InlineData("list[0]!,", true)]
    [InlineData("a != b", false)]
    [InlineData("!isReady", false)]
    [InlineData("text(\"said!\");", false)]
    [InlineData("// really!", false)]
    public void The_search_for_it_tells_the_operator_from_other_marks(string line, bool expected) =>
        Assert.Equal(expected, HasNullForgiving(line));

    private static bool HasNullForgiving(string line)
    {
        var isInString = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (!isInString && line[at..].StartsWith("//", StringComparison.Ordinal))
                return false;
            if (line[at] == '\'' && at + 2 < line.Length && line[at + 2] == '\'')
                at += 2;
            else if (line[at] == '\\' && isInString)
                at++;
            else if (line[at] == '"')
                isInString = !isInString;
            else if (
                line[at] == '!'
                && !isInString
                && at > 0
                && IsOperandEnd(line[at - 1])
                && EndsOperand(line, at + 1)
            )
                return true;
        }
        return false;
    }

    private static bool IsOperandEnd(char c) => char.IsLetterOrDigit(c) || c is '_' or ')' or ']';

    private static bool EndsOperand(string line, int at) =>
        at == line.Length || line[at] is '.' or ';' or ',' or ')' or '[' or ']' or '?';

    private static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");

    private static List<string> ReferencesOf(string assembly)
    {
        using var file = Open(assembly, out var metadata);
        return
        [
            .. metadata.AssemblyReferences.Select(handle =>
                metadata.GetString(metadata.GetAssemblyReference(handle).Name)
            ),
        ];
    }

    private static List<string> TypesUsedBy(string assembly)
    {
        using var file = Open(assembly, out var metadata);
        return
        [
            .. metadata
                .TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }

    private static PEReader Open(string assembly, out MetadataReader metadata)
    {
        var reader = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        metadata = reader.GetMetadataReader();
        return reader;
    }
}
