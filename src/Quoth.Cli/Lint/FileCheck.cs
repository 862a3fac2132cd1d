using System.Text;
using Quoth.Analysis;
using Quoth.Analysis.Rules.Structure;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Checks one file.</summary>
internal static class FileCheck
{
    /// <summary>A document, as the rules see it in its corpus.</summary>
    /// <param name="context">Where the command runs.</param>
    /// <param name="path">Where the file is: absolute, with slashes.</param>
    /// <param name="document">The document.</param>
    /// <param name="corpus">A snapshot that holds it.</param>
    /// <param name="pathOf">Where the document of a path below the corpus folder is.</param>
    /// <param name="profile">Where the time of each rule is counted; null where nobody asks.</param>
    public static CheckedFile Check(
        CommandContext context,
        string path,
        DocumentModel document,
        Corpus corpus,
        Func<string, string> pathOf,
        RuleProfile? profile
    )
    {
        var found = Analyzer.Analyze(document, corpus, profile);
        if (found.IsEmpty)
            return new CheckedFile(path, IsRegistry: document.IsRegistry);
        var reported = new ReportedFile(
            context.Show(path),
            document.Tree.Text,
            found,
            below => corpus.Find(below) is { } other ? (context.Show(pathOf(below)), other.Tree.Text) : null
        );
        return new CheckedFile(path, reported, IsRegistry: document.IsRegistry);
    }

    /// <summary>A file that could not be read: bytes that are not UTF-8 are shown like any other finding.</summary>
    public static CheckedFile Describe(CommandContext context, string path, string below, FileProblem problem) =>
        problem.Kind == FileProblemKind.NotUtf8
            ? new CheckedFile(path, DescribeBytes(context.Show(path), path, below, problem), problem)
            : new CheckedFile(path, null, problem);

    /// <summary>
    /// Bytes that are not UTF-8 have no text to point into; a text in which they are replaced has, and shows the line.
    /// </summary>
    private static ReportedFile DescribeBytes(string name, string path, string below, FileProblem problem)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var before = Encoding.UTF8.GetCharCount(bytes[start..(int)problem.InvalidByte]);
        var rule = RuleSet.Get<UnreadableText>().Descriptor;
        var finding = UnreadableText.DescribeBytes(problem.InvalidByte) with { Span = new TextSpan(before, 1) };
        return new ReportedFile(
            name,
            SourceText.From(Encoding.UTF8.GetString(bytes[start..])),
            [new Diagnostic(rule, Severity.Error, below, finding)],
            _ => null
        );
    }
}
