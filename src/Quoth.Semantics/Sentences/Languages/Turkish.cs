namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Turkish: titles, the customary short forms, and ordinal numbers.</summary>
static class Turkish
{
    internal static SentenceLanguage Data =>
        new(
            """
            Dr Prof Doç Yrd Av Sn Gen Alb Yzb Org Korg Tümg Tuğg Bn Bul Cad Sok Mah Apt
            bkz çev haz yy yak örn krş
            No# Tel#
            """,
            ordinalDot: true
        );
}
