namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Swedish: titles and the customary short forms.</summary>
static class Swedish
{
    internal static SentenceLanguage Data =>
        new(
            """
            dr prof gen hr fr kapt övl st
            bl.a t.ex d.v.s dvs o.s.v osv m.m m.fl s.k fr.o.m t.o.m p.g.a jfr resp inkl exkl
            jan# feb# mar# apr# jun# jul# aug# sept# okt# nov# dec#
            nr# tel# kap# sid#
            """
        );
}
