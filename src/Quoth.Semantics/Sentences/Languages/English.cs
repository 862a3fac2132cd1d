namespace Quoth.Semantics.Sentences.Languages;

/// <summary>English: titles, ranks, states and months as newspapers shorten them.</summary>
static class English
{
    internal static SentenceLanguage Data =>
        new(
            """
            Mr Mrs Ms Messrs Mx Dr Prof Rev Fr Sr Jr St Hon Esq Msgr Supt Insp Det
            Gen Lt Col Maj Capt Cmdr Cdr Cpl Sgt Pvt Adm Brig Ens Cst Const Lieut
            Sen Sens Rep Reps Gov Govs Pres Atty Asst Assn Dept Dist Amb Treas Del Lt.Gov
            Inc Corp Co Cos Ltd Bros Univ
            Ave Blvd Rd Mt Ft Pt
            Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
            Jan# Feb# Mar# Apr# Jun# Jul# Aug# Sept# Sep# Oct# Nov# Dec#
            vs al cf ca approx viz e.g i.e Ph.D
            No# Nos# no# nos# Fig# Figs# fig# figs# Art# art# Sec# sec# Ch# ch# Vol# vol# pp# para# Tel# tel# est#
            """
        );
}
