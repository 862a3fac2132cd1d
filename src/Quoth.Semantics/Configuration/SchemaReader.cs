using System.Collections.Immutable;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>Reads the key <c>schema</c> of a configuration, already held to its shape.</summary>
static class SchemaReader
{
    internal static SchemaChanges Read(JsonValue? schema, TagSchema onto, List<ConfigurationProblem> problems)
    {
        if (schema is null)
        {
            return SchemaChanges.None;
        }

        var kinds = ReadKinds(schema["kinds"], onto);
        var removedKinds = Removed(
            schema["kinds"],
            "kind",
            KnownIn(onto, schema => schema.Kinds.Select(kind => kind.Name)),
            problems
        );
        var attributeNames = KnownIn(onto, schema => schema.Attributes.Select(attribute => attribute.Name));
        return new SchemaChanges
        {
            Kinds = CheckParents(kinds, removedKinds, onto, problems),
            RemovedKinds = removedKinds,
            Attributes = AttributeReader.Read(schema["attributes"], onto, problems),
            RemovedAttributes = Removed(schema["attributes"], "attribute", attributeNames, problems),
        };
    }

    // Two files of a chain may both do without the same one.
    static IEnumerable<string> KnownIn(TagSchema onto, Func<TagSchema, IEnumerable<string>> names) =>
        names(onto).Concat(names(TagSchema.BuiltIn));

    static List<(EntityKind Kind, JsonValue Value)> ReadKinds(JsonValue? map, TagSchema onto)
    {
        var kinds = new List<(EntityKind, JsonValue)>();
        foreach (var (name, _, value) in map?.Members ?? [])
        {
            if (value.Kind != JsonKind.Object)
            {
                continue;
            }

            var known = onto.FindKind(name) ?? new EntityKind(name, "A kind of this project.");
            var kind = known with
            {
                Description = value["description"]?.Text ?? known.Description,
                Parent = value["parent"]?.Text ?? known.Parent,
                IsUnnamed = value["unnamed"] is { } unnamed ? unnamed.Text == "true" : known.IsUnnamed,
            };
            kinds.Add((kind, value));
        }

        return kinds;
    }

    static ImmutableArray<EntityKind> CheckParents(
        List<(EntityKind Kind, JsonValue Value)> kinds,
        ImmutableArray<string> removed,
        TagSchema onto,
        List<ConfigurationProblem> problems
    )
    {
        var schema = onto.With(new() { Kinds = [.. kinds.Select(row => row.Kind)], RemovedKinds = removed });
        var names = schema.Kinds.Select(kind => kind.Name).ToArray();
        var right = ImmutableArray.CreateBuilder<EntityKind>(kinds.Count);
        foreach (var (kind, value) in kinds)
        {
            var isKnown = kind.Parent is null || schema.FindKind(kind.Parent) is not null;
            var isCircle = isKnown && kind.Parent is not null && schema.IsKindOf(kind.Parent, kind.Name);
            right.Add(isKnown && !isCircle ? kind : kind with { Parent = null });
            if (value["parent"] is not { } parent || (isKnown && !isCircle))
            {
                continue;
            }

            var near = isKnown ? null : DidYouMean.Nearest(parent.Text, names);
            problems.Add(
                isKnown
                    ? ShapeChecker.Wrong(parent.Span, $"`{kind.Name}` would be a case of itself") with
                    {
                        Hint = "name a wider kind",
                    }
                    : ShapeChecker.Wrong(parent.Span, $"`{parent.Text}` is not a kind") with
                    {
                        Hint = near is null ? "add it to `kinds`, or name another" : $"did you mean `{near}`?",
                        Suggestion = near,
                    }
            );
        }

        return right.DrainToImmutable();
    }

    static ImmutableArray<string> Removed(
        JsonValue? map,
        string noun,
        IEnumerable<string> known,
        List<ConfigurationProblem> problems
    )
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        var removed = ImmutableArray.CreateBuilder<string>();
        foreach (var member in map?.Members ?? [])
        {
            if (member.Value.Kind != JsonKind.Flag)
            {
                continue;
            }

            if (IsNeeded(noun, member.Name))
            {
                problems.Add(
                    ShapeChecker.Wrong(member.Value.Span, $"the {noun} `{member.Name}` cannot be left out") with
                    {
                        Hint = "the language itself needs it",
                    }
                );
                continue;
            }

            if (names.Contains(member.Name))
            {
                removed.Add(member.Name);
                continue;
            }

            var near = DidYouMean.Nearest(member.Name, names);
            problems.Add(
                ShapeChecker.Wrong(member.NameSpan, $"there is no {noun} `{member.Name}` to leave out") with
                {
                    Hint = near is null ? "remove this line" : $"did you mean `{near}`?",
                    Suggestion = near,
                }
            );
        }

        return removed.DrainToImmutable();
    }

    // A definition without `kind` is a person, and the seal is no matter of vocabulary.
    static bool IsNeeded(string noun, string name) =>
        noun == "kind" ? name == TagSchema.DefaultKind : name is TagSchema.KindAttribute or "text-sha256";
}
