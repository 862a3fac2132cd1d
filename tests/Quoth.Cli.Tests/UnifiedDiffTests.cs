using FsCheck;
using FsCheck.Fluent;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Tests;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Far_changes_are_hunks_of_their_own_with_three_lines_around()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(number => $"{number}\n"));
        var after = before.Replace("\n3\n", "\nthree\n", StringComparison.Ordinal) + "21\n";
        Assert.Equal(
            """
            --- a/x.quoth
            +++ b/x.quoth
            @@ -1,6 +1,6 @@
             1
             2
            -3
            +three
             4
             5
             6
            @@ -18,3 +18,4 @@
             18
             19
             20
            +21

            """,
            Show(before, after)
        );
    }

    [Fact]
    public void Texts_that_are_the_same_have_no_difference() => Assert.Equal("", Show("a\n", "a\n"));

    [Fact]
    public void A_line_end_that_is_missing_is_told()
    {
        Assert.Equal(
            "--- a/x.quoth\n+++ b/x.quoth\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n",
            Show("a\n", "a")
        );
        Assert.Equal("--- a/x.quoth\n+++ b/x.quoth\n@@ -0,0 +1 @@\n+a\n", Show("", "a\n"));
    }

    [Fact]
    public void The_changes_make_one_text_of_the_other_and_are_few()
    {
        var line = Gen.Elements("a\n", "b\n", "c\n", "d\r\n", "\n");
        var text = line.ListOf().Select(string.Concat).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(40),
            Prop.ForAll(
                text,
                text,
                (before, after) =>
                {
                    var (old, fresh) = (Split(before), Split(after));
                    var changes = LineDifference.Find(old, fresh);
                    var made = new List<string>();
                    var at = 0;
                    foreach (var change in changes)
                    {
                        Assert.True(change.OldStart > at || change == changes[0], "two changes touch");
                        made.AddRange(old[at..change.OldStart]);
                        Assert.Equal(made.Count, change.NewStart);
                        made.AddRange(fresh[change.NewStart..change.NewEnd]);
                        at = change.OldEnd;
                    }
                    made.AddRange(old[at..]);
                    Assert.Equal(fresh, made);
                    var edits = changes.Sum(change =>
                        change.OldEnd - change.OldStart + change.NewEnd - change.NewStart
                    );
                    Assert.Equal(old.Length + fresh.Length - 2 * CommonLines(old, fresh), edits);
                }
            )
        );
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_replaced_whole()
    {
        var before = Enumerable.Range(0, 5_000).Select(number => $"old {number}\n").ToArray();
        var after = Enumerable.Range(0, 5_001).Select(number => $"new {number}\n").ToArray();
        Assert.Equal([new LineChange(0, 5_000, 0, 5_001)], LineDifference.Find(before, after));
    }

    [Fact]
    public void Thousands_of_changes_in_place_are_shown_in_place()
    {
        var before = Enumerable.Range(0, 10_000).Select(number => $"{number}\n").ToArray();
        var after = before.Select((line, number) => number % 2 == 0 ? "x" + line : line).ToArray();
        Assert.Equal(5_000, LineDifference.Find(before, after).Count);
    }

    private static int CommonLines(string[] old, string[] fresh)
    {
        var longest = new int[old.Length + 1, fresh.Length + 1];
        for (var i = 1; i <= old.Length; i++)
        {
            for (var j = 1; j <= fresh.Length; j++)
                longest[i, j] =
                    old[i - 1] == fresh[j - 1]
                        ? longest[i - 1, j - 1] + 1
                        : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        }
        return longest[old.Length, fresh.Length];
    }

    private static string[] Split(string text) => LineDifference.Split(SourceText.From(text));

    private static string Show(string before, string after)
    {
        using var stream = new MemoryStream();
        using var output = CommandContext.Writer(stream);
        var context = new CommandContext(Stream.Null, output, output, "/", _ => null);
        UnifiedDiff.Write(context, "x.quoth", SourceText.From(before), SourceText.From(after));
        output.Flush();
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
