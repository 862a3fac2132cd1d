namespace Quoth.ProtocolGenerator;

/// <summary>One typed description a method: its name, its direction, what it carries.</summary>
internal static class MethodEmitter
{
    public static string Emit(MetaModel model, ShapeMap shapes)
    {
        var writer = CodeWriter.ForFile("System.Text.Json", "Quoth.LanguageServer.Rpc");
        writer.Line();
        writer.Open("public static class Methods");
        writer.Line($"public const string ProtocolVersion = \"{model.Version}\";");
        foreach (var method in model.Methods.OrderBy(method => Names.OfMethod(method.Method), StringComparer.Ordinal))
        {
            writer.Line();
            EmitMethod(writer, method, shapes);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitMethod(CodeWriter writer, MetaMethod method, ShapeMap shapes)
    {
        var (paramsType, paramsCodec) = Codec(method.Params, shapes);
        var (resultType, resultCodec) = Codec(method.Result, shapes);
        var type = method.IsRequest
            ? $"RequestMethod<{paramsType}, {resultType}>"
            : $"NotificationMethod<{paramsType}>";
        var codecs = method.IsRequest ? $"{paramsCodec}, {resultCodec}" : paramsCodec;
        var direction = $"MessageDirection.{Names.Pascal(method.Direction)}";
        var registration = method.RegistrationMethod is { } name ? $" {{ RegistrationName = \"{name}\" }}" : "";
        writer.Line($"public static {type} {Names.OfMethod(method.Method)} =>");
        writer.Line($"    new(\"{method.Method}\", {direction}, {codecs}){registration};");
    }

    private static (string Type, string Codec) Codec(MetaType? type, ShapeMap shapes)
    {
        if (type is null or MetaType.Base { Name: "null" })
        {
            return ("Nothing", "Nothing.Codec");
        }

        var shape = shapes.Of(type);
        return shapes.AllowsNull(type)
            ? (
                $"{shape.CSharp}?",
                $"new(static (ref reader) => reader.TokenType is JsonTokenType.Null ? default({shape.CSharp}?) : {shape.Read("reader")}, "
                    + "static (writer, value) => { if (value is { } item) { "
                    + shape.Write("item")
                    + " } else { writer.WriteNullValue(); } })"
            )
            : (
                shape.CSharp,
                $"new(static (ref reader) => {shape.Read("reader")}, static (writer, value) => {shape.Write("value").TrimEnd(';')})"
            );
    }
}
