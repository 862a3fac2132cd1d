using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Something that a corpus holds and somebody may look for by name.</summary>
/// <param name="Name">What it is called, by the name that was found: <c>the chief of staff · Ilan Orlan</c>.</param>
/// <param name="Container">Where it belongs: the role or kind of an entity, the path of a claim's or article's document.</param>
/// <param name="Kind">The kind of an entity, else <see cref="SymbolWords.Claim"/> or <see cref="SymbolWords.Article"/>.</param>
/// <param name="Id">The id of an entity or claim; empty for an article.</param>
/// <param name="Path">The document.</param>
/// <param name="Span">The definition, tag or title, in UTF-16 offsets of the document.</param>
/// <param name="Score">How well it matches, 1 to 100.</param>
public sealed record WorkspaceSymbol(
    string Name,
    string Container,
    string Kind,
    string Id,
    string Path,
    TextSpan Span,
    int Score
);

/// <summary>
/// Search in the whole corpus: entities by name, other name and id; claims with an id, by it and by their words; articles
/// by title.
/// </summary>
public static class WorkspaceSymbols
{
    /// <summary>As many as an editor's list can use.</summary>
    public const int Most = 256;

    /// <summary>What matches a query, best first, and of equals the shorter name first; at most <see cref="Most"/>.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="query">What somebody typed; all matches an empty one.</param>
    /// <param name="cancellation">Stops a search over a large corpus.</param>
    public static ImmutableArray<WorkspaceSymbol> Find(
        Corpus corpus,
        string query,
        CancellationToken cancellation = default
    )
    {
        var match = new FuzzyMatch(query);
        var best = new BestOf(Most);
        foreach (var document in corpus.Documents.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            AddArticle(best, match, document);
            foreach (var entity in document.Entities)
                AddEntity(best, match, entity);
            foreach (var claim in document.ClaimDefinitions)
                AddStatement(best, match, claim);
            foreach (var claim in document.Claims)
                AddClaim(best, match, claim, document, corpus);
        }
        return best.Drain();
    }

    /// <summary>
    /// Where a found symbol stands now, in UTF-16 offsets of its document: the texts may have changed since; null where it is
    /// gone.
    /// </summary>
    public static TextSpan? Locate(DocumentModel document, string kind, string id) =>
        kind switch
        {
            SymbolWords.Article => PlaceOfArticle(document),
            SymbolWords.Claim => document.FindClaimDefinition(id)?.Span
                ?? document.FindClaims(id).FirstOrDefault()?.Tag.Span,
            _ => document.FindEntity(id)?.Span,
        };

    private static void AddArticle(BestOf best, FuzzyMatch match, DocumentModel document)
    {
        if (document.IsRegistry)
            return;
        var title = document.FindField("title")?.Value ?? "";
        var score = Math.Max(match.Score(title), match.Score(document.Path) - 10);
        if (score > 0)
            best.Offer(
                score,
                title.Length > 0 ? SymbolWords.Shorten(title) : document.Path,
                document.Path,
                PlaceOfArticle(document),
                name =>
                    new(name, document.Path, SymbolWords.Article, "", document.Path, PlaceOfArticle(document), score)
            );
    }

    private static void AddEntity(BestOf best, FuzzyMatch match, Semantics.Model.Definition entity)
    {
        var name = SymbolWords.Name(entity);
        var (score, found) = (match.Score(entity.Name), name);
        if (!match.IsEmpty)
        {
            foreach (var alias in entity.Aliases)
                Try(alias, $"{alias} · {name}");
            Try(entity.Id, $"{name} · @{entity.Id}");
        }
        if (score <= 0)
            return;
        var container = entity.Find("role")?.Value is { Length: > 0 } role ? SymbolWords.Shorten(role) : entity.Kind;
        best.Offer(
            score,
            found,
            entity.Path,
            entity.Span,
            shown => new(SymbolWords.Shorten(shown), container, entity.Kind, entity.Id, entity.Path, entity.Span, score)
        );

        // Where the name matches too, it says enough: another name is shown where nobody would see why this was found.
        void Try(string text, string shown)
        {
            var other = match.Score(text) - 1;
            if (other <= score)
                return;
            found = score == 0 || found != name ? shown : name;
            score = other;
        }
    }

    private static void AddStatement(BestOf best, FuzzyMatch match, Semantics.Model.Definition claim)
    {
        var score = Math.Max(match.Score(claim.Id), match.Score(claim.Name) - 1);
        if (score > 0)
            best.Offer(
                score,
                $"!{claim.Id} {claim.Name}",
                claim.Path,
                claim.Span,
                name =>
                    new(
                        SymbolWords.Shorten(name),
                        claim.Path,
                        SymbolWords.Claim,
                        claim.Id,
                        claim.Path,
                        claim.Span,
                        score
                    )
            );
    }

    /// <summary>A claim that no header defines is found at the tag that asserts it first.</summary>
    private static void AddClaim(BestOf best, FuzzyMatch match, Claim claim, DocumentModel document, Corpus corpus)
    {
        if (claim.Id is not { } id || corpus.FindClaimDefinition(document, id) is not null)
            return;
        if (document.FindClaims(id).First() != claim)
            return;
        var words = SymbolWords.FirstWords(claim, document);
        var score = Math.Max(match.Score(id), match.Score(words) - 1);
        if (score > 0)
            best.Offer(
                score,
                $"!{id} {words}",
                document.Path,
                claim.Tag.Span,
                name =>
                    new(
                        SymbolWords.Shorten(name),
                        document.Path,
                        SymbolWords.Claim,
                        id,
                        document.Path,
                        claim.Tag.Span,
                        score
                    )
            );
    }

    private static TextSpan PlaceOfArticle(DocumentModel document) => document.FindField("title")?.ValueSpan ?? default;

    /// <summary>Keeps the best, and makes symbols of none but those.</summary>
    private sealed class BestOf(int most)
    {
        private readonly PriorityQueue<Func<WorkspaceSymbol>, Rank> worstFirst = new();

        public void Offer(int score, string name, string path, TextSpan span, Func<string, WorkspaceSymbol> make)
        {
            var rank = new Rank(score, name, path, span.Start);
            if (worstFirst.Count < most)
                worstFirst.Enqueue(() => make(name), rank);
            else
                worstFirst.EnqueueDequeue(() => make(name), rank);
        }

        public ImmutableArray<WorkspaceSymbol> Drain()
        {
            var symbols = new WorkspaceSymbol[worstFirst.Count];
            for (var at = symbols.Length - 1; at >= 0; at--)
                symbols[at] = worstFirst.Dequeue()();
            return [.. symbols];
        }
    }

    /// <summary>How good a match is; the smallest is the worst.</summary>
    private readonly record struct Rank(int Score, string Name, string Path, int Start) : IComparable<Rank>
    {
        public int CompareTo(Rank other)
        {
            if (Score != other.Score)
                return Score.CompareTo(other.Score);
            if (Name.Length != other.Name.Length)
                return other.Name.Length.CompareTo(Name.Length);
            var byName = string.CompareOrdinal(other.Name, Name);
            if (byName != 0)
                return byName;
            var byPath = string.CompareOrdinal(other.Path, Path);
            return byPath != 0 ? byPath : other.Start.CompareTo(Start);
        }
    }
}
