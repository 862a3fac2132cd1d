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
        if (WithoutMissingRules(example).Mismatch(SpecExpectation.Diagnostics, actual) is { } mismatch)
        {
            Assert.Fail(mismatch);
        }
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

    // The specification is ahead of the rules.
    static SpecExample WithoutMissingRules(SpecExample example)
    {
        var lines = example
            .Expectations[SpecExpectation.Diagnostics]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var known = string.Join('\n', lines.Where(line => RuleSet.Find(line.Split(' ')[1]) is not null));
        return example with { Expectations = example.Expectations.SetItem(SpecExpectation.Diagnostics, known) };
    }

    static string Print(DocumentModel document, Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var place = TreePrinter.Quote(document.Tree.Text.Slice(diagnostic.Span));
        return $"{severity} {diagnostic.Rule.Code} {diagnostic.Rule.Name} {place}";
    }
}
