using System.Collections.Immutable;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests;

/// <summary>What holds for every rule: its documentation is true, and its messages read alike.</summary>
public sealed class AllRulesTests
{
    /// <summary>Rules that cannot speak without another.</summary>
    private static readonly Dictionary<string, string[]> Companions = new()
    {
        // Without the claim that nearly is one, source and cue have nothing to attribute.
        ["Q002"] = ["Q203", "Q204"],
        // A bracket took the closer of a tag, which is therefore open.
        ["Q004"] = ["Q001"],
        // A cue in a cue makes two.
        ["Q009"] = ["Q205"],
        // A claim that nothing attributes has no cue.
        ["Q213"] = ["Q202"],
    };

    public static TheoryData<string> Codes => [.. RuleSet.All.Select(rule => rule.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_shows_the_rule_and_no_other(string code)
    {
        var found = Examine(Descriptor(code).BadExample);
        Assert.Contains(code, found.Select(diagnostic => diagnostic.Rule.Code));
        var others = found.Select(diagnostic => diagnostic.Rule.Code).Where(other => other != code).Distinct();
        Assert.Equal(Companions.GetValueOrDefault(code, []), others);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_good_example_is_clean(string code)
    {
        var found = Examine(Descriptor(code).GoodExample);
        Assert.Empty(found.Select(diagnostic => $"{diagnostic.Rule.Code}: {diagnostic.Message}"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Safe_fixes_of_the_bad_example_keep_the_clean_text_and_leave_nothing_to_fix(string code)
    {
        var before = RuleFixture.Load(Descriptor(code).BadExample);
        var after = FixApplier.Apply(before, FixSafety.Safe).Corpus;
        Assert.Equal(
            before.Documents.Values.Select(document => document.Clean.Text),
            after.Documents.Values.Select(document => document.Clean.Text)
        );
        var left = RuleFixture
            .Analyze(after)
            .Where(diagnostic => diagnostic.Finding.Fixes.Any(fix => fix.Safety == FixSafety.Safe));
        Assert.Empty(left.Select(diagnostic => $"{diagnostic.Rule.Code}: {diagnostic.Message}"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_that_promises_fixes_has_some_and_others_have_none(string code)
    {
        var fixes = Examine(Descriptor(code).BadExample)
            .Where(diagnostic => diagnostic.Rule.Code == code)
            .SelectMany(diagnostic => diagnostic.Finding.Fixes);
        Assert.Equal(Descriptor(code).FixSummary is not null, fixes.Any());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Messages_are_sentences_without_a_full_stop(string code)
    {
        foreach (var diagnostic in Examine(Descriptor(code).BadExample))
        {
            AssertPhrase(diagnostic.Message);
            Assert.True(char.IsUpper(diagnostic.Message[0]) || diagnostic.Message[0] == '`', diagnostic.Message);
            if (diagnostic.Finding.Hint is { } hint)
                AssertPhrase(hint);
            Assert.All(diagnostic.Finding.Fixes, fix => AssertPhrase(fix.Title));
            Assert.All(diagnostic.Finding.Related, place => AssertPhrase(place.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_documentation_is_sentences(string code)
    {
        var descriptor = Descriptor(code);
        Assert.EndsWith(".", descriptor.Summary, StringComparison.Ordinal);
        Assert.EndsWith(".", descriptor.Rationale.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith(".", descriptor.FixSummary ?? ".", StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_in_order_and_unlike_one_another()
    {
        var codes = RuleSet.All.Select(rule => rule.Descriptor.Code).ToList();
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.True(code is ['Q', _, _, _] && code[1..].All(char.IsAsciiDigit), code));
    }

    [Fact]
    public void Names_are_kebab_case_and_unlike_one_another()
    {
        var names = RuleSet.All.Select(rule => rule.Descriptor.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.True(name.Split('-').All(word => word.All(char.IsAsciiLetterLower)), name));
        Assert.All(names, name => Assert.DoesNotContain("", name.Split('-')));
    }

    [Fact]
    public void The_pack_is_the_one_of_the_code()
    {
        foreach (var rule in RuleSet.All)
        {
            var pack = rule.Descriptor.Code[1] switch
            {
                '0' => RulePack.Structure,
                '1' => RulePack.References,
                '2' => RulePack.Attribution,
                '3' => RulePack.Spans,
                '4' => RulePack.Corpus,
                '5' => RulePack.Newsroom,
                _ => RulePack.Configuration,
            };
            Assert.Equal(pack, rule.Descriptor.Pack);
        }
    }

    [Fact]
    public void A_rule_is_found_by_its_code_and_by_its_name()
    {
        foreach (var rule in RuleSet.All)
        {
            Assert.Same(rule, RuleSet.Find(rule.Descriptor.Code.ToLowerInvariant()));
            Assert.Same(rule, RuleSet.Find(rule.Descriptor.Name));
        }
        Assert.Null(RuleSet.Find("no-such-rule"));
    }

    private static RuleDescriptor Descriptor(string code) => (RuleSet.Find(code) ?? RuleSet.All[0]).Descriptor;

    private static ImmutableArray<Diagnostic> Examine(string example) => RuleFixture.Analyze(example);

    private static void AssertPhrase(string text)
    {
        Assert.NotEqual("", text.Trim());
        Assert.Equal(text.Trim(), text);
        Assert.DoesNotContain('\n', text);
        Assert.False(text.EndsWith('.'), text);
        Assert.True(text.Count(c => c == '`') % 2 == 0, text);
    }
}
