using Quoth.Semantics.Files;
using Quoth.Tests;

namespace Quoth.Semantics.Tests.Files;

public sealed class TextFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_is_read_to_the_byte()
    {
        folder.With("a", "\uFEFFé\r\n👩‍👩‍👧"u8);
        var text = TextFiles.Read(folder["a"], out var problem);
        Assert.Null(problem);
        Assert.Equal(folder.ReadBytes("a"), text?.Encode());
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        folder.With("a");
        Assert.Equal("", TextFiles.Read(folder["a"], out _)?.Content);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_told_apart()
    {
        File.CreateSymbolicLink(folder["link"], folder["nowhere"]);
        Assert.Equal(new FileProblem(FileProblemKind.Missing, "no such file"), Problem("nothing"));
        Assert.Equal(new FileProblem(FileProblemKind.Missing, "no such file"), Problem("no/thing"));
        Assert.Equal(new FileProblem(FileProblemKind.Missing, "a link that leads nowhere"), Problem("link"));
        Assert.Equal(new FileProblem(FileProblemKind.IsFolder, "a folder, not a file"), Problem("."));
    }

    [Theory]
    [InlineData("one\ntwo\r\nthree\rfo\xFFur", 17, 3)]
    [InlineData("\x80", 0, 0)]
    [InlineData("\r\r\n\xC3", 3, 2)]
    [InlineData("a\n\n\xED\xA0\x80", 3, 2)]
    public void Bytes_that_are_not_utf8_are_named_with_their_place(string latin, long offset, int line)
    {
        folder.With("a", System.Text.Encoding.Latin1.GetBytes(latin));
        var problem = Problem("a");
        Assert.Equal(FileProblemKind.NotUtf8, problem?.Kind);
        Assert.Equal((offset, line), (problem?.InvalidByte, problem?.Line));
        Assert.Contains($"at offset {offset} (line {line + 1})", problem?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n@a: A\n---\n")]
    [InlineData("---\n@a: A\n---  \u3000\r\n\n \u0085")]
    [InlineData("---\n---")]
    [InlineData("")]
    public void What_may_be_a_registry_file_is_read(string text)
    {
        folder.With("a", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, TextFiles.ReadUnlessArticle(folder["a"], out var problem)?.Content);
        Assert.Null(problem);
    }

    [Fact]
    public void A_registry_file_is_known_behind_any_number_of_blanks()
    {
        var text = "---\n@a: A\n---\n" + new string('\n', 1000);
        folder.With("a", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, TextFiles.ReadUnlessArticle(folder["a"], out _)?.Content);
    }

    [Theory]
    [InlineData("---\n@a: A\n---\nHe said so.\n")]
    [InlineData("He said so.\n\n---\n.")]
    public void What_ends_like_an_article_is_not_read(string text)
    {
        folder.With("a", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Null(TextFiles.ReadUnlessArticle(folder["a"], out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void A_stream_is_read_to_its_end()
    {
        using var stream = new MemoryStream(new byte[200_000]);
        Assert.Equal(200_000, TextFiles.Read(stream, out _)?.Length);
    }

    private FileProblem? Problem(string name)
    {
        Assert.Null(TextFiles.Read(folder[name], out var problem));
        return problem;
    }
}
