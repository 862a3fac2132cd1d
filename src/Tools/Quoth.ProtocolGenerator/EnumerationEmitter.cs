namespace Quoth.ProtocolGenerator;

/// <summary>Enumerations of numbers become enums; those of words become structs that also hold words not yet known.</summary>
internal static class EnumerationEmitter
{
    // The error codes belong to the JSON-RPC layer, which knows no protocol types.
    private static readonly HashSet<string> LeftOut = ["ErrorCodes", "LSPErrorCodes"];

    public static string Emit(MetaModel model)
    {
        var writer = CodeWriter.ForFile("System.Text.Json", "Quoth.LanguageServer.Rpc");
        foreach (var enumeration in model.Enumerations.Where(item => !LeftOut.Contains(item.Name)))
        {
            writer.Line();
            if (enumeration.IsText)
            {
                EmitWords(writer, enumeration);
            }
            else
            {
                EmitNumbers(writer, enumeration);
            }
        }

        return writer.ToString();
    }

    private static void EmitNumbers(CodeWriter writer, MetaEnumeration enumeration)
    {
        writer.Open($"public enum {enumeration.Name}");
        foreach (var value in enumeration.Values)
        {
            writer.Line($"{Names.OfValue(value.Name)} = {value.Number},");
        }

        writer.Close();
    }

    private static void EmitWords(CodeWriter writer, MetaEnumeration enumeration)
    {
        var name = enumeration.Name;
        writer.Open($"public readonly record struct {name}(string Value) : IJsonValue<{name}>");
        foreach (var value in enumeration.Values)
        {
            writer.Line($"public static {name} {Names.OfValue(value.Name)} => new(\"{value.Text}\");");
        }

        writer.Line();
        writer.Line($"public static {name} Read(ref Utf8JsonReader reader) => new(Json.ReadString(ref reader));");
        writer.Line();
        writer.Line("public void Write(Utf8JsonWriter writer) => writer.WriteStringValue(Value);");
        writer.Close();
    }
}
