using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Tests.Protocol;

public class ProtocolTypeTests
{
    private static readonly MethodInfo RoundTripMethod =
        typeof(ProtocolTypeTests).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new InvalidOperationException();

    public static TheoryData<string> Types() =>
        new(
            typeof(Position)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(Position).Namespace)
                .Where(type => type.GetInterfaces().Any(face => face.Name == "IJsonValue`1"))
                .Select(type => type.Name)
        );

    /// <summary>Every type of the protocol, filled in three ways: what is written is read again as the same.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_written_is_read_again(string name)
    {
        var type = typeof(Position).Assembly.GetType($"{typeof(Position).Namespace}.{name}", throwOnError: true);
        Assert.NotNull(type);
        for (var seed = 0; seed < 3; seed++)
        {
            var value = SampleOf.Type(type, new Random(seed), depth: 4);
            RoundTripMethod.MakeGenericMethod(type).Invoke(null, [value]);
        }
    }

    [Fact]
    public void The_whole_protocol_is_there() => Assert.True(Types().Count > 450);

    [Theory]
    [InlineData("4294967295", int.MaxValue)]
    [InlineData("1e3", 1000)]
    [InlineData("-1", -1)]
    public void A_number_beyond_the_range_is_cut_to_it(string json, int expected) =>
        Assert.Equal(expected, Read<Position>($$"""{"line":{{json}},"character":0}""").Line);

    [Theory]
    [InlineData("""{"line":1}""")]
    [InlineData("""{"line":1,"character":null}""")]
    [InlineData("""{"line":1.5,"character":0}""")]
    [InlineData("""{"line":"1","character":0}""")]
    [InlineData("[1,0]")]
    [InlineData("null")]
    public void A_wrong_position_is_refused(string json) => Assert.Throws<JsonException>(() => Read<Position>(json));

    [Fact]
    public void Unknown_properties_are_stepped_over()
    {
        var position = Read<Position>("""{"x":{"line":[7]},"line":1,"y":[[]],"character":2,"z":null}""");
        Assert.Equal(new Position { Line = 1, Character = 2 }, position);
    }

    [Fact]
    public void A_change_with_a_range_and_one_without_are_told_apart()
    {
        var part = Read<TextDocumentContentChangeEvent>(
            """{"text":"x","range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}}}"""
        );
        Assert.Equal("x", part.TextDocumentContentChangePartial?.Text);
        var whole = Read<TextDocumentContentChangeEvent>("""{"text":"y"}""");
        Assert.Equal("y", whole.TextDocumentContentChangeWholeDocument?.Text);
        Assert.Null(whole.TextDocumentContentChangePartial);
    }

    [Fact]
    public void A_command_and_a_code_action_that_holds_one_are_told_apart()
    {
        var command = Read<CommandOrCodeAction>("""{"title":"t","command":"c"}""");
        Assert.Equal("c", command.Command?.Identifier);
        var action = Read<CommandOrCodeAction>("""{"title":"t","command":{"title":"u","command":"c"}}""");
        Assert.Equal("c", action.CodeAction?.Command?.Identifier);
    }

    [Fact]
    public void What_is_not_given_is_not_written_and_what_is_null_by_the_protocol_is()
    {
        var hover = new Hover
        {
            Contents = new MarkupContent { Kind = MarkupKind.Markdown, Value = "ü" },
        };
        Assert.Equal("""{"contents":{"kind":"markdown","value":"ü"}}""", Write(hover));
        var id = new OptionalVersionedTextDocumentIdentifier { Uri = "file:///a", Version = null };
        Assert.Equal("""{"uri":"file:///a","version":null}""", Write(id));
    }

    [Fact]
    public void A_word_that_is_not_known_yet_is_kept()
    {
        var kind = Read<CodeActionKind>("\"refactor.future\"");
        Assert.Equal("\"refactor.future\"", Write(kind));
    }

    [Fact]
    public void Methods_know_their_direction_and_the_name_they_are_registered_by()
    {
        Assert.Equal(MessageDirection.ClientToServer, Methods.TextDocumentHover.Direction);
        Assert.Equal(MessageDirection.ServerToClient, Methods.TextDocumentPublishDiagnostics.Direction);
        Assert.Equal("textDocument/semanticTokens", Methods.TextDocumentSemanticTokensFull.RegistrationName);
        Assert.Equal("textDocument/hover", Methods.TextDocumentHover.RegistrationName);
    }

    private static void RoundTrip<T>(T value)
        where T : IJsonValue<T>
    {
        var json = Write(value);
        Assert.Equal(json, Write(Read<T>(json)));
    }

    private static string Write<T>(T value)
        where T : IJsonValue<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            value.Write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static T Read<T>(string json)
        where T : IJsonValue<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var value = T.Read(ref reader);
        Assert.False(reader.Read(), "The value's last token is where its reader stops.");
        return value;
    }
}
