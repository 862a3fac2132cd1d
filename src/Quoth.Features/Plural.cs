namespace Quoth.Features;

/// <summary>Counts things in words.</summary>
internal static class Plural
{
    /// <summary>A number and its thing: <c>1 claim</c>, <c>2 claims</c>.</summary>
    public static string Of(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
