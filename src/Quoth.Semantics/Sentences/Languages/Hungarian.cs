namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Hungarian: titles, the customary short forms, and ordinal numbers.</summary>
static class Hungarian
{
    internal static SentenceLanguage Data =>
        new(
            """
            dr Dr prof ifj id özv gen ezr szds
            pl kb ill ún vö ld
            jan# febr# márc# ápr# jún# júl# aug# szept# okt# nov# dec#
            sz# tel# old#
            """,
            ordinalDot: true
        );
}
