using System.Runtime.Versioning;
using Quoth.Cli.Files;
using Quoth.Tests;

namespace Quoth.Cli.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_file_is_written_and_nothing_else_is_left()
    {
        AtomicFile.Write(folder["a"], "one"u8);
        Assert.Equal("one", folder.Read("a"));
        Assert.Equal(["a"], folder.List());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void An_old_file_is_replaced_and_keeps_its_permissions()
    {
        folder.With("a", "a longer text");
        File.SetUnixFileMode(folder["a"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute);
        AtomicFile.Write(folder["a"], "one"u8);
        Assert.Equal("one", folder.Read("a"));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute,
            File.GetUnixFileMode(folder["a"])
        );
    }

    [Fact]
    public void Who_has_the_old_file_open_still_reads_the_old_text()
    {
        folder.With("a", "old");
        using var reader = new StreamReader(folder["a"]);
        AtomicFile.Write(folder["a"], "new"u8);
        Assert.Equal("old", reader.ReadToEnd());
    }

    [Fact]
    public void Of_a_link_the_file_that_it_leads_to_is_written()
    {
        folder.With("deep/a", "old");
        File.CreateSymbolicLink(folder["link"], folder["deep/a"]);
        AtomicFile.Write(folder["link"], "new"u8);
        Assert.Equal("new", folder.Read("deep/a"));
        Assert.Equal(folder["deep/a"], new FileInfo(folder["link"]).LinkTarget);
    }

    [Fact]
    public void A_failure_leaves_nothing_behind()
    {
        folder.With("a/b");
        Assert.ThrowsAny<IOException>(() => AtomicFile.Write(folder["a"], "one"u8));
        Assert.ThrowsAny<IOException>(() => AtomicFile.Write(folder["no/such/folder"], "one"u8));
        Assert.Equal(["a/b"], folder.List());
    }

    [Fact]
    public void An_empty_file_can_be_written()
    {
        AtomicFile.Write(folder["a"], []);
        Assert.Equal("", folder.Read("a"));
    }

    [Fact]
    public void What_is_too_long_for_memory_is_written_piece_by_piece()
    {
        folder.With("a", "old");
        AtomicFile.Write(
            folder["a"],
            stream =>
            {
                stream.Write("one "u8);
                Assert.Equal("old", folder.Read("a"));
                stream.Write("two"u8);
            }
        );
        Assert.Equal("one two", folder.Read("a"));
        Assert.Equal(["a"], folder.List());
    }

    [Fact]
    public void Who_fails_half_way_leaves_the_old_file_as_it_was()
    {
        folder.With("a", "old");
        Assert.Throws<InvalidOperationException>(() =>
            AtomicFile.Write(
                folder["a"],
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Equal("old", folder.Read("a"));
        Assert.Equal(["a"], folder.List());
    }

    [Fact]
    public void What_a_killed_run_left_goes_with_the_next_and_what_another_run_writes_just_now_stays()
    {
        folder.With(".quoth-killed.tmp", "half").With(".quoth-at-work.tmp", "half").With(".other.tmp");
        File.SetLastWriteTimeUtc(folder[".quoth-killed.tmp"], DateTime.UtcNow.AddHours(-2));
        File.SetLastWriteTimeUtc(folder[".other.tmp"], DateTime.UtcNow.AddHours(-2));
        AtomicFile.Write(folder["a"], "one"u8);
        Assert.Equal([".other.tmp", ".quoth-at-work.tmp", "a"], folder.List());
    }
}
