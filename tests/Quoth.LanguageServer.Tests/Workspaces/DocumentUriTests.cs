using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Tests.Workspaces;

public class DocumentUriTests
{
    [Theory]
    [InlineData("file:///tmp/a.quoth", "/tmp/a.quoth")]
    [InlineData("file:///tmp/a%20b/%C3%A9%23.quoth", "/tmp/a b/é#.quoth")]
    [InlineData("file://localhost/tmp/a.quoth", "/tmp/a.quoth")]
    [InlineData("FILE:///tmp/a.quoth", "/tmp/a.quoth")]
    [InlineData("file:///c%3A/a.quoth", "c:/a.quoth")]
    [InlineData("file:///C:/a.quoth", "C:/a.quoth")]
    [InlineData("file://server/share/a.quoth", "//server/share/a.quoth")]
    [InlineData("file:///tmp/a.quoth#L3", "/tmp/a.quoth")]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("git:/tmp/a.quoth", null)]
    [InlineData("file://", null)]
    public void The_path_of_an_address(string uri, string? path) => Assert.Equal(path, DocumentUri.ToPath(uri));

    [Theory]
    [InlineData("/tmp/a b/é#?%.quoth", "file:///tmp/a%20b/%C3%A9%23%3F%25.quoth")]
    [InlineData("c:/a.quoth", "file:///c%3A/a.quoth")]
    [InlineData("//server/share/a.quoth", "file://server/share/a.quoth")]
    public void The_address_of_a_path_leads_back_to_it(string path, string uri)
    {
        Assert.Equal(uri, DocumentUri.FromPath(path));
        Assert.Equal(path, DocumentUri.ToPath(uri));
    }
}
