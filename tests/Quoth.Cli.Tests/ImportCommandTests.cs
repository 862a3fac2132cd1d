using Quoth.Syntax.Tree;

namespace Quoth.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void One_file_goes_to_the_standard_output()
    {
        world.Folder.With("A visit.txt", "He \\[said [!|this].\n");
        var ran = world.Run("import", "--from", "text", "A visit.txt");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var seal = Seal.Of("He \\[said [!|this].\n");
        Assert.StartsWith(
            $"---\ntitle: A visit\ntext-sha256: {seal}\n---\nHe \\\\[said ",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Equal("He \\[said [!|this].\n", CleanText.Of(SyntaxTree.Parse(ran.Output)).Text);
    }

    [Fact]
    public void A_folder_is_imported_and_stripping_gives_every_byte_back()
    {
        world
            .Folder.With("raw/a.txt", "\uFEFFOne.\r\n"u8)
            .With("raw/deep/b.txt", "---\n@x: y\n---\n[sic] \\]\u0000"u8)
            .With("raw/deep/empty.txt", ""u8)
            .With("raw/c.md", "not text");
        var ran = world.Run("import", "--from", "text", "raw", "--out", "docs");
        Assert.Equal((0, "Imported 3 of 3 articles into docs.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
        Assert.Equal(0, world.Run("strip", "docs", "--out", "again").ExitCode);
        Assert.Equal(world.Folder.ReadBytes("raw/a.txt"), world.Folder.ReadBytes("again/a.txt"));
        Assert.Equal(world.Folder.ReadBytes("raw/deep/b.txt"), world.Folder.ReadBytes("again/deep/b.txt"));
        Assert.Equal(0, world.Run("seal", "--check", "docs/a.quoth", "docs/deep/b.quoth").ExitCode);
        Assert.Equal(0, world.Run("verify", "--against", "raw", "docs").ExitCode);
    }

    [Fact]
    public void A_document_that_is_there_is_never_lost()
    {
        world.Folder.With("a.txt", "new").With("docs/a.quoth", "annotated");
        var ran = world.Run("import", "--from", "text", "a.txt", "--out", "docs");
        Assert.Equal((2, "Imported 0 of 1 article into docs.\n"), (ran.ExitCode, ran.Output));
        Assert.Equal("annotated", world.Folder.Read("docs/a.quoth"));
        Assert.Equal(0, world.Run("import", "--from", "text", "a.txt", "--out", "docs", "--force").ExitCode);
        Assert.EndsWith("---\nnew", world.Folder.Read("docs/a.quoth"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_rejected_with_their_place_and_the_rest_is_imported()
    {
        world.Folder.With("raw/good.txt", "fine").With("raw/bad.txt", [0x61, 0x0A, 0xED, 0xA0, 0x80]);
        var ran = world.Run("import", "--from", "text", "raw", "--out", "docs");
        Assert.Equal((2, "Imported 1 of 2 articles into docs.\n"), (ran.ExitCode, ran.Output));
        Assert.Equal("error: raw/bad.txt: not UTF-8: byte 0xED at offset 2 (line 2)\n", ran.Error);
        Assert.Equal(
            ["docs/good.quoth"],
            world.Folder.List().Where(file => file.StartsWith("docs", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Several_files_need_a_folder()
    {
        world.Folder.With("a.txt", "A").With("b.txt", "B");
        var ran = world.Run("import", "--from", "text", "a.txt", "b.txt");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal("error: 2 files need a folder to go to\n  hint: name it with --out DIR\n", ran.Error);
    }

    [Fact]
    public void A_format_that_is_not_known_is_a_wrong_use()
    {
        var ran = world.Run("import", "--from", "word", "a.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("'word'", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, world.Run("import", "a.txt").ExitCode);
    }
}
