using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Configuration;

/// <summary>What a value of <c>quoth.json</c> looks like. The reader and the JSON schema are both made from these.</summary>
abstract record ValueShape
{
    /// <summary>The name under which the JSON schema writes the shape once, for shapes that are used often; or null.</summary>
    internal string? DefinitionName { get; init; }

    /// <summary>What a value must be, to be read after "must be": "a list", "true or false".</summary>
    internal abstract string Expected { get; }

    /// <summary>Whether a value of this kind can have the shape at all; which one of several shapes is meant hangs on it.</summary>
    internal abstract bool Takes(JsonValue value);
}

/// <summary>A text.</summary>
/// <param name="Noun">What the text is, to be read after "must be": "a pattern for files".</param>
/// <param name="FindFault">What is wrong with a text, to be read after the text itself, or null.</param>
sealed record TextShape(string Noun, Func<string, TextFault?> FindFault) : ValueShape
{
    /// <summary>What the JSON schema says of the text besides; for example <c>uri</c>.</summary>
    internal string? Format { get; init; }

    /// <summary>A pattern that the text fits, for the JSON schema.</summary>
    internal string? Pattern { get; init; }

    internal override string Expected => Noun;

    internal override bool Takes(JsonValue value) => value.Kind == JsonKind.Text;
}

/// <summary>What is wrong with a text.</summary>
/// <param name="Message">To be read after the text itself: "is not an address".</param>
/// <param name="Hint">What to do about it.</param>
/// <param name="Suggestion">The text most likely meant, or null.</param>
readonly record struct TextFault(string Message, string? Hint = null, string? Suggestion = null);

/// <summary>One of a set of words.</summary>
/// <param name="Noun">What the words are: "a severity".</param>
/// <param name="Words">The words, each with what it means.</param>
sealed record WordShape(string Noun, ImmutableArray<AllowedWord> Words) : ValueShape
{
    internal override string Expected => Noun;

    internal override bool Takes(JsonValue value) => value.Kind == JsonKind.Text;
}

/// <summary><c>true</c> or <c>false</c>, or only one of them.</summary>
/// <param name="Only">The one word that is taken, or null for both.</param>
sealed record FlagShape(string? Only = null) : ValueShape
{
    internal override string Expected => Only ?? "true or false";

    internal override bool Takes(JsonValue value) =>
        value.Kind == JsonKind.Flag && (Only is null || value.Text == Only);
}

/// <summary>A list.</summary>
/// <param name="Noun">What the list holds: "patterns for files".</param>
/// <param name="Item">What each entry looks like.</param>
sealed record ListShape(string Noun, ValueShape Item) : ValueShape
{
    internal override string Expected => $"a list of {Noun}, [ ... ]";

    internal override bool Takes(JsonValue value) => value.Kind == JsonKind.List;
}

/// <summary>An object whose keys the project chooses.</summary>
/// <param name="Noun">What the object holds: "severities by rule".</param>
/// <param name="FindKeyFault">What is wrong with a key, or null.</param>
/// <param name="Value">What each value looks like.</param>
sealed record MapShape(string Noun, Func<string, TextFault?> FindKeyFault, ValueShape Value) : ValueShape
{
    /// <summary>What a wrong key is.</summary>
    internal ConfigurationProblemKind FaultKind { get; init; } = ConfigurationProblemKind.WrongValue;

    /// <summary>The only keys there are, with what each means; empty where the project chooses freely.</summary>
    internal ImmutableArray<AllowedWord> Known { get; init; } = [];

    /// <summary>A pattern that the keys fit, for the JSON schema, where the project chooses freely.</summary>
    internal string? KeyPattern { get; init; }

    internal override string Expected => $"an object of {Noun}, {{ ... }}";

    internal override bool Takes(JsonValue value) => value.Kind == JsonKind.Object;
}

/// <summary>An object with keys of its own.</summary>
/// <param name="Keys">The keys, in the order in which they are offered.</param>
sealed record ObjectShape(ImmutableArray<KeyShape> Keys) : ValueShape
{
    /// <summary>The same without one of its keys.</summary>
    internal ObjectShape Without(string key) => new([.. Keys.Where(other => other.Name != key)]);

    internal override string Expected => "an object, { ... }";

    internal override bool Takes(JsonValue value) => value.Kind == JsonKind.Object;
}

/// <summary>A key of an object.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What its value looks like.</param>
/// <param name="Description">One or two sentences for hover and completion.</param>
/// <param name="IsRequired">Whether the object makes no sense without it.</param>
sealed record KeyShape(string Name, ValueShape Value, string Description, bool IsRequired = false);

/// <summary>One of several shapes that differ in their JSON kind.</summary>
/// <param name="Alternatives">The shapes; the first that takes a value's kind is meant.</param>
sealed record EitherShape(ImmutableArray<ValueShape> Alternatives) : ValueShape
{
    internal override string Expected => string.Join(", or ", Alternatives.Select(shape => shape.Expected));

    internal override bool Takes(JsonValue value) => Alternatives.Any(shape => shape.Takes(value));
}
