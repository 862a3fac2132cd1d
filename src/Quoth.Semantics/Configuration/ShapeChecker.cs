using System.Collections.Immutable;
using Quoth.Semantics.Text;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>Holds a JSON value to its shape: says what is wrong and gives back what is right.</summary>
static class ShapeChecker
{
    /// <summary>
    /// The value without the parts that are wrong, so that whoever reads it need not ask again; null where it is wrong as a
    /// whole.
    /// </summary>
    /// <param name="value">The value as it stands in the file.</param>
    /// <param name="shape">What it must look like.</param>
    /// <param name="name">What a message calls it: the key it belongs to.</param>
    /// <param name="problems">Takes what is wrong.</param>
    internal static JsonValue? Check(
        JsonValue value,
        ValueShape shape,
        string name,
        ICollection<ConfigurationProblem> problems
    )
    {
        if (!shape.Takes(value))
        {
            problems.Add(Wrong(value.Span, $"{name} must be {shape.Expected}; this is {Describe(value)}"));
            return null;
        }

        return shape switch
        {
            TextShape text => CheckText(value, text.FindFault(value.Text), problems),
            WordShape words => CheckWord(value, words, problems),
            ListShape list => value with { Items = CheckItems(value, list, name, problems) },
            MapShape map => value with { Members = CheckMap(value, map, problems) },
            ObjectShape keys => CheckObject(value, keys, name, problems),
            EitherShape either => Check(value, either.Alternatives.First(one => one.Takes(value)), name, problems),
            _ => value,
        };
    }

    static JsonValue? CheckText(JsonValue value, TextFault? found, ICollection<ConfigurationProblem> problems)
    {
        if (found is not { } fault)
        {
            return value;
        }

        problems.Add(
            Wrong(value.Span, $"`{Shown(value.Text)}` {fault.Message}") with
            {
                Hint = fault.Hint,
                Suggestion = fault.Suggestion,
            }
        );
        return null;
    }

    static JsonValue? CheckWord(JsonValue value, WordShape shape, ICollection<ConfigurationProblem> problems)
    {
        var words = shape.Words.Select(word => word.Word).ToArray();
        if (words.Contains(value.Text))
        {
            return value;
        }

        var near = DidYouMean.Nearest(value.Text, words);
        problems.Add(
            Wrong(value.Span, $"`{Shown(value.Text)}` is not {shape.Noun}") with
            {
                Hint = near is null ? $"write one of {OneOf(words)}" : $"did you mean `{near}`?",
                Suggestion = near,
            }
        );
        return null;
    }

    static ImmutableArray<JsonValue> CheckItems(
        JsonValue value,
        ListShape shape,
        string name,
        ICollection<ConfigurationProblem> problems
    )
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>(value.Items.Length);
        foreach (var item in value.Items)
        {
            if (Check(item, shape.Item, $"an entry of {name}", problems) is { } right)
            {
                items.Add(right);
            }
        }

        return items.DrainToImmutable();
    }

    static ImmutableArray<JsonMember> CheckMap(
        JsonValue value,
        MapShape shape,
        ICollection<ConfigurationProblem> problems
    )
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>(value.Members.Length);
        ReportTwice(value, problems);
        foreach (var member in value.Members)
        {
            if (shape.FindKeyFault(member.Name) is { } fault)
            {
                problems.Add(
                    new ConfigurationProblem(
                        shape.FaultKind,
                        member.NameSpan,
                        $"`{Shown(member.Name)}` {fault.Message}"
                    )
                    {
                        Hint = fault.Hint,
                        Suggestion = fault.Suggestion,
                    }
                );
                continue;
            }

            if (Check(member.Value, shape.Value, $"`{member.Name}`", problems) is { } right)
            {
                members.Add(member with { Value = right });
            }
        }

        return members.DrainToImmutable();
    }

    static JsonValue? CheckObject(
        JsonValue value,
        ObjectShape shape,
        string name,
        ICollection<ConfigurationProblem> problems
    )
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>(value.Members.Length);
        ReportTwice(value, problems);
        foreach (var member in value.Members)
        {
            var key = shape.Keys.FirstOrDefault(key => key.Name == member.Name);
            if (key is null)
            {
                problems.Add(UnknownKey(member, shape, name));
                continue;
            }

            if (Check(member.Value, key.Value, $"`{member.Name}`", problems) is { } right)
            {
                members.Add(member with { Value = right });
            }
        }

        var missing = shape
            .Keys.Where(key => key.IsRequired && value[key.Name] is null)
            .Select(key => key.Name)
            .ToArray();
        foreach (var key in missing)
        {
            problems.Add(Wrong(value.Span, $"{name} needs `{key}`") with { Hint = $"add `\"{key}\": ...`" });
        }

        return missing.Length > 0 ? null : value with { Members = members.DrainToImmutable() };
    }

    static ConfigurationProblem UnknownKey(JsonMember member, ObjectShape shape, string name)
    {
        var keys = shape.Keys.Select(key => key.Name).ToArray();
        var near = DidYouMean.Nearest(member.Name, keys);
        return new(
            ConfigurationProblemKind.UnknownKey,
            member.NameSpan,
            $"`{Shown(member.Name)}` is not a key of {name}"
        )
        {
            Hint = near is null ? $"it takes {AllOf(keys)}" : $"did you mean `{near}`?",
            Suggestion = near,
        };
    }

    static void ReportTwice(JsonValue value, ICollection<ConfigurationProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!seen.Add(member.Name))
            {
                problems.Add(
                    Wrong(member.NameSpan, $"`{Shown(member.Name)}` stands here a second time") with
                    {
                        Hint = "the later one counts; remove one of them",
                    }
                );
            }
        }
    }

    internal static ConfigurationProblem Wrong(TextSpan span, string message) =>
        new(ConfigurationProblemKind.WrongValue, span, message);

    internal static string OneOf(IReadOnlyList<string> words) => Listed(words, "or");

    static string AllOf(IReadOnlyList<string> words) => Listed(words, "and");

    static string Listed(IReadOnlyList<string> words, string joiner) =>
        words.Count == 1
            ? $"`{words[0]}`"
            : string.Join(", ", words.SkipLast(1).Select(word => $"`{word}`")) + $" {joiner} `{words[^1]}`";

    // A message is one line, however long the text it speaks of.
    static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[58]) ? 58 : 59), "…");
    }

    static string Describe(JsonValue value) =>
        value.Kind switch
        {
            JsonKind.Object => "an object",
            JsonKind.List => "a list",
            JsonKind.Text => "a text",
            JsonKind.Number => $"the number {value.Text}",
            JsonKind.Flag => value.Text,
            _ => "null",
        };
}
