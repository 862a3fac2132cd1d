using System.Text;
using Quoth.Tests;

namespace Quoth.EndToEnd.Tests;

/// <summary>A megabyte of what no article is: each ends with a message that helps, and none with a trace or a hang.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("[!|")]
    [InlineData("[!c1 type=fact|x ")]
    [InlineData("[!|[^@a|[~|")]
    public async Task Openers_inside_openers(string opener)
    {
        await FindsAsync(Repeat(opener), "error Q001 unclosed-tag");
        var deep = await LintAsync(Repeat(opener), "--select", "nested-too-deep");
        Assert.Equal(1, deep.ExitCode);
        Assert.Contains(
            "error Q013 nested-too-deep: This tag stands inside 256 others",
            deep.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("[!|he said so\n")]
    [InlineData("[!|he said so\n\n")]
    [InlineData("[^@a|He [~|said\r\n")]
    public async Task Tags_never_closed(string line) => await FindsAsync(Repeat(line), "error Q001 unclosed-tag");

    [Fact]
    public async Task One_line_without_markup() => await IsCleanAsync(Repeat("lorem ipsum dolor "));

    [Fact]
    public async Task One_line_full_of_mistakes() =>
        await FindsAsync(Repeat("[^@a|He] [~|said] [!|so]. "), "error Q101 undefined-entity: `@a` is not defined");

    [Fact]
    public async Task One_word_with_marks_on_marks() =>
        await FindsAsync(
            Encoding.UTF8.GetBytes("e" + new string('\u0301', Megabyte / 2) + " [~|]"),
            "a.quoth:1:3: error Q005"
        );

    [Theory]
    [InlineData("]")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("[]")]
    [InlineData("|")]
    public async Task Nothing_but_brackets_and_their_like(string text) => await IsNoErrorAsync(Repeat(text));

    [Fact]
    public async Task Nul_bytes() =>
        await FindsAsync(new byte[Megabyte], "error Q014 unreadable-text: The text holds a NUL character");

    [Fact]
    public async Task Bytes_that_are_not_utf8()
    {
        var bytes = new byte[Megabyte];
        bytes.AsSpan().Fill((byte)'a');
        bytes[^1] = 0xFF;
        await FailsAsync(bytes, $"error Q014 unreadable-text: The file is not UTF-8: byte {Megabyte - 1}");
        bytes.AsSpan().Fill(0x80);
        await FailsAsync(bytes, "a.quoth:1:1: error Q014 unreadable-text: The file is not UTF-8: byte 0");
    }

    [Fact]
    public async Task Lines_that_end_with_a_carriage_return_alone()
    {
        await IsCleanAsync(Repeat("[!|So], [~|said] [^|Al].\r"));
        await FindsAsync(Repeat("[!|So], [~|said] [^|Al].\r", "[~|]"), "a.quoth:41945:1: error Q005");
    }

    [Fact]
    public async Task A_byte_order_mark()
    {
        await IsCleanAsync(Repeat("[!|So], [~|said] [^|Al].\n", start: "\uFEFF"));
        await FindsAsync(Encoding.UTF8.GetBytes("\uFEFF[~|]"), "a.quoth:1:1: error Q005");
    }

    [Fact]
    public async Task A_header_of_definitions_that_never_ends() =>
        await FindsAsync(Repeat("@a: A\n", start: "---\n"), "a.quoth:1:1: error Q012 malformed-header");

    [Fact]
    public async Task A_header_that_defines_one_thing_all_over() =>
        await FindsAsync(Repeat("@a: A\n", start: "---\n", end: "---\nx"), "error Q103 duplicate-id");

    [Fact]
    public async Task A_head_of_a_quarter_million_attributes() =>
        await FindsAsync(Repeat("a=b ", start: "[!", end: "|x]"), "error Q011 malformed-head");

    [Fact]
    public async Task A_claim_in_a_hundred_thousand_pieces() =>
        await FindsAsync(Repeat("[!c1+|x] "), "error Q209 orphan-piece");

    [Fact]
    public async Task Hundreds_of_thousands_of_findings_are_counted_and_not_all_shown()
    {
        var ran = await LintAsync(Repeat("[~|]\n\n"));
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(" more; --max-diagnostics 0 shows all.\nFound ", ran.Output, StringComparison.Ordinal);
        Assert.InRange(ran.Output.Length, 1, 500_000);
    }

    [Fact]
    public async Task Tens_of_thousands_of_findings_in_one_line_become_json()
    {
        var ran = await LintAsync(Repeat("[^@a|He] [~|said] [!|so]. "), "--output-format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(ran.Output);
        Assert.InRange(json.RootElement.GetArrayLength(), 40_000, 50_000);
        var last = json.RootElement.EnumerateArray().Last();
        Assert.Equal(
            last.GetProperty("start").GetProperty("offset").GetInt32() + 1,
            last.GetProperty("start").GetProperty("column").GetInt32()
        );
    }

    [Theory]
    [InlineData("sarif", "Q101")]
    [InlineData("gitlab", "undefined-entity")]
    [InlineData("rdjson", "Q101 undefined-entity")]
    [InlineData("junit", "Q101 undefined-entity at ")]
    [InlineData("checkstyle", "quoth.undefined-entity")]
    [InlineData("grouped", "Q101 undefined-entity")]
    public async Task Tens_of_thousands_of_findings_in_one_line_become_any_report(string format, string rule)
    {
        var article = Repeat("[^@a|He] [~|said] [!|so]. ");
        var ran = await LintAsync(article, "--select", "Q101", "--max-diagnostics", "0", "--output-format", format);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.InRange(ran.Output.Split(rule).Length, 40_000, 90_000);
    }

    private async Task FindsAsync(byte[] article, params string[] messages)
    {
        var ran = await LintAsync(article);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        foreach (var message in messages)
            Assert.Contains(message, ran.Output, StringComparison.Ordinal);
    }

    private async Task FailsAsync(byte[] article, string message)
    {
        var ran = await LintAsync(article);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(message, ran.Output, StringComparison.Ordinal);
    }

    private async Task IsCleanAsync(byte[] article)
    {
        var ran = await LintAsync(article);
        Assert.Equal((0, "The article a.quoth is clean.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
    }

    private async Task IsNoErrorAsync(byte[] article)
    {
        var ran = await LintAsync(article);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.InRange(ran.Output.Length, 1, 500_000);
    }

    private async Task<ProcessResult> LintAsync(byte[] article, params string[] options)
    {
        folder.With("a.quoth", article);
        return await BuiltProgram.RunAsync(folder.Path, ["lint", "a.quoth", .. options]);
    }

    private static byte[] Repeat(string text, string end = "", string start = "")
    {
        var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(start));
        var one = Encoding.UTF8.GetBytes(text);
        while (bytes.Length < Megabyte)
            bytes.Write(one);
        bytes.Write(Encoding.UTF8.GetBytes(end));
        return bytes.ToArray();
    }
}
