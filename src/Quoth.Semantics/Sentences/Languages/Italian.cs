namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Italian: forms of address, ranks and references.</summary>
static class Italian
{
    internal static SentenceLanguage Data =>
        new(
            """
            Sig Sigg Sig.ra Sig.na Dott Dott.ssa Dr Prof Prof.ssa Ing Avv Arch Geom Rag On Onn Sen Gen Col Cap Ten Magg Mons Card Pres Min Egr Gent Spett
            es cfr vs ca art# fig# vol# cap# tel#
            gen# feb# apr# giu# lug# ago# sett# ott# nov# dic#
            pag# pagg# n# nn#
            """
        );
}
