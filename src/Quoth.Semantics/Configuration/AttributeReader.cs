using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Configuration;

/// <summary>Reads the key <c>schema.attributes</c> of a configuration, already held to its shape.</summary>
static class AttributeReader
{
    internal static ImmutableArray<AttributeDefinition> Read(
        JsonValue? map,
        TagSchema onto,
        List<ConfigurationProblem> problems
    )
    {
        var attributes = ImmutableArray.CreateBuilder<AttributeDefinition>();
        foreach (var member in map?.Members ?? [])
        {
            if (member.Value.Kind == JsonKind.Object)
            {
                attributes.AddRange(Read(member, onto, problems));
            }
        }

        return attributes.DrainToImmutable();
    }

    static List<AttributeDefinition> Read(JsonMember member, TagSchema onto, List<ConfigurationProblem> problems)
    {
        var known = onto.Attributes.Where(attribute => attribute.Name == member.Name).ToArray();
        var places = PlacesOf(member.Value["on"]);
        if (places == AttributePlaces.None)
        {
            places = known.Aggregate(places, (all, attribute) => all | attribute.Places);
        }

        if (places == AttributePlaces.None)
        {
            problems.Add(
                ShapeChecker.Wrong(
                    member.NameSpan,
                    $"`{member.Name}` is a new attribute and may stand nowhere yet"
                ) with
                {
                    Hint = "add where it may stand, such as `\"on\": [\"claim\"]`",
                }
            );
            return [];
        }

        var changed = new List<AttributeDefinition>();
        foreach (var old in known.Where(attribute => (attribute.Places & places) != 0))
        {
            changed.Add(Change(old with { Places = old.Places & places }, member.Value));
            places &= ~old.Places;
        }

        if (places != AttributePlaces.None)
        {
            var type = member.Value["words"] is null ? AttributeType.Text : AttributeType.Words;
            changed.Add(Change(new(member.Name, places, type, "An attribute of this project."), member.Value));
        }

        changed.RemoveAll(attribute => !MakesSense(attribute, member, problems));
        return changed;
    }

    static AttributeDefinition Change(AttributeDefinition attribute, JsonValue value)
    {
        var type = value["type"] is { } written ? AttributeTypes.Parse(written.Text) ?? attribute.Type : attribute.Type;
        var words = value["words"];
        if (words is not null && value["type"] is null)
        {
            // Words for what was free text make it a choice among them.
            type = type switch
            {
                AttributeType.Text => AttributeType.Words,
                AttributeType.TextList => AttributeType.WordList,
                _ => type,
            };
        }

        var kept = type == attribute.Type ? attribute.Words : [];
        return attribute with
        {
            Type = type,
            Description = value["description"]?.Text ?? attribute.Description,
            IsRequired = value["required"] is { } required ? required.Text == "true" : attribute.IsRequired,
            Words = words is null ? kept : Merge(kept, words),
        };
    }

    static ImmutableArray<AllowedWord> Merge(ImmutableArray<AllowedWord> words, JsonValue changes)
    {
        var merged = words.ToList();
        foreach (var item in changes.Items)
        {
            if (!merged.Exists(word => word.Word == item.Text))
            {
                merged.Add(new AllowedWord(item.Text, "A word of this project."));
            }
        }

        foreach (var (name, _, value) in changes.Members)
        {
            var old = merged.FindIndex(word => word.Word == name);
            if (value.Kind == JsonKind.Flag)
            {
                merged.RemoveAll(word => word.Word == name);
            }
            else if (old >= 0)
            {
                merged[old] = new AllowedWord(name, value.Text);
            }
            else
            {
                merged.Add(new AllowedWord(name, value.Text));
            }
        }

        return [.. merged];
    }

    static bool MakesSense(AttributeDefinition attribute, JsonMember member, List<ConfigurationProblem> problems)
    {
        if (attribute.Name == TagSchema.KindAttribute && attribute.Places.HasFlag(AttributePlaces.Entity))
        {
            if (member.Value["words"] is not { } words)
            {
                return true;
            }

            problems.Add(
                ShapeChecker.Wrong(words.Span, "the words of `kind` are the kinds of entity") with
                {
                    Hint = "write them under `kinds`, beside `attributes`",
                }
            );
            return false;
        }

        if (!AttributeTypes.IsClosedSet(attribute.Type) || attribute.Words.Length > 0)
        {
            return true;
        }

        problems.Add(
            ShapeChecker.Wrong(
                member.NameSpan,
                $"`{member.Name}` takes one of a set of words, and there is no word"
            ) with
            {
                Hint = "add `\"words\": [\"...\"]`",
            }
        );
        return false;
    }

    static AttributePlaces PlacesOf(JsonValue? list)
    {
        var places = AttributePlaces.None;
        foreach (var item in list?.Items ?? [])
        {
            places |= PlaceNames.Parse(item.Text);
        }

        return places;
    }
}
