namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Spanish: forms of address, ranks, countries and references.</summary>
static class Spanish
{
    internal static SentenceLanguage Data =>
        new(
            """
            Sr Sra Sres Sras Srta Srtas Dr Dra Dres Dras Prof Profa Lic Ing Arq Gral Gen Cnel Tte Cap Cmte Almte Mons Dip Sen Pdte Pdta Vda
            D.ª Dña Ud Uds Vd Vds Sto Sta Fr
            EE UU EE.UU RR.HH CC.AA FF.AA
            Av Avda Cía Dpto Depto Gob Prov Col
            aprox ej p.ej vs cf cap# fig# art# núm# vol# tel# ca
            ene# feb# abr# jun# jul# ago# sept# oct# nov# dic#
            pág# págs#
            """
        );
}
