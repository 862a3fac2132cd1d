using System.Text.Json;

namespace Quoth.Testing.Protocol;

/// <summary>A place in a message that the meta-model does not allow.</summary>
/// <param name="Path">The place, as <c>result.items[2].range</c>.</param>
/// <param name="What">What is wrong there.</param>
public sealed record Misfit(string Path, string What)
{
    /// <inheritdoc />
    public override string ToString() => $"{Path}: {What}";
}

/// <summary>Holds JSON to the protocol's meta-model.</summary>
public static class MessageValidator
{
    /// <summary>The first place that does not fit; null when all does.</summary>
    /// <param name="shape">What is allowed; null stands for nothing at all.</param>
    /// <param name="value">The JSON; null where it is left out.</param>
    /// <param name="path">Where the JSON stands in its message.</param>
    public static Misfit? Check(Shape? shape, JsonElement? value, string path)
    {
        if (shape is null)
            return value is null or { ValueKind: JsonValueKind.Null }
                ? null
                : new Misfit(path, "there is something where nothing belongs");
        return value is { } given ? Check(shape, given, path) : new Misfit(path, "it is missing");
    }

    private static Misfit? Check(Shape shape, JsonElement value, string path) =>
        shape switch
        {
            Shape.Base item => CheckBase(item.Name, value, path),
            Shape.Reference item => Check(ProtocolModel.Types[item.Name], value, path),
            Shape.Sequence item => CheckAll(_ => item.Element, value, path),
            Shape.Tuple item => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() != item.Items.Length
                ? new Misfit(path, $"{item.Items.Length} items belong here, {value.GetArrayLength()} are there")
                : CheckAll(index => item.Items[index], value, path),
            Shape.Map item => CheckMap(item, value, path),
            Shape.Either item => CheckEither(item, value, path),
            Shape.Literal item => value.ValueKind == JsonValueKind.String && value.GetString() == item.Value
                ? null
                : new Misfit(path, $"it must be \"{item.Value}\""),
            Shape.Words item => CheckWords(item, value, path),
            Shape.Structure item => CheckStructure(item, value, path),
            _ => null,
        };

    private static Misfit? CheckBase(string name, JsonElement value, string path)
    {
        var fits = name switch
        {
            "string" or "URI" or "DocumentUri" or "RegExp" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "uinteger" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0,
            "decimal" => value.ValueKind == JsonValueKind.Number,
            _ => throw new InvalidDataException($"The meta-model has the unknown base type `{name}`."),
        };
        return fits ? null : new Misfit(path, $"{name} belongs here, it is {Excerpt(value)}");
    }

    private static Misfit? CheckAll(Func<int, Shape> shapeOf, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return new Misfit(path, $"an array belongs here, it is {Excerpt(value)}");
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Check(shapeOf(index), item, $"{path}[{index}]") is { } misfit)
                return misfit;
            index++;
        }
        return null;
    }

    private static Misfit? CheckMap(Shape.Map shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return new Misfit(path, $"an object belongs here, it is {Excerpt(value)}");
        foreach (var property in value.EnumerateObject())
        {
            if (Check(shape.Value, property.Value, $"{path}.{property.Name}") is { } misfit)
                return misfit;
        }
        return null;
    }

    // Where none fits, the one that fits furthest says what is wrong.
    private static Misfit? CheckEither(Shape.Either shape, JsonElement value, string path)
    {
        Misfit? furthest = null;
        foreach (var item in shape.Items)
        {
            if (Check(item, value, path) is not { } misfit)
                return null;
            if (furthest is null || misfit.Path.Length > furthest.Path.Length)
                furthest = misfit;
        }
        return furthest;
    }

    private static Misfit? CheckWords(Shape.Words shape, JsonElement value, string path)
    {
        var kind = shape.IsText ? JsonValueKind.String : JsonValueKind.Number;
        if (value.ValueKind != kind)
            return new Misfit(path, $"a {kind} belongs here, it is {Excerpt(value)}");
        return shape.IsOpen || shape.Values.Contains(value.GetRawText())
            ? null
            : new Misfit(path, $"{value.GetRawText()} is none of {string.Join(", ", shape.Values)}");
    }

    private static Misfit? CheckStructure(Shape.Structure shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return new Misfit(path, $"{shape.Name} belongs here, it is {Excerpt(value)}");
        foreach (var property in value.EnumerateObject())
        {
            if (Array.Find(shape.Properties, known => known.Name == property.Name) is not { } known)
                return new Misfit($"{path}.{property.Name}", $"{shape.Name} has no such property");
            if (Check(known.Shape, property.Value, $"{path}.{property.Name}") is { } misfit)
                return misfit;
        }
        return
            Array.Find(shape.Properties, known => !known.IsOptional && !value.TryGetProperty(known.Name, out _))
                is { } missing
            ? new Misfit($"{path}.{missing.Name}", $"{shape.Name} needs it, and it is missing")
            : null;
    }

    private static string Excerpt(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
