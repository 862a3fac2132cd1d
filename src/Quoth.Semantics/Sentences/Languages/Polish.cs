namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Polish: titles, ranks and the customary short forms.</summary>
static class Polish
{
    internal static SentenceLanguage Data =>
        new(
            """
            prof dr hab inż mgr gen płk ppłk mjr kpt por sierż adm ks abp bp św min dyr prez ul al pl os woj pow gm
            np tzn tzw m.in ok ww wg zob im
            nr# str# art# poz# tel#
            """,
            ordinalDot: true
        );
}
