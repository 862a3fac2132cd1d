namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Romanian: titles, ranks and the customary short forms.</summary>
static class Romanian
{
    internal static SentenceLanguage Data =>
        new(
            """
            dl dna dra dr prof ing gen col mr cpt lt Sf pr av dep sen
            ex cca vol# cap# fig# art# alin#
            ian# febr# mart# apr# iun# iul# aug# sept# oct# nov# dec#
            nr# pag# tel# str#
            """
        );
}
