using Quoth.Semantics.Files;
using Quoth.Tests;

namespace Quoth.Semantics.Tests.Files;

public sealed class ReadAheadTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_kept_as_it_was_read()
    {
        folder.With("a.quoth", "[@mayor|Ada Brill] said so.");
        folder.With("b.quoth", "Grüße");
        var ahead = new ReadAhead(2);

        Assert.True(ahead.TryRead(0, folder["a.quoth"]));
        Assert.True(ahead.TryRead(1, folder["b.quoth"]));

        Assert.Equal("[@mayor|Ada Brill] said so."u8.ToArray(), ahead.Find(0)?.ToArray());
        Assert.Equal("Grüße"u8.ToArray(), ahead.Find(1)?.ToArray());
    }

    [Fact]
    public void What_finds_no_room_is_left_to_be_read_later()
    {
        folder.With("large.quoth", new string('x', 20_000));
        folder.With("small.quoth", "x");
        var ahead = new ReadAhead(1);

        Assert.False(ahead.TryRead(0, folder["large.quoth"]));
        Assert.Null(ahead.Find(0));
        Assert.True(ahead.TryRead(0, folder["small.quoth"]));
    }

    [Fact]
    public void What_cannot_be_read_is_left_to_who_tells_why()
    {
        folder.With("empty.quoth", "");
        var ahead = new ReadAhead(3);

        Assert.False(ahead.TryRead(0, folder["missing.quoth"]));
        Assert.False(ahead.TryRead(1, folder.Path));
        Assert.False(ahead.TryRead(2, folder["empty.quoth"]));
    }

    [Fact]
    public void A_registry_file_is_told_by_its_end()
    {
        folder.With("people.quoth", "---\n@mayor: Ada Brill\n---\n");
        folder.With("article.quoth", "---\n@mayor: Ada Brill\n---\nShe said so.\n");
        var ahead = new ReadAhead(2);
        ahead.TryRead(0, folder["people.quoth"]);
        ahead.TryRead(1, folder["article.quoth"]);

        Assert.True(ahead.MayBeRegistry(0));
        Assert.False(ahead.MayBeRegistry(1));
    }
}
