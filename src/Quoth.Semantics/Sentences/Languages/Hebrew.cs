namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Hebrew: short forms take a gershayim, not a full stop, so hardly any end in one.</summary>
static class Hebrew
{
    internal static SentenceLanguage Data =>
        new(
            """
            ת.ד ת.ז מס# טל# עמ#
            """
        );
}
