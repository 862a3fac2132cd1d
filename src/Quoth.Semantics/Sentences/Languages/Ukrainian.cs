namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Ukrainian: titles, places, money and the customary short forms.</summary>
static class Ukrainian
{
    internal static SentenceLanguage Data =>
        new(
            """
            р м вул просп пл пров смт с буд кв о
            ім тов проф акад доц інж ген полк підполк кап лейт адм мол ст
            т.зв напр ін див пор прим ред вид
            рис# стор# п# пп# тел#
            """
        );
}
