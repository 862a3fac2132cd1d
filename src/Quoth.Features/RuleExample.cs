using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Analysis.Baselines;
using Quoth.Analysis.Rules.Configuration;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>One file of a rule's example, and what the rules say about it.</summary>
/// <param name="Name">The file's name; null where the example is one article, whose name is no matter.</param>
/// <param name="Text">The text.</param>
/// <param name="Diagnostics">What is found in it, in text order.</param>
public sealed record ExampleFile(string? Name, SourceText Text, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads the examples of rules and runs the rules over them, so that what a page shows is what the program says. In an
/// example of several files a line <c>=== path</c> begins each; <c>quoth.json</c> is the configuration.
/// </summary>
public static class RuleExample
{
    private const string Divider = "=== ";
    private const string OnlyName = "article.quoth";

    /// <summary>The files of an example.</summary>
    public static ImmutableArray<ExampleFile> Read(string example)
    {
        var files = Split(example);
        var configured = files.Where(file => file.Name == QuothConfiguration.FileName).Select(file => file.Text);
        var configuration = ConfigurationReader.Read(configured.FirstOrDefault("{}"), RuleNames.All);
        var corpus = Corpus.Create(configuration.Configuration);
        corpus = corpus.With([
            .. files
                .Where(file => file.Name is not (QuothConfiguration.FileName or Baseline.FileName))
                .Select(file => DocumentBuilder.Build(file.Name, SyntaxTree.Parse(file.Text), corpus.Settings)),
        ]);
        return
        [
            .. files.Select(file => new ExampleFile(
                files.Count == 1 ? null : file.Name,
                SourceText.From(file.Text),
                file.Name switch
                {
                    QuothConfiguration.FileName => Analyzer.Analyze(QuothConfiguration.FileName, configuration),
                    Baseline.FileName => FindStale(file.Text, corpus),
                    _ => Analyzer.Analyze(corpus.Documents[file.Name], corpus),
                }
            )),
        ];
    }

    /// <summary>What a baseline knows and the articles have no more.</summary>
    private static ImmutableArray<Diagnostic> FindStale(string text, Corpus corpus)
    {
        if (Baseline.Read(text, out _) is not { } baseline)
            return [];
        var stale = corpus.Documents.Values.SelectMany(document =>
            baseline.Match(document.Path, document.Tree.Text, Analyzer.Analyze(document, corpus)).Stale
        );
        return StaleBaseline.Analyze(Baseline.FileName, corpus.Configuration, stale);
    }

    private static List<(string Name, string Text)> Split(string example)
    {
        var files = new List<(string, string)>();
        var name = OnlyName;
        var lines = new List<string>();
        foreach (var line in example.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(Divider, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            if (lines.Count > 0)
                files.Add((name, string.Join('\n', lines)));
            lines.Clear();
            name = line[Divider.Length..];
        }
        files.Add((name, string.Join('\n', lines)));
        return files;
    }
}
