using Quoth.Semantics.Schema;

namespace Quoth.Analysis;

/// <summary>The words for values that do not fit.</summary>
internal static class ValueMessages
{
    private const int MostWords = 12;

    /// <summary>What is wrong.</summary>
    public static string Describe(AttributeDefinition attribute, ValueProblem problem)
    {
        var value = Excerpt.Of(problem.Value);
        return problem.Kind switch
        {
            ValueProblemKind.Missing => $"`{attribute.Name}` has an empty value",
            ValueProblemKind.TooMany => $"`{attribute.Name}` takes one value, and {value} is one more",
            ValueProblemKind.Repeated => $"{value} stands here twice",
            ValueProblemKind.UnknownWord => $"{value} is not one of the words of `{attribute.Name}`",
            ValueProblemKind.NotANumber => $"{value} is not a number",
            ValueProblemKind.NotADate => $"{value} is not a date",
            ValueProblemKind.NotAUrl => $"{value} is not an address",
            ValueProblemKind.NotAFlag => $"{value} is neither `true` nor `false`",
            ValueProblemKind.NotAReference => $"{value} names neither an entity nor a claim",
            ValueProblemKind.NotAnEntity => $"{value} does not name an entity",
            ValueProblemKind.NotAClaim => $"{value} does not name a claim",
            ValueProblemKind.NotAHash => $"{value} is not a SHA-256",
            ValueProblemKind.NotALanguage => $"{value} is not a language tag",
            ValueProblemKind.NotAWikidataItem => $"{value} is not the number of a Wikidata item",
            _ => $"{value} does not fit `{attribute.Name}`",
        };
    }

    /// <summary>What to do.</summary>
    public static string Advise(AttributeDefinition attribute, ValueProblem problem)
    {
        if (problem.Kind is ValueProblemKind.TooMany or ValueProblemKind.Repeated)
            return "remove it";
        if (problem.Suggestion is { } suggestion)
            return $"did you mean `{suggestion}`?";
        if (problem.Kind != ValueProblemKind.UnknownWord)
            return $"write {AttributeTypes.DescriptionOf(attribute.Type)}";
        var words = attribute.Words.Take(MostWords).Select(word => $"`{word.Word}`").ToList();
        if (words.Count < 2)
            return words is [var only] ? $"write {only}" : "the schema in quoth.json can add words";
        return attribute.Words.Length > MostWords
            ? $"write one of {string.Join(", ", words)}, ..."
            : $"write {string.Join(", ", words.SkipLast(1))} or {words[^1]}";
    }
}
