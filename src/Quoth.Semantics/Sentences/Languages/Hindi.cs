namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Hindi: titles and the names of Latin initials; sentences end in a danda, so a full stop nearly always shortens.</summary>
static class Hindi
{
    internal static SentenceLanguage Data =>
        new(
            """
            डॉ डा प्रो पं मो कु सु ले जन इंजी एड सं
            ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड
            ई.पू कि.मी
            """
        );
}
