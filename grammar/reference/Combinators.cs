using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>The two combinators that the grammar misses in Sprache.</summary>
static class Combinators
{
    /// <summary>As many of the parser's results as there are, in one sequence.</summary>
    public static Parser<IEnumerable<T>> All<T>(this Parser<IEnumerable<T>> parser) =>
        parser.Many().Select(parts => (IEnumerable<T>)[.. parts.SelectMany(part => part)]);

    /// <summary>Looks whether the parser would succeed, and takes nothing.</summary>
    public static Parser<T> Before<T>(this Parser<T> parser) =>
        input => parser(input) is { WasSuccessful: true } result ? Result.Success(result.Value, input) : parser(input);
}
