using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Tests.Rpc;

public class MessageHeaderTests
{
    [Theory]
    [InlineData("Content-Length: 12\r\n\r\n", 22, 12)]
    [InlineData("content-length:12\r\n\r\n", 21, 12)]
    [InlineData("Content-Length: 12\n\n", 20, 12)]
    [InlineData("Content-Length: 12 \r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n", 80, 12)]
    [InlineData("Content-Type: x\r\nContent-Length: 0\r\n\r\n{", 38, 0)]
    public void A_header_is_read(string text, int length, int contentLength)
    {
        var header = MessageHeader.Scan(Encoding.UTF8.GetBytes(text));
        Assert.Equal(new MessageHeader(HeaderStatus.Found, length, contentLength, 0), header);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Len")]
    [InlineData("Content-Length: 12")]
    [InlineData("Content-Length: 12\r\n")]
    [InlineData("Content-Length: 12\r\nContent-Type: x\r\n")]
    public void A_header_not_there_yet_is_waited_for(string text) =>
        Assert.Equal(HeaderStatus.Incomplete, MessageHeader.Scan(Encoding.UTF8.GetBytes(text)).Status);

    [Fact]
    public void A_long_stretch_without_a_header_is_garbage_up_to_where_one_may_begin()
    {
        var header = MessageHeader.Scan(Encoding.UTF8.GetBytes(new string('x', 9000)));
        Assert.Equal(HeaderStatus.Garbage, header.Status);
        Assert.InRange(header.Length, MessageHeader.Limit - 20, MessageHeader.Limit);
    }

    /// <summary>However the bytes are cut on their way, and whatever letters lie between, the messages arrive.</summary>
    [Fact]
    public void Messages_arrive_whole_however_they_are_cut()
    {
        var cases =
            from bodies in Gen.Elements("", "{}", "[1,2]", "\"é\U0001F600\"", new string('y', 70000)).ListOf()
            from garbage in Gen.Elements("", "\r\n", "noise\n", "Content-", "C")
            from cut in Gen.Choose(1, 5000)
            select (bodies, garbage, cut);
        Prop.ForAll(
                cases.ToArbitrary(),
                item =>
                {
                    var bytes = new MemoryStream();
                    foreach (var body in item.bodies)
                    {
                        var content = Encoding.UTF8.GetBytes(body);
                        bytes.Write(Encoding.UTF8.GetBytes($"{item.garbage}Content-Length: {content.Length}\r\n\r\n"));
                        bytes.Write(content);
                    }

                    Assert.Equal(item.bodies, ReadAll(new CutStream(bytes.ToArray(), item.cut)));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static List<string> ReadAll(Stream stream)
    {
        var reader = new MessageReader(stream, NullLogger.Instance);
        var found = new List<string>();
        while (reader.TryRead(out var message))
        {
            found.Add(Encoding.UTF8.GetString(message.Body));
        }

        return found;
    }

    /// <summary>Gives at most so many bytes at once.</summary>
    private sealed class CutStream(byte[] bytes, int cut) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(cut, count));
    }
}
