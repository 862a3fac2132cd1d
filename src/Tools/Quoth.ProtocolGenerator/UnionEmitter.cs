namespace Quoth.ProtocolGenerator;

/// <summary>Or-types: structs that hold one of several types and tell them apart by the JSON that they begin with.</summary>
internal static class UnionEmitter
{
    public static string Emit(MetaModel model, ShapeMap shapes)
    {
        var writer = CodeWriter.ForFile("System.Text.Json", "Quoth.LanguageServer.Rpc");
        foreach (var (name, items) in shapes.Unions)
        {
            EmitUnion(writer, name, items, shapes);
        }

        return writer.ToString();
    }

    private static void EmitUnion(CodeWriter writer, string name, IReadOnlyList<Shape> items, ShapeMap shapes)
    {
        writer.Line();
        writer.Open($"public readonly record struct {name} : IJsonValue<{name}>");
        writer.Line("private readonly object? value;");
        foreach (var item in items)
        {
            writer.Line();
            writer.Line($"public {name}({item.CSharp} value) => this.value = value;");
            writer.Line($"public {item.CSharp}? {item.Word} => value as {item.CSharp}{(item.IsValueType ? "?" : "")};");
            writer.Line($"public static implicit operator {name}({item.CSharp} value) => new(value);");
        }

        writer.Line();
        EmitRead(writer, name, items, shapes);
        writer.Line();
        EmitWrite(writer, items);
        writer.Close();
    }

    private static void EmitRead(CodeWriter writer, string name, IReadOnlyList<Shape> items, ShapeMap shapes)
    {
        writer.Open($"public static {name} Read(ref Utf8JsonReader reader)");
        writer.Open("switch (reader.TokenType)");
        foreach (var group in items.GroupBy(item => item.FirstToken))
        {
            foreach (var label in Labels(group.Key))
            {
                writer.Line(label);
            }

            writer.Line("{");
            EmitGroup(writer, [.. group], shapes);
            writer.Line("}");
        }

        writer.Line($"default: throw Json.Unexpected(ref reader, \"{name}\");");
        writer.Close();
        writer.Close();
    }

    // First those that have what no other has, then those that need more, then those that hold more: so no type hides another.
    private static void EmitGroup(CodeWriter writer, IReadOnlyList<Shape> group, ShapeMap shapes)
    {
        var tried = group
            .Select(item => (item, Test: Test(item, shapes)))
            .OrderByDescending(entry => OwnNames(entry.item, group, shapes).Count())
            .ThenByDescending(entry => entry.Test.Count)
            .ThenByDescending(entry => PropertiesOf(entry.item, shapes).Count)
            .ToList();
        foreach (var (item, test) in tried.Take(tried.Count - 1))
        {
            if (test.Count == 0)
            {
                continue;
            }

            writer.Line($"if ({string.Join(" && ", test)}) {{ return {item.Read("reader")}; }}");
        }

        writer.Line($"return {tried[^1].item.Read("reader")};");
    }

    private static List<string> Test(Shape item, ShapeMap shapes)
    {
        var method = item is Shape.List ? "Json.FirstHas" : "Json.Has";
        return
        [
            .. PropertiesOf(item, shapes)
                .Where(property => !property.Optional)
                .Select(property =>
                    property.Type is MetaType.Literal literal
                        ? $"{method}Word(reader, \"{property.Name}\"u8, \"{literal.Value}\"u8)"
                        : $"{method}(reader, \"{property.Name}\"u8, {TokenTest(property, shapes)})"
                ),
        ];
    }

    private static IEnumerable<string> OwnNames(Shape item, IReadOnlyList<Shape> group, ShapeMap shapes) =>
        PropertiesOf(item, shapes)
            .Where(property => !property.Optional)
            .Select(property => property.Name)
            .Except(
                group
                    .Where(other => other != item)
                    .SelectMany(other => PropertiesOf(other, shapes))
                    .Select(property => property.Name)
            );

    private static IReadOnlyList<MetaProperty> PropertiesOf(Shape item, ShapeMap shapes) =>
        (item is Shape.List list ? list.Element : item) is Shape.Named { Token: Token.Object } named
        && shapes.Structure(named.Name) is { } structure
            ? shapes.Properties(structure)
            : [];

    private static string TokenTest(MetaProperty property, ShapeMap shapes) =>
        shapes.AllowsNull(property.Type)
            ? "JsonTokenType.None"
            : shapes.Of(property.Type).FirstToken switch
            {
                Token.Text => "JsonTokenType.String",
                Token.Number => "JsonTokenType.Number",
                Token.Array => "JsonTokenType.StartArray",
                Token.Object => "JsonTokenType.StartObject",
                _ => "JsonTokenType.None",
            };

    private static IEnumerable<string> Labels(Token token) =>
        token switch
        {
            Token.Text => ["case JsonTokenType.String:"],
            Token.Number => ["case JsonTokenType.Number:"],
            Token.Boolean => ["case JsonTokenType.True:", "case JsonTokenType.False:"],
            Token.Array => ["case JsonTokenType.StartArray:"],
            Token.Object => ["case JsonTokenType.StartObject:"],
            _ => throw new InvalidDataException("A union holds a type that begins with any token."),
        };

    private static void EmitWrite(CodeWriter writer, IReadOnlyList<Shape> items)
    {
        writer.Open("public void Write(Utf8JsonWriter writer)");
        writer.Open("switch (value)");
        foreach (var item in items)
        {
            writer.Line($"case {item.CSharp} item: {item.Write("item")} break;");
        }

        writer.Line("default: writer.WriteNullValue(); break;");
        writer.Close();
        writer.Close();
    }
}
