namespace Quoth.ProtocolGenerator;

/// <summary>Turns the model's types into shapes and collects the unions met on the way.</summary>
internal sealed class ShapeMap
{
    // Every keystroke and every range makes these; as structs they cost no allocation.
    private static readonly HashSet<string> ValueStructures = ["Position", "Range"];

    private readonly Dictionary<string, MetaStructure> structures;
    private readonly Dictionary<string, MetaEnumeration> enumerations;
    private readonly Dictionary<string, MetaAlias> aliases;
    private readonly SortedDictionary<string, IReadOnlyList<Shape>> unions = new(StringComparer.Ordinal);

    public ShapeMap(MetaModel model)
    {
        structures = model.Structures.ToDictionary(item => item.Name);
        enumerations = model.Enumerations.ToDictionary(item => item.Name);
        aliases = model.Aliases.ToDictionary(item => item.Name);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<Shape>> Unions => unions;

    public static bool IsValueStructure(string name) => ValueStructures.Contains(name);

    public MetaStructure? Structure(string name) => structures.GetValueOrDefault(name);

    public Shape Of(MetaType type) =>
        type switch
        {
            MetaType.Base item => OfBase(item.Name),
            MetaType.Reference item => OfReference(item.Name),
            MetaType.Sequence item => new Shape.List(Of(item.Element)),
            MetaType.Map item => new Shape.Map(Of(item.Value)),
            MetaType.Or item => OfItems(item, name: null),
            MetaType.Pair { Items: [MetaType.Base { Name: "uinteger" }, MetaType.Base { Name: "uinteger" }] } =>
                new Shape.Named("IntegerPair", IsStruct: true, Token.Array),
            MetaType.Literal => new Shape.Primitive("string", "String", Token.Text),
            MetaType.Anything => new Shape.Primitive("JsonElement", "Any", Token.Object),
            _ => throw new InvalidDataException($"No C# shape is known for {type}."),
        };

    /// <summary>Whether `null` is one of the type's values.</summary>
    public bool AllowsNull(MetaType type) =>
        type switch
        {
            MetaType.Or item => item.Items.Any(AllowsNull),
            MetaType.Base { Name: "null" } => true,
            MetaType.Reference item when aliases.TryGetValue(item.Name, out var alias) && !IsAny(item.Name) =>
                AllowsNull(alias.Type),
            _ => false,
        };

    /// <summary>All properties of a structure, those of its bases first; a later one of the same name wins.</summary>
    public IReadOnlyList<MetaProperty> Properties(MetaStructure structure)
    {
        var found = new Dictionary<string, MetaProperty>();
        foreach (var name in structure.Bases)
        {
            foreach (var property in Properties(structures[name]))
            {
                found[property.Name] = property;
            }
        }

        foreach (var property in structure.Properties)
        {
            found[property.Name] = property;
        }

        return [.. found.Values];
    }

    /// <summary>The structures that can be reached from one, itself included.</summary>
    public HashSet<string> Reachable(string root)
    {
        var seen = new HashSet<string>();
        Visit(new MetaType.Reference(root));
        return seen;

        void Visit(MetaType type)
        {
            switch (type)
            {
                case MetaType.Reference item when aliases.TryGetValue(item.Name, out var alias) && !IsAny(item.Name):
                    Visit(alias.Type);
                    break;
                case MetaType.Reference item when structures.TryGetValue(item.Name, out var structure):
                    if (seen.Add(item.Name))
                    {
                        Properties(structure).ToList().ForEach(property => Visit(property.Type));
                    }

                    break;
                case MetaType.Sequence item:
                    Visit(item.Element);
                    break;
                case MetaType.Map item:
                    Visit(item.Value);
                    break;
                case MetaType.Or item:
                    item.Items.ToList().ForEach(Visit);
                    break;
            }
        }
    }

    private static bool IsAny(string name) => name is "LSPAny" or "LSPObject";

    private static Shape OfBase(string name) =>
        name switch
        {
            "string" or "URI" or "DocumentUri" => new Shape.Primitive("string", "String", Token.Text),
            "integer" or "uinteger" => new Shape.Primitive("int", "Integer", Token.Number),
            "decimal" => new Shape.Primitive("double", "Decimal", Token.Number),
            "boolean" => new Shape.Primitive("bool", "Boolean", Token.Boolean),
            "null" => new Shape.Named("Nothing", IsStruct: true, Token.Any),
            _ => throw new InvalidDataException($"The meta-model has the unknown base type `{name}`."),
        };

    private Shape OfReference(string name)
    {
        if (IsAny(name))
        {
            return new Shape.Primitive("JsonElement", "Any", Token.Any);
        }

        if (enumerations.TryGetValue(name, out var enumeration))
        {
            return enumeration.IsText ? new Shape.Named(name, IsStruct: true, Token.Text) : new Shape.Number(name);
        }

        if (structures.ContainsKey(name))
        {
            return new Shape.Named(name, ValueStructures.Contains(name), Token.Object);
        }

        var type = aliases[name].Type;
        return type is MetaType.Or or ? OfItems(or, name) : Of(type);
    }

    private Shape OfItems(MetaType.Or or, string? name)
    {
        var items = Flatten(or).Select(Of).DistinctBy(item => item.CSharp).ToList();
        if (items.Any(item => item.CSharp == "WorkspaceSymbol[]"))
        {
            // The older shape of the same answer; the two cannot be told apart by their properties' names.
            items.RemoveAll(item => item.CSharp == "SymbolInformation[]");
        }

        if (items.Count == 1)
        {
            return items[0];
        }

        var union = name ?? AliasOf(items) ?? string.Join("Or", items.Select(item => item.Word));
        unions.TryAdd(union, items);
        return new Shape.Named(union, IsStruct: true, Token.Any);
    }

    // An or-type inside an or-type is read by the same look at the same token, so both are one union.
    private IEnumerable<MetaType> Flatten(MetaType.Or or) =>
        or.Items.SelectMany(item =>
            item switch
            {
                MetaType.Base { Name: "null" } => [],
                MetaType.Or inner => Flatten(inner),
                MetaType.Reference { Name: var name }
                    when aliases.TryGetValue(name, out var alias) && alias.Type is MetaType.Or inner && !IsAny(name) =>
                    Flatten(inner),
                _ => [item],
            }
        );

    private string? AliasOf(List<Shape> items) =>
        aliases
            .Values.Where(alias => alias.Type is MetaType.Or && !IsAny(alias.Name))
            .FirstOrDefault(alias =>
                alias.Type is MetaType.Or or
                && Flatten(or).Select(Of).Select(item => item.CSharp).SequenceEqual(items.Select(item => item.CSharp))
            )
            ?.Name;
}
