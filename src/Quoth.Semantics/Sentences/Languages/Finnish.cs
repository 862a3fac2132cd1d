namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Finnish: titles, the customary short forms, and ordinal numbers.</summary>
static class Finnish
{
    internal static SentenceLanguage Data =>
        new(
            """
            tri prof hra rva nti ent ev kenr maist toht
            esim ym yms ks vrt ns ao
            nro# puh# kpl# klo#
            """,
            ordinalDot: true
        );
}
