using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Analysis.Tests;

public sealed class SpecificationTests
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void The_diagnostics_are_the_ones_specified(string name)
    {
        var example = SpecExamples.Named(name);
        var corpus = Corpus.Create(ReadConfiguration(example));
        if (example.Registry is { } registry)
        {
            corpus = corpus.With(DocumentBuilder.Build("registry.quoth", SyntaxTree.Parse(registry), corpus.Settings));
        }

        var document = DocumentBuilder.Build("example.quoth", SyntaxTree.Parse(example.Input), corpus.Settings);
        var found = Analyzer.Analyze(document, corpus.With(document));
        var actual = string.Join('\n', found.Select(diagnostic => Print(document, diagnostic)));
        if (example.Mismatch(SpecExpectation.Diagnostics, actual) is { } mismatch)
        {
            Assert.Fail(mismatch);
        }
    }

    [Fact]
    public void Every_rule_is_in_the_tables_of_the_specification_and_the_other_way_round()
    {
        var rows = File.ReadLines(RepositoryFiles.PathOf("grammar/spec.md"))
            .Where(line => line.StartsWith("| Q", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]} {cells[2]} {cells[3].Split(';')[0]}")
            .Order(StringComparer.Ordinal);
        var rules = RuleSet.All.Select(rule => rule.Descriptor).Where(rule => rule.Code[1] is not ('3' or '5'));
        Assert.Equal(
            rules.Select(rule => $"{rule.Code} {rule.Name} {rule.DefaultSeverity.ToString().ToLowerInvariant()}"),
            rows
        );
    }

    public static TheoryData<string> Examples =>
        new(SpecExamples.With(SpecExpectation.Diagnostics).Select(example => example.ToString()));

    static QuothConfiguration ReadConfiguration(SpecExample example)
    {
        if (example.Config is null)
        {
            return QuothConfiguration.Default;
        }

        var result = ConfigurationReader.Read(example.Config, []);
        Assert.Empty(result.Problems);
        return result.Configuration;
    }

    static string Print(DocumentModel document, Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var place = TreePrinter.Quote(document.Tree.Text.Slice(diagnostic.Span));
        return $"{severity} {diagnostic.Rule.Code} {diagnostic.Rule.Name} {place}";
    }
}
