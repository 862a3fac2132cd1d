using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>Reads the error of a response; one that is itself wrong still says something.</summary>
internal static class ResponseError
{
    public static RpcError Read(ReadOnlySpan<byte> json)
    {
        var code = RpcErrorCode.None;
        var message = "";
        try
        {
            var reader = new Utf8JsonReader(json.IsEmpty ? "null"u8 : json);
            reader.Read();
            if (reader.TokenType is JsonTokenType.Null)
            {
                return new RpcError(RpcErrorCode.None, message);
            }

            Json.StartObject(ref reader, "error");
            while (Json.NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("code"u8))
                {
                    code = Json.HasValue(ref reader) ? (RpcErrorCode)Json.ReadInteger(ref reader) : code;
                }
                else if (reader.ValueTextEquals("message"u8))
                {
                    message = Json.HasValue(ref reader) ? Json.ReadString(ref reader) : message;
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (JsonException exception)
        {
            message = exception.Message;
        }

        return new RpcError(code is RpcErrorCode.None ? RpcErrorCode.InternalError : code, message);
    }
}
