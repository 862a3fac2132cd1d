using Quoth.Semantics.Files;
using Quoth.Tests;

namespace Quoth.Semantics.Tests.Files;

public sealed class FileDiscoveryTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_its_articles_at_every_depth_in_one_order()
    {
        Make("b.quoth", "a.quoth", "z/c.quoth", "m/n/d.quoth", "a.txt", "quoth");
        Assert.Equal(["a.quoth", "b.quoth", "m/n/d.quoth", "z/c.quoth"], Find("."));
    }

    [Fact]
    public void Hidden_things_and_node_modules_are_left_out()
    {
        Make("a.quoth", ".hidden.quoth", ".git/x.quoth", ".cache/x.quoth", "node_modules/p/x.quoth", "n/a.quoth");
        Assert.Equal(["a.quoth", "n/a.quoth"], Find("."));
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_it_is()
    {
        Make("a.md", ".b.quoth");
        folder.With(".gitignore", "*.md\n");
        Assert.Equal(["a.md", ".b.quoth"], Find("a.md", ".b.quoth", "a.md"));
    }

    [Fact]
    public void Ignore_files_hold_for_named_files_when_asked_for()
    {
        Make("a.quoth", "drafts/b.quoth", "drafts/keep/c.quoth");
        folder.With(".gitignore", "drafts/\n");
        var query = Query("a.quoth", "drafts/b.quoth", "drafts/keep/c.quoth") with { ExcludesNamedFiles = true };
        Assert.Equal(["a.quoth"], Names(FileDiscovery.Find(query)));
    }

    [Fact]
    public void An_ignore_file_leaves_out_and_takes_back_in()
    {
        Make(
            "a.quoth",
            "b.quoth",
            "keep.quoth",
            "drafts/c.quoth",
            "deep/drafts/d.quoth",
            "only/here/x.quoth",
            "here/x.quoth"
        );
        folder.With(".gitignore", "# notes\n\n*.quoth\n!a.quoth\r\n!keep.quoth   \n!x.quoth\n/here\ndrafts/\n");
        Assert.Equal(["a.quoth", "keep.quoth", "only/here/x.quoth"], Find("."));
    }

    [Fact]
    public void The_nearest_ignore_file_has_the_first_word()
    {
        Make("a/x.quoth", "a/b/x.quoth", "a/b/y.quoth");
        folder.With(".gitignore", "x.quoth\n").With("a/b/.gitignore", "!x.quoth\ny.quoth\n");
        Assert.Equal(["a/b/x.quoth"], Find("."));
    }

    [Fact]
    public void Without_a_repository_ignore_files_count_from_the_working_directory()
    {
        Make("a/b/x.quoth", "a/b/y.quoth");
        folder.With(".gitignore", "x.quoth\n");
        Assert.Equal(["a/b/y.quoth"], Find("a/b"));
        var below = new FileQuery(folder["a"], ["b"]);
        Assert.Equal(2, FileDiscovery.Find(below).Files.Length);
    }

    [Fact]
    public void What_lies_in_a_folder_left_out_cannot_be_taken_back()
    {
        Make("out/x.quoth");
        folder.With(".gitignore", "out/\n!out/x.quoth\n");
        Assert.Empty(Find("."));
    }

    [Fact]
    public void Ignore_files_up_to_the_root_of_the_repository_count_and_no_further()
    {
        Make("repo/articles/x.quoth", "repo/articles/y.quoth", "repo/articles/z.quoth", "repo/.git/HEAD");
        folder.With(".gitignore", "x.quoth\n").With("repo/.gitignore", "articles/y.quoth\n");
        Assert.Equal(["repo/articles/x.quoth", "repo/articles/z.quoth"], Find("repo/articles"));
    }

    [Fact]
    public void A_blank_behind_a_backslash_belongs_to_the_pattern()
    {
        Make("a.quoth", "a.quoth ");
        folder.With(".gitignore", "a.quoth\\ \n");
        Assert.Equal(["a.quoth"], Find("."));
    }

    [Fact]
    public void A_pattern_is_matched_from_where_it_begins()
    {
        Make("a/1/x.quoth", "a/2/x.quoth", "a/2/y.quoth", "b/1/x.quoth", "x.quoth");
        Assert.Equal(["a/1/x.quoth", "a/2/x.quoth"], Find("a/*/x.quoth"));
        Assert.Equal(["x.quoth", "a/1/x.quoth", "a/2/x.quoth", "b/1/x.quoth"], Find("**/x.quoth"));
        Assert.Equal(["x.quoth"], Find("*.quoth"));
    }

    [Fact]
    public void A_pattern_that_matches_a_folder_takes_all_in_it()
    {
        Make("a/1/x.quoth", "a/2/deep/y.quoth");
        Assert.Equal(["a/1/x.quoth", "a/2/deep/y.quoth"], Find("a/*"));
    }

    [Fact]
    public void A_file_whose_name_looks_like_a_pattern_can_be_named()
    {
        Make("a[1].quoth", "a1.quoth");
        Assert.Equal(["a[1].quoth"], Find("a[1].quoth"));
    }

    [Fact]
    public void Paths_that_lead_to_nothing_are_told()
    {
        Make("a.quoth");
        var found = FileDiscovery.Find(Query("nothing", "*.text", "no/where/*.quoth", "", "a.quoth"));
        Assert.Equal(["nothing", "*.text", "no/where/*.quoth", ""], found.Unmatched.AsEnumerable());
        Assert.Single(found.Files);
    }

    [Fact]
    public void A_file_counts_once_however_often_it_is_named()
    {
        Make("a/x.quoth");
        Assert.Equal(["a/x.quoth"], Find("a/x.quoth", ".", "a", "a/*.quoth", "./a/../a/x.quoth"));
    }

    [Fact]
    public void Links_to_folders_make_no_loop_and_no_second_copy()
    {
        Make("a/x.quoth");
        Directory.CreateSymbolicLink(folder["a/loop"], folder.Path);
        Directory.CreateSymbolicLink(folder["other"], folder["a"]);
        Assert.Equal(["a/x.quoth"], Find("."));
        Assert.Equal(["other/x.quoth"], Find("other"));
    }

    [Fact]
    public void The_path_below_the_named_folder_is_known()
    {
        Make("a/b/x.quoth");
        Assert.Equal("b/x.quoth", Assert.Single(FileDiscovery.Find(Query("a")).Files).Below);
        Assert.Equal("b/x.quoth", Assert.Single(FileDiscovery.Find(Query("a/*/x.quoth")).Files).Below);
        Assert.Equal("x.quoth", Assert.Single(FileDiscovery.Find(Query("a/b/x.quoth")).Files).Below);
    }

    [Fact]
    public void The_filter_of_the_nearest_configuration_counts()
    {
        Make("quoth.json", "in/x.quoth", "in/skip/x.quoth", "out/x.quoth", "in/own/quoth.json", "in/own/skip/x.quoth");
        var query = Query(".", "in/skip/x.quoth") with
        {
            ReadFilter = at =>
                at == folder.Path ? new PathFilter(at, [GlobPattern.Parse("in/")], [GlobPattern.Parse("skip/")]) : null,
        };
        Assert.Equal(["in/x.quoth", "in/own/skip/x.quoth", "in/skip/x.quoth"], Names(FileDiscovery.Find(query)));
        Assert.Equal(
            ["in/x.quoth"],
            Names(FileDiscovery.Find(query with { Paths = ["in/x.quoth", "in/skip"], ExcludesNamedFiles = true }))
        );
    }

    [Fact]
    public void Without_a_configuration_the_folder_that_is_named_can_have_a_filter()
    {
        Make("a/skip/x.quoth", "a/x.quoth");
        var query = Query("a") with { ReadFilter = at => new PathFilter(at, [], [GlobPattern.Parse("/skip")]) };
        Assert.Equal(["a/x.quoth"], Names(FileDiscovery.Find(query)));
    }

    [Fact]
    public void The_nearest_configuration_above_a_folder_makes_the_corpus()
    {
        Make("quoth.json", "a/b/x.quoth", "a/own/quoth.json");
        Assert.Equal(folder.Path, FileDiscovery.FindCorpusFolder(folder["a/b"]));
        Assert.Equal(folder["a/own"], FileDiscovery.FindCorpusFolder(folder["a/own"]));
    }

    private void Make(params string[] files)
    {
        foreach (var file in files)
            folder.With(file);
    }

    private FileQuery Query(params string[] paths) => new(folder.Path, paths);

    private string[] Find(params string[] paths) => Names(FileDiscovery.Find(Query(paths)));

    private string[] Names(FoundFiles found) => [.. found.Files.Select(file => file.Path[(folder.Path.Length + 1)..])];
}
