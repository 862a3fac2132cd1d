namespace Quoth.Semantics.Binding;

/// <summary>Finds sentence ends in Latin script until the breaker for all scripts is there.</summary>
internal static class ProvisionalSentences
{
    public static List<int> FindStarts(ReadOnlySpan<char> text)
    {
        var starts = new List<int>();
        for (var at = 2; at < text.Length; at++)
        {
            var before = text[at - 2] == '”' && at > 2 ? text[at - 3] : text[at - 2];
            if (char.IsUpper(text[at]) && char.IsWhiteSpace(text[at - 1]) && before is '.' or '?' or '!')
                starts.Add(at);
        }
        return starts;
    }
}
