namespace Quoth.Analysis;

/// <summary>Where the rules' pages can be read.</summary>
public static class RulePages
{
    /// <summary>The product's own place, which reports name as their maker's.</summary>
    public const string Home = "https://github.com/quoth-lang/quoth";

    /// <summary>The address of a rule's page.</summary>
    public static string UriOf(RuleDescriptor rule) => $"{Home}/blob/main/docs/rules/{rule.Name}.md";
}
