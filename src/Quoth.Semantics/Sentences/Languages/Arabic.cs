namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Arabic: titles; other short forms are single letters, which never end a sentence.</summary>
static class Arabic
{
    internal static SentenceLanguage Data =>
        new(
            """
            أ.د د.م ا.د ص.ب ق.م ت.م
            """
        );
}
