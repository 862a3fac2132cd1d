using System.Buffers;
using FsCheck.Fluent;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>No feature throws or speaks of places that are not there, wherever a cursor stands.</summary>
public sealed class EveryOffsetTests
{
    private static readonly SearchValues<char> NotOfWords = SearchValues.Create("[]|@!^~ \n\r");

    private static readonly SearchValues<char> NotOfNames = SearchValues.Create("[]|\n\r");

    private static readonly Lazy<Corpus> Seeds = new(LoadSeeds);

    internal static Corpus SeedCorpus => Seeds.Value;

    public static TheoryData<string> SeedPaths() => new(Seeds.Value.Documents.Keys);

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void In_a_seed(string path)
    {
        var corpus = Seeds.Value;
        CheckAll(corpus, corpus.Documents[path]);
    }

    [Fact]
    public void In_random_markup() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var corpus = Corpus.Create(QuothConfiguration.Default);
                    var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(text), corpus.Settings);
                    CheckAll(corpus.With([document, Registry(corpus)]), document);
                }
            ),
            cases: 1000
        );

    private static DocumentModel Registry(Corpus corpus) =>
        DocumentBuilder.Build(
            "registry.quoth",
            SyntaxTree.Parse("---\n@orlan: Ilan Orlan\n  of: @b\n@b: [B]\n!c1: So\n---\n"),
            corpus.Settings
        );

    private static void CheckAll(Corpus corpus, DocumentModel document)
    {
        CheckOutline(DocumentSymbols.Of(corpus, document), new TextSpan(0, document.Tree.Text.Length));
        NavigationChecks.CheckDocument(corpus, document);
        CheckFolding(document);
        CheckLinks(corpus, document);
        CheckHints(corpus, document);
        CheckAttributions(corpus, document);
        CheckPreview(corpus, document);
        for (var offset = 0; offset <= document.Tree.Text.Length; offset++)
        {
            NavigationChecks.CheckOffset(corpus, document, offset);
            CheckDefinition(corpus, document, offset);
            CheckReferences(corpus, document, offset);
            CheckHighlights(corpus, document, offset);
            CheckHover(corpus, document, offset);
            CheckPeople(corpus, document, offset);
            CheckCompletion(corpus, document, offset);
            TypingChecks.CheckOffset(corpus, document, offset);
            CheckRename(corpus, document, offset);
            CheckLinkedEditing(corpus, document, offset);
            CheckSelection(document, offset);
            AnnotatingChecks.CheckOffset(corpus, document, offset);
        }
    }

    private static void CheckDefinition(Corpus corpus, DocumentModel document, int offset)
    {
        foreach (var target in Definition.At(corpus, document, offset))
        {
            var file = corpus.Documents[target.Path].Tree.Text;
            Require(target.Origin.Touches(offset) && IsIn(target.Origin, document.Tree.Text), "origin", offset);
            Require(IsIn(target.Span, file) && target.Span.Contains(target.NameSpan), "definition", offset);
        }
    }

    private static void CheckReferences(Corpus corpus, DocumentModel document, int offset)
    {
        var places = References.At(corpus, document, offset, includeDefinition: true);
        foreach (var place in places)
        {
            var text = place.Document.Tree.Text;
            var isId = IsIn(place.Reference.Span, text) && text.ToString(place.Reference.Span) == place.Reference.Id;
            Require(isId, "reference", offset);
        }
        Require(places.Length == 0 || SymbolFinder.At(corpus, document, offset) is not null, "no symbol", offset);
        var isKnown =
            SymbolFinder.At(corpus, document, offset) is not { } found
            || places.Contains(new SymbolPlace(document, found.Reference));
        Require(isKnown, "the cursor's own place is missing", offset);
    }

    private static void CheckHighlights(Corpus corpus, DocumentModel document, int offset)
    {
        var last = default(TextSpan);
        foreach (var place in DocumentHighlights.At(corpus, document, offset))
        {
            Require(IsIn(place.Span, document.Tree.Text) && place.Span >= last, "highlight", offset);
            last = place.Span;
        }
    }

    private static void CheckHover(Corpus corpus, DocumentModel document, int offset)
    {
        if (Hover.At(corpus, document, offset) is not { } card)
            return;
        Require(card.Span.Touches(offset) && IsIn(card.Span, document.Tree.Text), "hover", offset);
        Require(!string.IsNullOrWhiteSpace(card.Markdown), "empty card", offset);
        if (card.Definition is { } place)
            Require(IsIn(place.Reference.Span, place.Document.Tree.Text), "hover definition", offset);
    }

    private static void CheckPeople(Corpus corpus, DocumentModel document, int offset)
    {
        foreach (var offer in People.Find(corpus, document, offset, "or"))
        {
            var isKnown = corpus.FindEntity(document, offer.Entity.Id) is not null;
            Require(isKnown, "somebody to pick", offset);
        }
    }

    private static void CheckCompletion(Corpus corpus, DocumentModel document, int offset)
    {
        foreach (var offer in Completion.At(corpus, document, offset))
        {
            Require(offer.Replaced.Touches(offset) && IsIn(offer.Replaced, document.Tree.Text), "offer", offset);
            var replaced = document.Tree.Text.Slice(offer.Replaced);
            var isOfText = offer.ReplacesRest || offer.Kind == CompletionKind.Cue;
            Require(!replaced.ContainsAny(isOfText ? NotOfNames : NotOfWords), "offer replaces too much", offset);
            Require(offer.NewText.Length > 0 && offer.Label.Length > 0, "empty offer", offset);
        }
    }

    private static void CheckRename(Corpus corpus, DocumentModel document, int offset)
    {
        if (Rename.At(corpus, document, offset, out var refusal) is not { } target)
        {
            Require(!string.IsNullOrWhiteSpace(refusal), "no reason", offset);
            return;
        }
        // Before a sigil the id is meant that stands behind it.
        var isTouched = target.Span.Touches(offset) || target.Span.Start == offset + 1;
        Require(isTouched && IsIn(target.Span, document.Tree.Text), "renamed place", offset);
        var edits = Rename.To(corpus, document, offset, "quite-new", out _);
        Require(edits is { Length: > 0 }, "nothing is renamed", offset);
        foreach (var edit in edits ?? [])
        {
            var replaced = corpus.Documents[edit.Path].Tree.Text.ToString(edit.Change.Span);
            Require(replaced == target.Symbol.Id, "another word is renamed", offset);
        }
    }

    private static void CheckLinkedEditing(Corpus corpus, DocumentModel document, int offset)
    {
        var places = LinkedEditing.At(corpus, document, offset);
        Require(places.IsEmpty || places.Any(place => place.Touches(offset)), "the cursor is not linked", offset);
        for (var i = 1; i < places.Length; i++)
            Require(places[i].Start >= places[i - 1].End, "linked places overlap", offset);
    }

    private static void CheckSelection(DocumentModel document, int offset)
    {
        var steps = SelectionRanges.At(document, offset);
        var last = default(TextSpan?);
        foreach (var step in steps)
        {
            var grows = last is not { } inner || (step.Contains(inner) && step.Length > inner.Length);
            Require(grows && step.Touches(offset) && IsIn(step, document.Tree.Text), "selection", offset);
            last = step;
        }
        Require(last == new TextSpan(0, document.Tree.Text.Length), "the selection does not end with all", offset);
    }

    private static void CheckFolding(DocumentModel document)
    {
        var text = document.Tree.Text;
        foreach (var range in FoldingRanges.Of(document))
        {
            var lines = (text.Lines.GetLine(range.Span.Start), text.Lines.GetLine(range.Span.End));
            var isRight = IsIn(range.Span, text) && range.StartLine == lines.Item1 && range.EndLine <= lines.Item2;
            Require(isRight && range.EndLine >= range.StartLine, "folding", range.Span.Start);
        }
    }

    private static void CheckLinks(Corpus corpus, DocumentModel document)
    {
        foreach (var link in DocumentLinks.Of(corpus, document))
        {
            var isWeb = link.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase);
            Require(isWeb && IsIn(link.Span, document.Tree.Text), "link", link.Span.Start);
        }
    }

    private static void CheckHints(Corpus corpus, DocumentModel document)
    {
        var text = document.Tree.Text;
        var last = 0;
        foreach (var hint in InlayHints.In(corpus, document, new TextSpan(0, text.Length)))
        {
            var isRight = hint.Offset >= last && hint.Parts.All(part => part.Target is not { } to || IsIn(to, text));
            Require(isRight && hint.Offset <= text.Length, "hint", hint.Offset);
            last = hint.Offset;
            if (hint.Kind == InlayHintKind.Link)
                CheckAccepted(document, InlayHints.WriteDown(corpus, document, hint.Tag));
        }
    }

    private static void CheckAttributions(Corpus corpus, DocumentModel document)
    {
        var found = Attributions.Of(corpus, document);
        var inPeople = (int number) => number >= 0 && number < found.People.Length;
        foreach (var claim in found.Claims)
        {
            var place = claim.Claim.Tag.Span.Start;
            Require(claim.Speakers.Concat(claim.Relays).All(inPeople), "speakers", place);
            Require(claim.Outer is not { } outer || outer < found.Claims.Length, "outer claim", place);
            var speakers = AttributionChain.GetSpeakers(claim.Claim, document, corpus);
            Require(speakers.IsEmpty == claim.Speakers.IsEmpty, "somebody speaks", place);
        }
        foreach (var tag in document.Tags)
            Require(found.PeopleOf(tag).All(inPeople), "people of a tag", tag.Span.Start);
        foreach (var person in found.People)
            Require(person.Name.Length > 0, "a name", 0);
    }

    /// <summary>The spans lie in the clean text, each in those that are open or behind them.</summary>
    private static void CheckPreview(Corpus corpus, DocumentModel document)
    {
        var preview = Preview.Of(corpus, document);
        var open = new Stack<TextSpan>([new TextSpan(0, document.Clean.Text.Length)]);
        var last = 0;
        foreach (var span in preview.Spans)
        {
            Require(span.Clean.Start >= last, "the order of spans", span.Tag.Span.Start);
            last = span.Clean.Start;
            while (open.Count > 1 && open.Peek().End <= span.Clean.Start && open.Peek() != span.Clean)
                open.Pop();
            Require(open.Peek().Contains(span.Clean), "nesting of spans", span.Tag.Span.Start);
            open.Push(span.Clean);
            Require(span.Note is null || span.Clean.IsEmpty, "words of a note", span.Tag.Span.Start);
            var isWhole = span.Note is not null || span.Clean == document.Clean.ToClean(span.Tag.TextSpan);
            Require(isWhole, "words of a tag", span.Tag.Span.Start);
            Require(
                span.Claims.All(claim => claim < preview.Attributions.Claims.Length),
                "claims",
                span.Tag.Span.Start
            );
        }
    }

    /// <summary>What a hint writes changes no word of the article.</summary>
    private static void CheckAccepted(DocumentModel document, IReadOnlyCollection<TextChange> changes)
    {
        var text = document.Tree.Text.Content;
        foreach (var change in changes.Reverse())
            text = text[..change.Span.Start] + change.NewText + text[change.Span.End..];
        var isSame = CleanText.Of(SyntaxTree.Parse(text)).Text == document.Clean.Text;
        Require(isSame, "the hint's edit changes the article", 0);
    }

    private static void CheckOutline(IEnumerable<DocumentSymbol> symbols, TextSpan parent)
    {
        foreach (var symbol in symbols)
        {
            var nests = parent.Contains(symbol.Span) && symbol.Span.Contains(symbol.NameSpan);
            Require(nests && symbol.Name.Length > 0, "outline", symbol.Span.Start);
            CheckOutline(symbol.Children, symbol.Span);
        }
    }

    internal static bool IsIn(TextSpan span, SourceText text) =>
        span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;

    internal static void Require(bool holds, string what, int offset)
    {
        if (!holds)
            Assert.Fail($"{what} at {offset}");
    }

    internal static Corpus LoadSeeds()
    {
        var root = RepositoryFiles.PathOf("seeds");
        var corpus = Corpus.Create(QuothConfiguration.Default);
        var files = Directory.EnumerateFiles(root, "*.quoth", SearchOption.AllDirectories);
        return corpus.With([
            .. files.Select(file =>
                DocumentBuilder.Build(
                    Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'),
                    SyntaxTree.Parse(File.ReadAllText(file)),
                    corpus.Settings
                )
            ),
        ]);
    }
}
