using System.Text.RegularExpressions;
using Quoth.Analysis;
using Quoth.Testing;

namespace Quoth.Features.Tests;

public sealed partial class RulePageTests
{
    private static readonly string Folder = RepositoryFiles.PathOf("docs/rules");

    public static TheoryData<string> Codes => [.. RuleSet.All.Select(rule => rule.Descriptor.Code)];

    /// <summary>Every page by the name of its file, as the rules are now.</summary>
    private static Dictionary<string, string> Pages { get; } =
        RuleSet
            .All.Select(rule => rule.Descriptor)
            .Select(rule => (Name: RulePage.FileNameOf(rule), Text: RulePage.Write(rule)))
            .Append((Name: RuleIndex.FileName, Text: RuleIndex.Write()))
            .ToDictionary(page => page.Name, page => page.Text);

    [Fact]
    public void The_committed_pages_are_fresh()
    {
        if (Environment.GetEnvironmentVariable("QUOTH_UPDATE") == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var name in FindOutdated())
                File.Delete(PathOf(name));
            foreach (var (name, text) in Pages)
                File.WriteAllText(PathOf(name), text);
        }
        var stale = Pages
            .Where(page => !File.Exists(PathOf(page.Key)) || File.ReadAllText(PathOf(page.Key)) != page.Value)
            .Select(page => page.Key)
            .Concat(FindOutdated());
        Assert.True(
            !stale.Any(),
            $"docs/rules is stale ({string.Join(", ", stale)}): "
                + "run QUOTH_UPDATE=1 dotnet test tests/Quoth.Features.Tests and commit it"
        );
    }

    /// <summary>The files of pages whose rule has gone or has another name. What else lies in the folder is not ours.</summary>
    private static List<string> FindOutdated() =>
        [
            .. Directory
                .GetFiles(Folder)
                .Where(file => RuleTitle().IsMatch(File.ReadLines(file).FirstOrDefault("")))
                .Select(file => Path.GetFileName(file))
                .Where(name => !Pages.ContainsKey(name)),
        ];

    [Fact]
    public void Every_link_leads_somewhere()
    {
        foreach (var (name, text) in Pages)
        {
            foreach (Match link in Link().Matches(WithoutCode(text)))
            {
                var (file, anchor) = (link.Groups[1].Value, link.Groups[2].Value);
                Assert.True(Pages.TryGetValue(file, out var target), $"{name} links to {file}");
                if (anchor.Length > 0)
                    Assert.Contains($"\n## {anchor}\n", target, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_what_the_rule_is_and_shows_its_finding_underlined(string code)
    {
        var rule = Descriptor(code);
        var page = RulePage.Write(rule);
        Assert.StartsWith($"# {code} {rule.Name}\n\nPack [", page, StringComparison.Ordinal);
        Assert.Contains($"\n\n{rule.Summary}\n\n## Why\n\n", page, StringComparison.Ordinal);
        var wrong = page[
            page.IndexOf("\n## Wrong\n", StringComparison.Ordinal)..page.IndexOf(
                "\n## Right\n",
                StringComparison.Ordinal
            )
        ];
        Assert.Matches("\n *\\^+[ ^]*\n", wrong);
        Assert.Contains($" [{code}]({rule.Name}.md): ", wrong, StringComparison.Ordinal);
        var right = page[
            page.IndexOf("\n## Right\n", StringComparison.Ordinal)..page.IndexOf("\n## Fix\n", StringComparison.Ordinal)
        ];
        Assert.DoesNotContain("- Line ", right, StringComparison.Ordinal);
        Assert.Equal(rule.FixSummary is not null, RulePage.DescribeFixes(rule).Length > 0);
        Assert.Contains($"\"{rule.Name}\": \"{(rule.IsOptIn ? "on" : "off")}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void What_is_wrong_is_underlined_and_told()
    {
        var page = RulePage.Write(Descriptor("Q101"));
        Assert.Contains(
            """
            [@zamir|Dana Zamir] spoke. [^@zamri|Zamir] [~|said] [!|the bridge was safe].
                                         ^^^^^^
            ```

            - Line 4: error [Q101](undefined-entity.md): `@zamri` is not defined. Hint: did you mean `@zamir`?

            """.ReplaceLineEndings("\n"),
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("- Replace `@zamri` by `@zamir` (`--fix`)\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_about_silences_does_not_tell_how_to_silence_it() =>
        Assert.DoesNotContain(
            "```quoth\n#",
            RulePage.Write(Descriptor("Q901")).Split("## Silence")[1],
            StringComparison.Ordinal
        );

    [Fact]
    public void The_index_names_every_rule_once_under_its_pack()
    {
        var index = RuleIndex.Write();
        foreach (var rule in RuleSet.All.Select(rule => rule.Descriptor))
        {
            var row = Assert.Single(
                index.Split('\n'),
                line => line.StartsWith($"| {rule.Code} |", StringComparison.Ordinal)
            );
            Assert.Contains($"[{rule.Name}]({rule.Name}.md)", row, StringComparison.Ordinal);
        }
    }

    private static RuleDescriptor Descriptor(string code) =>
        RuleSet.All.Single(rule => rule.Descriptor.Code == code).Descriptor;

    private static string PathOf(string name) => Path.Combine(Folder, name);

    private static string WithoutCode(string page) => Code().Replace(page, "");

    [GeneratedRegex(@"\]\(([^)#]*)#?([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^# Q\d{3} ")]
    private static partial Regex RuleTitle();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
