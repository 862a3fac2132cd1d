namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Portuguese: forms of address, ranks and references.</summary>
static class Portuguese
{
    internal static SentenceLanguage Data =>
        new(
            """
            Sr Sra Srs Sras Dr Dra Drs Dras Prof Profa Eng Enga Gen Cel Maj Cap Ten Sgt Alm Dep Sen Gov Pres Min Exmo Exma Ilmo V.Exa D Pe Sto Sta
            Av Ltda Cia Dept aprox ex p.ex vs cf art# fig# vol# cap# núm# tel
            jan# fev# abr# mai# jun# jul# ago# set# out# nov# dez#
            pág# págs# nº#
            """
        );
}
