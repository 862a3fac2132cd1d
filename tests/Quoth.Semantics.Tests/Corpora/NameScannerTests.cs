using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Tests.Corpora;

/// <summary>Names are shown between <c>⟨</c> and <c>⟩</c>, with what the registry below knows.</summary>
public sealed class NameScannerTests
{
    private const string Registry = """
        ---
        @ada: Ada Brill
          aka: Brill, the mayor, the Mayor of Orsa
        @herald: The Herald
          kind: outlet
        @orsa: "Orsa"
          kind: place
        @museum: Institut de la mer
          kind: organization
        @clerk: a clerk from Lund
          kind: unnamed-person
        @dan: דן תירושי
        @li: 李文湛
        @ndf: NDF
          kind: organization
        ---
        """;

    [Theory]
    [InlineData("⟨Ada Brill⟩ met ⟨Brill⟩ and the mayor.")]
    [InlineData("⟨The Herald⟩ wrote what ⟨the Herald⟩ writes; no herald did.")]
    [InlineData("⟨the Mayor of Orsa⟩, the Mayor of Lund and ⟨The Mayor of Orsa⟩ met in ⟨Orsa⟩.")]
    [InlineData("⟨Ada\nBrill⟩, ⟨Ada\r\nBrill⟩ and Ada  ⟨Brill⟩.")]
    [InlineData("⟨Brill⟩'s, ⟨Brill⟩’s, “⟨Brill⟩” and (⟨Brill⟩).")]
    [InlineData(
        "Brillman, McBrill, Brill-Lund, Lund-Brill, O'Brill, brill, BRILL, @Brill, #Brill, Brill.example and a_Brill."
    )]
    [InlineData("Le rapport de l’⟨Institut de la mer⟩.")]
    [InlineData("A clerk from Lund, a clerk from Lund.")]
    [InlineData("⟨דן תירושי⟩, ⟨ודן תירושי⟩, ⟨שלדן תירושי⟩, אדן, דן תירושית.")]
    [InlineData("昨天⟨李文湛⟩表示，⟨NDF⟩也说。")]
    [InlineData("⟨Orsa⟩")]
    [InlineData("O")]
    [InlineData("")]
    public void Whole_names_are_found_and_nothing_else(string shown)
    {
        var text = shown.Replace("⟨", "", StringComparison.Ordinal).Replace("⟩", "", StringComparison.Ordinal);
        var actual = text;
        var names = NameIndex.Of(Read(Registry).Entities);
        foreach (var match in Enumerable.Reverse(NameScanner.FindAll(text, names, NameIndex.Empty, _ => false)))
            actual = actual.Insert(match.Span.End, "⟩").Insert(match.Span.Start, "⟨");
        Assert.Equal(shown, actual);
    }

    [Fact]
    public void A_name_means_whoever_bears_it_by_name_alias_or_surname()
    {
        var names = NameIndex.Of(
            Read(
                """
                ---
                @ada: Ada Brill
                  aka: Brill
                @tom: Tom Brill
                @hale: Una Hale
                ---
                """
            ).Entities
        );
        Assert.Equal(["ada Alias", "tom Surname"], Show(names.Find("Brill")));
        Assert.Equal(["tom Name"], Show(names.Find("Tom Brill")));
        Assert.Equal(["hale Surname"], Show(names.Find("Hale")));
        Assert.Empty(Show(names.Find("Tom")));
    }

    [Fact]
    public void What_a_document_says_of_an_id_goes_before_the_registry()
    {
        var shared = NameIndex.Of(Read("---\n@velt: Mara Velt\n@orlan: Ilan Orlan\n---\n").Entities);
        var own = NameIndex.Of(Read("---\n@velt: Mona Velt\n@ilan: Ilan Orlan\n---\n").Entities);
        var found = NameScanner.FindAll("Mara Velt, Mona Velt, Ilan Orlan", shared, own, id => id is "velt" or "ilan");
        Assert.Equal(
            ["velt Name", "orlan Name, ilan Name"],
            found.Select(match => string.Join(", ", Show(match.Meanings)))
        );
    }

    [Fact]
    public void Names_without_end_are_no_work()
    {
        var header = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"@a{i}: Aa Bb\n@b{i}: Aa Bb Cc{i}\n"));
        var names = NameIndex.Of(Read($"---\n{header}---\n").Entities);
        var text = string.Concat(Enumerable.Repeat("Aa Bb ", 200_000));
        Assert.Equal(200_000, NameScanner.FindAll(text, names, NameIndex.Empty, _ => false).Count);
    }

    private static IEnumerable<string> Show(ReadOnlySpan<NameMeaning> meanings) =>
        meanings.ToArray().Select(meaning => $"{meaning.Entity.Id} {meaning.Form}");

    private static DocumentModel Read(string text) =>
        DocumentBuilder.Build(
            "registry.quoth",
            SyntaxTree.Parse(text),
            DocumentSettings.From(QuothConfiguration.Default)
        );
}
