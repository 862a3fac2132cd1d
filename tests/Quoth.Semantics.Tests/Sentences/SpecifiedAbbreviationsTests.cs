using Quoth.Semantics.Sentences;
using Quoth.Testing;

namespace Quoth.Semantics.Tests.Sentences;

/// <summary>The table of appendix A in the specification.</summary>
public sealed class SpecifiedAbbreviationsTests
{
    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_listed_abbreviation_shortens_in_its_language(string language, string ordinals, string words)
    {
        var rules = SentenceRules.For(language);
        var wrong = words.Split(' ').Where(word => !Shortens(word, rules));
        Assert.Empty(wrong);
        Assert.Equal(ordinals == "yes" ? 0 : 1, SentenceBreaker.Boundaries("Am 5. Xylo", rules).Length);
    }

    [Fact]
    public void Twenty_two_languages_are_listed() => Assert.Equal(22, Languages.Count);

    public static TheoryData<string, string, string> Languages
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var lines = File.ReadLines(RepositoryFiles.PathOf("grammar/spec.md"));
            foreach (var line in lines.SkipWhile(line => !line.StartsWith("## Appendix A", StringComparison.Ordinal)))
            {
                if (
                    line.Split('|', StringSplitOptions.TrimEntries)
                    is ["", ['`', ..] language, var ordinals, var words, ""]
                )
                {
                    data.Add(language.Split('`')[1], ordinals, words);
                }
            }

            return data;
        }
    }

    static bool Shortens(string word, SentenceRules rules)
    {
        var plain = word.TrimEnd('#');
        var beforeWord = SentenceBreaker.Boundaries($"Xylo {plain}. Xylo", rules).Length;
        var beforeDigit = SentenceBreaker.Boundaries($"Xylo {plain}. 500 Xylo", rules).Length;
        // What shortens before a digit alone must end a sentence elsewhere; but a single letter never does.
        var isLetter = plain.Length == 1;
        return beforeDigit == 0 && beforeWord == (plain == word || isLetter ? 0 : 1);
    }
}
