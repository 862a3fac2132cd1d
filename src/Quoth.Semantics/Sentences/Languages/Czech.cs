namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Czech: titles, ranks, the customary short forms, and ordinal numbers.</summary>
static class Czech
{
    internal static SentenceLanguage Data =>
        new(
            """
            Dr Ing Mgr Bc JUDr MUDr PhDr RNDr Doc doc prof Prof gen plk pplk mjr kpt por arch sv
            např tj tzv mj popř resp cca ul nám
            č# str# čl# odst# tel#
            """,
            ordinalDot: true
        );
}
