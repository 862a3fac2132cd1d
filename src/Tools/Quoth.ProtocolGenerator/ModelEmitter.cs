namespace Quoth.ProtocolGenerator;

/// <summary>The meta-model as a table for the tests, to which every message that the server sends is held.</summary>
internal static class ModelEmitter
{
    // The structures that stand for JSON of any shape.
    private static readonly HashSet<string> Anything = ["LSPAny", "LSPObject", "LSPArray"];

    public static string Emit(MetaModel model)
    {
        var writer = CodeWriter.ForNamespace("Quoth.Testing.Protocol");
        writer.Line();
        writer.Open("public static class ProtocolModel");
        EmitMethods(writer, model);
        writer.Line();
        EmitTypes(writer, model);
        writer.Close();
        return writer.ToString();
    }

    private static void EmitMethods(CodeWriter writer, MetaModel model)
    {
        writer.Line(
            "public static IReadOnlyDictionary<string, MethodShape> Methods { get; } = new Dictionary<string, MethodShape>"
        );
        writer.Line("{");
        foreach (var method in model.Methods.OrderBy(method => method.Method, StringComparer.Ordinal))
        {
            var registered = method.RegistrationMethod is { } name ? $"\"{name}\"" : "null";
            writer.Line(
                $"[\"{method.Method}\"] = new({Of(method.IsRequest)}, \"{method.Direction}\", {registered}, "
                    + $"{Of(method.Params)}, {Of(method.Result)}, {Of(method.PartialResult)}, {Of(method.RegistrationOptions)}),"
            );
        }

        writer.Line("};");
    }

    private static void EmitTypes(CodeWriter writer, MetaModel model)
    {
        var structures = model.Structures.ToDictionary(item => item.Name);
        writer.Line("public static IReadOnlyDictionary<string, Shape> Types { get; } = new Dictionary<string, Shape>");
        writer.Line("{");
        foreach (var alias in model.Aliases)
        {
            var shape = Anything.Contains(alias.Name) ? "new Shape.Anything()" : Of(alias.Type);
            writer.Line($"[\"{alias.Name}\"] = {shape},");
        }

        foreach (var enumeration in model.Enumerations)
        {
            var values = enumeration.Values.Select(value =>
                enumeration.IsText ? $"\"\\\"{value.Text}\\\"\"" : $"\"{value.Number}\""
            );
            writer.Line(
                $"[\"{enumeration.Name}\"] = new Shape.Words({Of(enumeration.IsText)}, {Of(enumeration.IsOpen)}, [{string.Join(", ", values)}]),"
            );
        }

        foreach (var structure in model.Structures.Where(item => !Anything.Contains(item.Name)))
        {
            writer.Line($"[\"{structure.Name}\"] = new Shape.Structure(\"{structure.Name}\",");
            writer.Line("[");
            foreach (var property in PropertiesOf(structures, structure).DistinctBy(property => property.Name))
            {
                writer.Line($"    new(\"{property.Name}\", {Of(property.Type)}, {Of(property.Optional)}),");
            }

            writer.Line("]),");
        }

        writer.Line("};");
    }

    // Its own come first: a structure may narrow what the one that it extends says.
    private static IEnumerable<MetaProperty> PropertiesOf(
        Dictionary<string, MetaStructure> structures,
        MetaStructure structure
    ) => structure.Properties.Concat(structure.Bases.SelectMany(name => PropertiesOf(structures, structures[name])));

    private static string Of(bool value) => value ? "true" : "false";

    private static string Of(MetaType? type) =>
        type switch
        {
            null => "null",
            MetaType.Base item => $"new Shape.Base(\"{item.Name}\")",
            MetaType.Reference item => $"new Shape.Reference(\"{item.Name}\")",
            MetaType.Sequence item => $"new Shape.Sequence({Of(item.Element)})",
            MetaType.Map item => $"new Shape.Map({Of(item.Value)})",
            MetaType.Or item => $"new Shape.Either([{string.Join(", ", item.Items.Select(Of))}])",
            MetaType.Pair item => $"new Shape.Tuple([{string.Join(", ", item.Items.Select(Of))}])",
            MetaType.Literal item => $"new Shape.Literal(\"{item.Value}\")",
            _ => "new Shape.Anything()",
        };
}
