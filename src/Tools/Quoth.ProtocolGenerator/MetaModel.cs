using System.Text.Json;

namespace Quoth.ProtocolGenerator;

/// <summary>The parts of the protocol's meta-model that C# code is made from: names and shapes, no prose.</summary>
internal sealed record MetaModel(
    string Version,
    IReadOnlyList<MetaMethod> Methods,
    IReadOnlyList<MetaStructure> Structures,
    IReadOnlyList<MetaEnumeration> Enumerations,
    IReadOnlyList<MetaAlias> Aliases
)
{
    public static MetaModel Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new MetaModel(
            Optional(root, "metaData")?.GetProperty("version").GetString() ?? "",
            [
                .. Items(root, "requests").Select(item => ReadMethod(item, isRequest: true)),
                .. Items(root, "notifications").Select(item => ReadMethod(item, isRequest: false)),
            ],
            [.. Items(root, "structures").Select(ReadStructure)],
            [.. Items(root, "enumerations").Select(ReadEnumeration)],
            [
                .. Items(root, "typeAliases")
                    .Select(item => new MetaAlias(Name(item), ReadType(item.GetProperty("type")))),
            ]
        );
    }

    /// <summary>The model with what another adds to it.</summary>
    public MetaModel With(MetaModel other) =>
        new(
            Version,
            [.. Methods, .. other.Methods],
            [.. Structures, .. other.Structures],
            [.. Enumerations, .. other.Enumerations],
            [.. Aliases, .. other.Aliases]
        );

    private static MetaMethod ReadMethod(JsonElement item, bool isRequest) =>
        new(
            Text(item, "method"),
            isRequest,
            Text(item, "messageDirection"),
            Optional(item, "registrationMethod")?.GetString(),
            Optional(item, "params") is { } parameters ? ReadType(parameters) : null,
            Optional(item, "result") is { } result ? ReadType(result) : null,
            Optional(item, "partialResult") is { } part ? ReadType(part) : null,
            Optional(item, "registrationOptions") is { } options ? ReadType(options) : null
        );

    private static MetaStructure ReadStructure(JsonElement item) =>
        new(
            Name(item),
            [.. Items(item, "extends").Concat(Items(item, "mixins")).Select(Name)],
            [
                .. Items(item, "properties")
                    .Select(property => new MetaProperty(
                        Name(property),
                        ReadType(property.GetProperty("type")),
                        Optional(property, "optional")?.GetBoolean() ?? false
                    )),
            ]
        );

    private static MetaEnumeration ReadEnumeration(JsonElement item) =>
        new(
            Name(item),
            Name(item.GetProperty("type")) == "string",
            Optional(item, "supportsCustomValues")?.GetBoolean() ?? false,
            [
                .. Items(item, "values")
                    .Select(value => new MetaValue(
                        Name(value),
                        value.GetProperty("value") is { ValueKind: JsonValueKind.Number } number
                            ? number.GetInt32()
                            : 0,
                        value.GetProperty("value") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null
                    )),
            ]
        );

    private static MetaType ReadType(JsonElement item) =>
        Text(item, "kind") switch
        {
            "base" => new MetaType.Base(Name(item)),
            "reference" => new MetaType.Reference(Name(item)),
            "array" => new MetaType.Sequence(ReadType(item.GetProperty("element"))),
            "map" => new MetaType.Map(ReadType(item.GetProperty("value"))),
            "or" => new MetaType.Or([.. Items(item, "items").Select(ReadType)]),
            "tuple" => new MetaType.Pair([.. Items(item, "items").Select(ReadType)]),
            "stringLiteral" => new MetaType.Literal(Text(item, "value")),
            // An object of any kind; and what several structures say together, which only registrations of colours are.
            "literal" or "and" => new MetaType.Anything(),
            var kind => throw new InvalidDataException($"The meta-model has a type of the unknown kind `{kind}`."),
        };

    private static string Name(JsonElement item) => Text(item, "name");

    private static string Text(JsonElement item, string key) => item.GetProperty(key).GetString() ?? "";

    private static JsonElement? Optional(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) ? value : null;

    private static JsonElement[] Items(JsonElement item, string key) =>
        item.TryGetProperty(key, out var list) ? [.. list.EnumerateArray()] : [];
}

internal sealed record MetaMethod(
    string Method,
    bool IsRequest,
    string Direction,
    string? RegistrationMethod,
    MetaType? Params,
    MetaType? Result,
    MetaType? PartialResult,
    MetaType? RegistrationOptions
);

internal sealed record MetaStructure(string Name, IReadOnlyList<string> Bases, IReadOnlyList<MetaProperty> Properties);

internal sealed record MetaProperty(string Name, MetaType Type, bool Optional);

internal sealed record MetaEnumeration(string Name, bool IsText, bool IsOpen, IReadOnlyList<MetaValue> Values);

internal sealed record MetaValue(string Name, int Number, string? Text);

internal sealed record MetaAlias(string Name, MetaType Type);

internal abstract record MetaType
{
    public sealed record Base(string Name) : MetaType;

    public sealed record Reference(string Name) : MetaType;

    public sealed record Sequence(MetaType Element) : MetaType;

    public sealed record Map(MetaType Value) : MetaType;

    public sealed record Or(IReadOnlyList<MetaType> Items) : MetaType;

    public sealed record Pair(IReadOnlyList<MetaType> Items) : MetaType;

    public sealed record Literal(string Value) : MetaType;

    public sealed record Anything : MetaType;
}
