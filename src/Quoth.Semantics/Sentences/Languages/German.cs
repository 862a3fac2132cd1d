namespace Quoth.Semantics.Sentences.Languages;

/// <summary>German: titles, the customary short forms, and ordinal numbers (“am 5. März”).</summary>
static class German
{
    internal static SentenceLanguage Data =>
        new(
            """
            Dr Prof Hr Hrn Fr Frl Dipl Ing Mag Abg Präs Vors Gen Oberst Hptm Lt Maj Kard Hl St
            bzw ca evtl ggf vgl inkl exkl sog bspw zzgl abzgl
            d.h z.B z.T u.a i.d.R o.ä u.U v.a i.A m.E s.o s.u
            Str Nr# Mio Mrd Tsd Abb# Bd# Kap# Tel# Art# Abs# Ziff# Aufl Hrsg geb gest verh
            Jan# Feb# Mär# Apr# Jun# Jul# Aug# Sep# Sept# Okt# Nov# Dez#
            Bhf Co
            """,
            ordinalDot: true
        );
}
