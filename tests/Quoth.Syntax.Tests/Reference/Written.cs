using FsCheck;
using FsCheck.Fluent;

namespace Quoth.Syntax.Tests.Reference;

/// <summary>Something of a document beside the markup that says it.</summary>
sealed record Written<T>(string Markup, T Node);

static class Generators
{
    public static Gen<string> OneOf(params string[] texts) => Gen.Elements(texts);

    public static Gen<T> Sometimes<T>(int percent, Gen<T> generator, T otherwise) =>
        Gen.Frequency((percent, generator), (100 - percent, Gen.Constant(otherwise)));

    public static Gen<IReadOnlyList<T>> UpTo<T>(int most, Gen<T> generator) => Between(0, most, generator);

    public static Gen<IReadOnlyList<T>> Between<T>(int least, int most, Gen<T> generator) =>
        from count in Gen.Choose(least, most)
        from items in generator.ListOf(count)
        select (IReadOnlyList<T>)[.. items];

    public static string Markup<T>(this IEnumerable<Written<T>> parts) =>
        string.Concat(parts.Select(part => part.Markup));
}
