using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>
/// A corpus in one text: a line <c>=== path</c> begins each file, <c>$0</c> is where the cursor stands,
/// what stands between two <c>$1</c> is selected, the file
/// <c>quoth.json</c> is the configuration.
/// </summary>
internal sealed record Fixture(Corpus Corpus, DocumentModel Document, int Cursor)
{
    /// <summary>What stands between the two <c>$1</c> of the document, or else nothing at the cursor.</summary>
    public TextSpan Selection { get; init; } = new(Cursor, 0);

    /// <summary>A registry and nothing else, for fixtures that need people.</summary>
    public const string Registry = """

        === registry.quoth
        ---
        @orlan: Ilan Orlan
          role: chief of the defence staff
          of: @ndf
          aka: General Orlan, the chief of staff
        @ndf: National Defence Force
          kind: organization
        @herald: The Harbour Herald
          kind: outlet
        ---
        """;

    public static Fixture Load(string marked)
    {
        var files = FileSet
            .Split(marked)
            .Select(file => (file.Path, Marked: MarkedText.Parse(file.Text)))
            .ToImmutableArray();
        var configuration = files.Where(file => file.Path == QuothConfiguration.FileName).ToList();
        var read = ConfigurationReader.Read(configuration is [var found] ? found.Marked.Text : "{}", RuleNames.All);
        var corpus = Corpus.Create(read.Configuration);
        corpus = corpus.With([
            .. files
                .Except(configuration)
                .Select(file => DocumentBuilder.Build(file.Path, SyntaxTree.Parse(file.Marked.Text), corpus.Settings)),
        ]);
        var (path, text) = files.FirstOrDefault(
            file => (file.Marked.Cursor ?? file.Marked.Selection?.Start) is not null,
            files[0]
        );
        var fixture = new Fixture(corpus, corpus.Documents[path], text.Cursor ?? 0);
        return text.Selection is var (start, length)
            ? fixture with
            {
                Selection = new TextSpan(start, length),
            }
            : fixture;
    }

    /// <summary>The fixture with another text in place of its document's, to the character.</summary>
    public Fixture With(string text)
    {
        var document = DocumentBuilder.Build(Document.Path, SyntaxTree.Parse(text), Corpus.Settings);
        return new Fixture(Corpus.With(document), document, 0);
    }

    /// <summary>The lines on which spans begin with the spans underlined, file by file.</summary>
    public string Show(IEnumerable<(string Path, TextSpan Span, string Label)> spans)
    {
        var byFile = spans.ToLookup(span => span.Path);
        var files = byFile
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
                (
                    file.Key,
                    Underlined
                        .PrintLines(
                            Corpus.Documents[file.Key].Tree.Text.Content,
                            file.Select(span => (span.Span.Start, span.Span.Length, span.Label))
                        )
                        .ReplaceLineEndings("\n")
                        .TrimEnd('\n')
                )
            )
            .ToImmutableArray();
        return files.IsEmpty ? "nothing"
            : Corpus.Documents.Count == 1 ? files[0].Item2
            : string.Join('\n', files.Select(file => $"=== {file.Key}\n{file.Item2}"));
    }

    public static void AssertSame(string expected, string actual)
    {
        // Labels may be empty, and no expectation should have to end its lines with blanks.
        var trimmed = string.Join('\n', actual.Split('\n').Select(line => line.TrimEnd()));
        if (expected.ReplaceLineEndings("\n") != trimmed)
            Assert.Fail($"Expected:\n{expected}\n\nActual:\n{trimmed}\n");
    }
}
