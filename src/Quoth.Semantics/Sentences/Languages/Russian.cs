namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Russian: titles, places, money and the customary short forms.</summary>
static class Russian
{
    internal static SentenceLanguage Data =>
        new(
            """
            г в ул пр просп пл пер наб бул д кв р-н пос дер оз о
            им тов гр гр-н проф акад доц канд докт инж ген полк подполк кап лейт адм мл ст
            т.е т.д т.п т.н т.к т.ч напр см ср прим ред изд ок
            янв# февр# апр# июн# июл# авг# сент# окт# нояб# дек#
            рис# стр# с# гл# п# пп# тел#
            """
        );
}
