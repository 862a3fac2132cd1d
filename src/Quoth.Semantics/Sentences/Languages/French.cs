namespace Quoth.Semantics.Sentences.Languages;

/// <summary>French: forms of address, ranks and references.</summary>
static class French
{
    internal static SentenceLanguage Data =>
        new(
            """
            MM Mme Mmes Mlle Mlles Me Mes Mgr Dr Pr Prof St Ste Vve Cie Cdt Col Gal Gén Lt Cap Amb Sén Dép
            av apr env cf chap# fig# vol# art# al boul bd pl p.ex c.-à-d
            janv# févr# avr# juil# sept# oct# nov# déc#
            no# p# pp# tél#
            """
        );
}
