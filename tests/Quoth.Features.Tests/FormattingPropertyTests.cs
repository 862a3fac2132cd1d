using FsCheck;
using FsCheck.Fluent;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>What holds for formatting on any text.</summary>
public sealed class FormattingPropertyTests
{
    private static readonly Corpus Empty = Corpus.Create(QuothConfiguration.Default);

    /// <summary>Parts of small articles in which ties, blanks and attributes of every sort meet.</summary>
    private static readonly string[] Parts =
    [
        "[!|",
        "[! |",
        "[!c1|",
        "[!c2 |",
        "[!c1+|",
        "[!c2?  via=c1|",
        "[!topic=\"a\",  \"b c\" by=@aa,@ab|",
        "[! disputed type=fact|",
        "[!quote=reported|",
        "[^|",
        "[^@aa|",
        "[^@aa? |",
        "[^c1 @ab|",
        "[^ c2|",
        "[^c1,  c2 @ab , aa|",
        "[^c2,c1,c2|",
        "[~|",
        "[~ c1|",
        "[~c1|",
        "[~c2|",
        "[~c1, c2|",
        "[~c9|",
        "[- |",
        "[@aa, @ab|",
        "[#|",
        "]",
        "]",
        "]",
        "]",
        "]",
        "words",
        "Words",
        " ",
        ". ",
        ". “",
        "”",
        ", ",
        "\n",
        "\n\n",
    ];

    private static readonly string[] HeaderParts =
    [
        "@aa:Ann\n",
        "@ab : Abe \n",
        "!c1: So.\n",
        "\tof:@ab\n",
        "  aka:  \"a\" ,b,, \"c, d\" \n",
        "  \n",
        "\n",
        "# note  \n",
        " # quoth-disable Q104: x\n",
        "title:x\n",
        "date:  2026\r\n",
        "garbage  here \n",
    ];

    private static readonly Arbitrary<string> Any = Gen.OneOf(
            RandomMarkup.Any.Generator,
            Gen.Elements(Parts).ListOf().Select(string.Concat),
            from header in Gen.Elements(HeaderParts).ListOf()
            from body in Gen.Elements(Parts).ListOf()
            select $"---\n{string.Concat(header)}---\n{string.Concat(body)}"
        )
        .ToArbitrary();

    [Fact]
    public void Formatting_keeps_the_text_the_meaning_and_the_diagnostics_and_is_done_at_once()
    {
        RandomMarkup.Check(
            Prop.ForAll(
                Any,
                text =>
                {
                    var before = Build(text);
                    var after = Format(before, IdStyle.AsWritten);
                    Assert.Equal(before.Clean.Text, after.Clean.Text);
                    Assert.Equal(Attributions(before, withIds: true), Attributions(after, withIds: true));
                    Assert.Equal(Words(before), Words(after));
                    Assert.Equal(Diagnostics(before), Diagnostics(after));
                    AssertDone(after, IdStyle.AsWritten);
                }
            ),
            5000
        );
    }

    [Fact]
    public void Ids_written_down_or_taken_out_leave_everything_bound_as_it_is()
    {
        RandomMarkup.Check(
            Prop.ForAll(
                Any,
                text =>
                {
                    var before = Build(text);
                    foreach (var ids in new[] { IdStyle.Explicit, IdStyle.Implicit })
                    {
                        var after = Format(before, ids);
                        Assert.Equal(before.Clean.Text, after.Clean.Text);
                        Assert.Equal(Attributions(before, withIds: false), Attributions(after, withIds: false));
                        AssertDone(after, ids);
                        AssertDone(after, IdStyle.AsWritten);
                    }
                }
            ),
            5000
        );
    }

    [Fact]
    public void Ids_written_down_can_be_taken_out_again()
    {
        RandomMarkup.Check(
            Prop.ForAll(
                Any,
                text =>
                {
                    var before = Build(text);
                    var tied = Format(before, IdStyle.Explicit);
                    var after = Format(tied, IdStyle.Implicit);
                    Assert.Equal(before.Clean.Text, after.Clean.Text);
                    Assert.Equal(Attributions(before, withIds: false), Attributions(after, withIds: false));
                }
            ),
            5000
        );
    }

    private static DocumentModel Build(string text) =>
        DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(text), Empty.Settings);

    private static DocumentModel Format(DocumentModel document, IdStyle ids)
    {
        var changes = Formatting.Format(document, Empty.With(document), ids);
        var end = 0;
        foreach (var change in changes)
        {
            Assert.InRange(change.Span.Start, end, document.Tree.Text.Length);
            Assert.NotEqual(document.Tree.Text.ToString(change.Span), change.NewText);
            end = change.Span.End;
        }
        return Build(FixApplier.Rewrite(document.Tree.Text, changes).Content);
    }

    private static void AssertDone(DocumentModel formatted, IdStyle ids)
    {
        var changes = Formatting.Format(formatted, Empty.With(formatted), ids);
        Assert.Equal(formatted.Tree.Text.Content, FixApplier.Rewrite(formatted.Tree.Text, changes).Content);
    }

    /// <summary>Who says what, by the numbers of tags, which formatting leaves alone.</summary>
    private static IEnumerable<string> Attributions(DocumentModel document, bool withIds)
    {
        foreach (var claim in document.Claims)
        {
            var links = claim.Sources.Concat(claim.Cues);
            yield return $"claim {claim.Tag.Index} {(withIds ? claim.Id : "")}"
                + $" pieces {string.Join(',', claim.Pieces.Select(piece => piece.Index))}"
                + $" links {string.Join(',', links.Select(link => link.Tag.Index + (withIds ? $"{link.Binding}" : "")))}"
                + $" holes {string.Join(',', claim.Holes.Select(hole => $"{hole.Tag.Index} {hole.Range}"))}"
                + $" content {string.Join(',', claim.Content)} outer {claim.Outer?.Tag.Index}";
        }
        yield return $"orphans {string.Join(',', document.Orphans.Select(tag => tag.Index))}";
        yield return $"pieces {string.Join(',', document.OrphanPieces.Select(tag => tag.Index))}";
    }

    /// <summary>Everything else that a document says: its fields, its definitions, its heads.</summary>
    private static IEnumerable<string> Words(DocumentModel document)
    {
        foreach (var field in document.Fields)
            yield return Entry(field, IsList(field));
        foreach (var definition in document.Entities.Concat(document.ClaimDefinitions))
        {
            yield return $"{definition.Id}: {definition.Name}";
            foreach (var attribute in definition.Attributes)
                yield return "  " + Entry(attribute, IsList(attribute));
        }
        foreach (var tag in document.Tags)
        {
            var attributes = tag.Head.Attributes.Select(attribute =>
                $"{attribute.Key}={string.Join('\u0001', attribute.Values.Select(value => value.Text))}"
            );
            yield return $"{tag.Kind} {string.Join(',', tag.Head.ClaimIds.Select(id => id.Name))}"
                + $" {string.Join(',', tag.Head.Entities.Select(id => id.Name))} {tag.Head.IsPiece}"
                + $" {tag.Head.Doubt is not null} {string.Join(';', attributes.Order(StringComparer.Ordinal))}";
        }
    }

    private static bool IsList(HeaderEntry entry) =>
        Empty.Settings.Schema.Attributes.Any(attribute => attribute.Name == entry.Key && attribute.IsList);

    private static string Entry(HeaderEntry entry, bool isList) =>
        $"{entry.Key}={(isList ? string.Join('\u0001', entry.Items.Select(item => item.Text)) : entry.Value)}";

    /// <summary>What is wrong and where; messages may quote a head, which has another writing then.</summary>
    private static string Diagnostics(DocumentModel document) =>
        string.Join(
            '\n',
            Analyzer
                .Analyze(document, Empty.With(document))
                .Select(found => $"{found.Rule.Code} {document.Clean.ToClean(found.Span)}")
                .Order(StringComparer.Ordinal)
        );
}
