using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

/// <summary>Definitions that move, the order of a header, the seal.</summary>
public class HeaderActionsTests
{
    private const string Moved = """
        ---
        title: Talks
        @wre$0n: Salla Wren
          role: clerk
          # of the court
          aka: the clerk
        ---
        [@wren|She] left.
        === registry.quoth
        ---
        @zamir: Dana Zamir
        ---
        """;

    [Fact]
    public void A_definition_moves_to_the_registry() =>
        Assert.Equal(
            """
            === article.quoth
            ---
            title: Talks
              # of the court
            ---
            [@wren|She] left.
            === registry.quoth
            ---
            @zamir: Dana Zamir
            @wren: Salla Wren
              role: clerk
              aka: the clerk
            ---
            """,
            Actions.Apply(Moved, "Move @wren to registry.quoth")
        );

    [Fact]
    public void A_definition_moves_to_a_new_registry_where_there_is_none() =>
        Assert.Equal(
            "=== article.quoth\n---\n---\n[@wren|She] left.\n=== people.quoth\n---\n@wren: Salla Wren\n---\n",
            Actions.Apply("---\n@wr$0en: Salla Wren\n---\n[@wren|She] left.", "Move @wren to a new file people.quoth")
        );

    [Fact]
    public void What_one_article_alone_uses_moves_into_its_header()
    {
        const string Article = "[@wr$0en|She] left.";
        const string Registry = "---\n@wren: Salla Wren\n  role: clerk\n@zamir: Dana Zamir\n---\n";
        const string After =
            "=== article.quoth\n---\n@wren: Salla Wren\n  role: clerk\n---\n[@wren|She] left.\n"
            + "=== registry.quoth\n---\n@zamir: Dana Zamir\n---\n";
        Assert.Equal(
            After,
            Actions.Apply($"{Article}\n=== registry.quoth\n{Registry}", "Move @wren here from registry.quoth")
        );
        Assert.Equal(
            After,
            Actions.Apply(
                $"{Article.Replace("$0", "")}\n=== registry.quoth\n{Registry.Replace("@wren", "@wr$0en")}",
                "Move @wren into the header of article.quoth"
            )
        );
    }

    [Theory]
    [InlineData("[@wr$0en|She] left.\n=== b.quoth\n[@wren|She] came.\n=== r.quoth\n---\n@wren: Salla Wren\n---\n")]
    [InlineData("[@wr$0en|She] left.\n=== r.quoth\n---\n@wren: Salla Wren\n@a: A\n  of: @wren\n---\n")]
    [InlineData("Nobody left.\n=== r.quoth\n---\n@wr$0en: Salla Wren\n---\n")]
    [InlineData("---\n@wr$0en: Wren\n---\n[@wren|She] left.\n=== r.quoth\n---\n@wren: Salla Wren\n---\n")]
    public void What_others_need_or_know_otherwise_stays(string text) =>
        Assert.Empty(Actions.Titles(text, ActionKinds.Move));

    [Fact]
    public void An_articles_definitions_come_in_the_order_of_its_text() =>
        Assert.Equal(
            """
            ---
            # about this copy
            title: Talks
            date: 2026-02-02

            @zamir: Dana Zamir
              role: minister

            # who was there too
            @orlan: Ilan Orlan
            @ndf: National Defence Force
            @idle: Nobody

            !c1: It rains
            ---
            [@zamir|She] met [@orlan|him] and [@ndf|them]. [!c1|It rains].
            """,
            Actions.Apply(
                """
                ---
                # about this copy
                title: Talks
                @idle: Nobody
                !c1: It rains
                # who was there too
                @orlan: Ilan Orlan


                @ndf: National Defence Force
                @zamir:   Dana Zamir
                    role: minister
                date: 2026-02-02
                ---
                [@zamir|She] met [@orlan|him] and [@ndf|them]. [!c1|It rains$0].
                """,
                "Organize definitions (1 unused, kept last)"
            )
        );

    [Fact]
    public void A_registrys_definitions_come_in_the_order_of_their_ids() =>
        Assert.Equal(
            "---\n@a: A\n@b: B\n  of: @a\n@c: C\n---\n",
            Actions.Apply("---\n@c: C\n@b: B\n  of: @a\n@a: A$0\n---\n", "Organize definitions")
        );

    [Theory]
    [InlineData("---\n@a: A\n---\n[@a|A] $0left.")]
    [InlineData("---\nwhat is this\n@b: B\n@a: A\n---\n[@a|A] $0left, [@b|B].")]
    [InlineData("$0Nothing.")]
    public void What_is_in_order_or_broken_is_not_put_in_order(string text) =>
        Assert.Empty(Actions.Titles(text, ActionKinds.Organize));

    [Fact]
    public void The_text_is_sealed_and_sealed_anew()
    {
        var sealedText = Actions.Apply("It rains.\n", "Seal the text");
        Assert.StartsWith("---\ntext-sha256: ", sealedText);
        Assert.Empty(Actions.Titles(sealedText, ActionKinds.Seal));
        Assert.Contains(
            "text-sha256: ",
            Actions.Apply(sealedText.Replace("rains", "pours"), "Seal the text anew, as it is now")
        );
        Assert.Empty(Actions.Titles("---\n@a: A\n---\n", ActionKinds.Seal));
    }
}
