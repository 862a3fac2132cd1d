using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features.Tests;

/// <summary>What holds of the features that lead from place to place, wherever a cursor stands.</summary>
internal static class NavigationChecks
{
    public static void CheckDocument(Corpus corpus, DocumentModel document)
    {
        foreach (var symbol in WorkspaceSymbols.Find(corpus, ""))
        {
            var file = corpus.Documents[symbol.Path];
            Require(IsIn(symbol.Span, file) && symbol.Name.Length > 0, "workspace symbol", symbol.Span.Start);
            var found = WorkspaceSymbols.Locate(file, symbol.Kind, symbol.Id);
            Require(found is { } span && IsIn(span, file), "workspace symbol located", symbol.Span.Start);
        }
        foreach (var lens in CodeLenses.Of(corpus, document))
        {
            var title = lens.Symbol is { } symbol
                ? CodeLenses.Count(corpus, symbol)
                : CodeLenses.Count(corpus, document);
            Require(IsIn(lens.Span, document) && title.Length > 0, "lens", lens.Span.Start);
        }
        Require(RenderedArticle.Write(corpus, document).EndsWith('\n'), "rendered article", 0);
    }

    public static void CheckOffset(Corpus corpus, DocumentModel document, int offset)
    {
        CheckTargets(corpus, document, offset, Declaration.At(corpus, document, offset));
        CheckTargets(corpus, document, offset, Implementation.At(corpus, document, offset));
        if (TypeDefinition.At(corpus, document, offset) is { } kind)
            Require(kind.Origin.Touches(offset) && kind.Kind.Length > 0, "kind", offset);
        foreach (var moniker in Monikers.At(corpus, document, offset))
            Require(moniker.Identifier.Length > 1, "moniker", offset);
        foreach (var item in CallHierarchy.Prepare(corpus, document, offset))
        {
            CheckItem(corpus, item, offset);
            // The cursor's whole neighbourhood asks for the same; once is enough.
            if (item.Key is not { } key || offset != item.NameSpan.Start)
                continue;
            foreach (var call in CallHierarchy.Incoming(corpus, key).Concat(CallHierarchy.Outgoing(corpus, key)))
            {
                CheckItem(corpus, call.Other, offset);
                var file = corpus.Documents[call.Path];
                Require(!call.Places.IsEmpty && call.Places.All(place => IsIn(place, file)), "call", offset);
            }
        }
        foreach (var item in TypeHierarchy.Prepare(corpus, document, offset))
        {
            CheckType(corpus, item, offset);
            foreach (var above in TypeHierarchy.Supertypes(corpus, item.Symbol))
            {
                CheckType(corpus, above, offset);
                var below = TypeHierarchy.Subtypes(corpus, above.Symbol);
                Require(below.Any(member => member.Symbol == item.Symbol), "a member of its group", offset);
            }
        }
    }

    private static void CheckTargets(
        Corpus corpus,
        DocumentModel document,
        int offset,
        IEnumerable<DefinitionTarget> targets
    )
    {
        foreach (var target in targets)
        {
            Require(target.Origin.Touches(offset) && IsIn(target.Origin, document), "origin", offset);
            var file = corpus.Documents[target.Path];
            Require(IsIn(target.Span, file) && target.Span.Contains(target.NameSpan), "target", offset);
        }
    }

    private static void CheckItem(Corpus corpus, CallItem item, int offset)
    {
        var file = corpus.Documents[item.Path];
        Require(IsIn(item.Span, file) && item.Span.Contains(item.NameSpan), "call item", offset);
        Require(item.Name.Length > 0 && item.Kind.Length > 0, "call item's name", offset);
    }

    private static void CheckType(Corpus corpus, TypeItem item, int offset)
    {
        var file = corpus.Documents[item.Path];
        Require(IsIn(item.Span, file) && item.Span.Contains(item.NameSpan), "type item", offset);
        Require(item.Name.Length > 0, "type item's name", offset);
    }

    private static bool IsIn(TextSpan span, DocumentModel document) => EveryOffsetTests.IsIn(span, document.Tree.Text);

    private static void Require(bool holds, string what, int offset) => EveryOffsetTests.Require(holds, what, offset);
}
