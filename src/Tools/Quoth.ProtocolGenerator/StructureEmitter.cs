namespace Quoth.ProtocolGenerator;

/// <summary>Structures: sealed records that read and write themselves.</summary>
internal static class StructureEmitter
{
    private sealed record Property(
        string Json,
        string Name,
        string Local,
        Shape Shape,
        bool Optional,
        bool Nullable,
        string? Literal
    )
    {
        public string Type => Shape.CSharp + (Optional || Nullable ? "?" : "");
    }

    public static string Emit(MetaModel model, ShapeMap shapes)
    {
        // What a client says of itself is read leniently: an odd capability is a missing one, not the end of the session.
        var lenient = shapes.Reachable("ClientCapabilities");
        var writer = CodeWriter.ForFile("System.Text.Json", "Quoth.LanguageServer.Rpc");
        foreach (var structure in model.Structures)
        {
            EmitStructure(writer, structure, shapes, lenient.Contains(structure.Name));
        }

        return writer.ToString();
    }

    private static void EmitStructure(CodeWriter writer, MetaStructure structure, ShapeMap shapes, bool lenient)
    {
        var properties = shapes
            .Properties(structure)
            .Select(property => Describe(structure, property, shapes))
            .ToList();
        var name = structure.Name;
        var kind = ShapeMap.IsValueStructure(name) ? "readonly record struct" : "sealed record";
        writer.Line();
        writer.Open($"public {kind} {name} : IJsonValue<{name}>");
        foreach (var property in properties)
        {
            writer.Line(
                property.Literal is { } literal ? $"public string {property.Name} => \"{literal}\";"
                : property.Optional ? $"public {property.Type} {property.Name} {{ get; init; }}"
                : $"public required {property.Type} {property.Name} {{ get; init; }}"
            );
        }

        writer.Line();
        EmitRead(writer, name, properties.Where(property => property.Literal is null).ToList(), lenient);
        writer.Line();
        EmitWrite(writer, properties);
        writer.Close();
    }

    private static Property Describe(MetaStructure structure, MetaProperty property, ShapeMap shapes) =>
        new(
            property.Name,
            Names.OfProperty(structure.Name, property.Name),
            Names.Local(property.Name),
            shapes.Of(property.Type),
            property.Optional,
            shapes.AllowsNull(property.Type),
            property.Type is MetaType.Literal literal ? literal.Value : null
        );

    private static void EmitRead(CodeWriter writer, string name, List<Property> properties, bool lenient)
    {
        writer.Open($"public static {name} Read(ref Utf8JsonReader reader)");
        foreach (var property in properties)
        {
            writer.Line($"{property.Shape.CSharp}? {property.Local} = null;");
        }

        writer.Line($"Json.StartObject(ref reader, \"{name}\");");
        writer.Open("while (Json.NextProperty(ref reader))");
        var otherwise = "";
        foreach (var property in properties)
        {
            var read = $"if (Json.HasValue(ref reader)) {{ {property.Local} = {property.Shape.Read("reader")}; }}";
            if (lenient && property.Optional)
            {
                // In place and without a helper: one over our structs would be compiled anew at each start.
                read =
                    $"var start = reader; try {{ {read} }} catch (JsonException) {{ reader = start; reader.Skip(); }}";
            }

            writer.Line($"{otherwise}if (reader.ValueTextEquals(\"{property.Json}\"u8)) {{ {read} }}");
            otherwise = "else ";
        }

        writer.Line(otherwise.Length == 0 ? "reader.Skip();" : "else { reader.Skip(); }");
        writer.Close();
        writer.Line();
        writer.Line($"return new {name}");
        writer.Line("{");
        foreach (var property in properties)
        {
            var missing =
                property.Optional || property.Nullable
                    ? ""
                    : $" ?? throw Json.Missing(\"{name}\", \"{property.Json}\")";
            writer.Line($"{property.Name} = {property.Local}{missing},");
        }

        writer.Line("};");
        writer.Close();
    }

    private static void EmitWrite(CodeWriter writer, List<Property> properties)
    {
        writer.Open("public void Write(Utf8JsonWriter writer)");
        writer.Line("writer.WriteStartObject();");
        foreach (var property in properties)
        {
            var name = $"writer.WritePropertyName(\"{property.Json}\"u8);";
            var given = $"if ({property.Name} is {{ }} {property.Local})";
            writer.Line(
                property switch
                {
                    { Optional: true } => $"{given} {{ {name} {property.Shape.Write(property.Local)} }}",
                    { Nullable: true } =>
                        $"{name} {given} {{ {property.Shape.Write(property.Local)} }} else {{ writer.WriteNullValue(); }}",
                    _ => $"{name} {property.Shape.Write(property.Name)}",
                }
            );
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }
}
