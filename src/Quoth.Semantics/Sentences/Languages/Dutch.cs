namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Dutch: titles, ranks and the customary short forms.</summary>
static class Dutch
{
    internal static SentenceLanguage Data =>
        new(
            """
            dhr mevr mw mr dr drs ir ing prof ds gen kol maj kapt lt st Mr Dr Drs Prof
            bijv bv ca resp incl excl vgl evt m.b.t d.w.z o.a i.p.v t.a.v z.g zgn
            jan# feb# mrt# apr# jun# jul# aug# sept# okt# nov# dec#
            nr# blz# tel# art# str#
            """
        );
}
