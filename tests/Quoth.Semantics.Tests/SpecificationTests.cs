using Quoth.Semantics.Binding;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Semantics.Tests;

public sealed class SpecificationTests
{
    [Theory]
    [MemberData(nameof(Examples), SpecExpectation.Bindings)]
    public void The_bindings_are_the_ones_specified(string name)
    {
        var example = SpecExamples.Named(name);
        var actual = BindingPrinter.Print(Build(example)).TrimEnd('\n');
        AssertNone(example.Mismatch(SpecExpectation.Bindings, actual));
    }

    [Theory]
    [MemberData(nameof(Examples), SpecExpectation.Sentences)]
    public void The_sentences_are_the_ones_specified(string name)
    {
        var example = SpecExamples.Named(name);
        var document = Build(example);
        var sentences = document.Paragraphs.SelectMany(paragraph => SentencesOf(document, paragraph));
        var actual = string.Join('\n', sentences.Select(sentence => TreePrinter.Quote(sentence)));
        AssertNone(example.Mismatch(SpecExpectation.Sentences, actual));
    }

    public static TheoryData<string> Examples(SpecExpectation kind) =>
        new(SpecExamples.With(kind).Select(example => example.ToString()));

    static DocumentModel Build(SpecExample example) =>
        DocumentBuilder.Build(
            "example.quoth",
            SyntaxTree.Parse(example.Input),
            DocumentSettings.From(ReadConfiguration(example))
        );

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

    static IEnumerable<string> SentencesOf(DocumentModel document, Paragraph paragraph)
    {
        var starts = paragraph.SentenceStarts.Prepend(paragraph.Clean.Start);
        var ends = paragraph.SentenceStarts.Append(paragraph.Clean.End);
        return starts.Zip(ends, (start, end) => document.Clean.Text[start..end].Trim()).Where(text => text.Length > 0);
    }

    static void AssertNone(string? mismatch)
    {
        if (mismatch is not null)
        {
            Assert.Fail(mismatch);
        }
    }
}
