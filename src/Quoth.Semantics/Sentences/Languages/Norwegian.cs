namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Norwegian: titles, the customary short forms, and ordinal numbers.</summary>
static class Norwegian
{
    internal static SentenceLanguage Data =>
        new(
            """
            dr prof hr fr frk gen kapt oberst adv dir
            bl.a f.eks dvs d.v.s m.m m.fl m.v o.s.v osv jf pga inkl ekskl evt vedr
            jan# feb# mar# apr# jun# jul# aug# sept# okt# nov# des#
            nr# tlf# kap# kl#
            """,
            ordinalDot: true
        );
}
