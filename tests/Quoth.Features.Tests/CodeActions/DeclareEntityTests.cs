using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

public class DeclareEntityTests
{
    [Fact]
    public void A_selected_name_is_defined_in_a_header_that_is_begun_for_it() =>
        Assert.Equal(
            "---\n@wren: Salla Wren\n---\n[@wren|Salla Wren] left.\n",
            Actions.Apply("$1Salla Wren$1 left.\n", "Declare “Salla Wren” as @wren in the header")
        );

    [Fact]
    public void Fields_and_definitions_are_parted_by_a_blank_line() =>
        Assert.Equal(
            "---\ntitle: Talks\n\n@wren: Salla Wren\n---\nWe met [@wren|Salla Wren].",
            Actions.Apply(
                "---\ntitle: Talks\n---\nWe met $1Salla Wren$1.",
                "Declare “Salla Wren” as @wren in the header"
            )
        );

    [Fact]
    public void Line_ends_are_those_of_the_text()
    {
        var fixture = Fixture.Load("").With("---\r\n@a: A\r\n---\r\nWren left.\r\n");
        fixture = fixture with { Selection = new Syntax.Text.TextSpan(17, 4) };
        Assert.Equal(
            "---\r\n@a: A\r\n@wren: Wren\r\n---\r\n[@wren|Wren] left.\r\n",
            Actions.Apply(fixture, "Declare “Wren” as @wren in the header")
        );
    }

    [Fact]
    public void It_can_go_into_the_registry_file() =>
        Assert.Equal(
            """
            === article.quoth
            [@wren|Salla Wren] left.

            === registry.quoth
            ---
            @zamir: Dana Zamir
            @wren: Salla Wren
            ---
            """,
            Actions.Apply(
                """
                $1Salla Wren$1 left.

                === registry.quoth
                ---
                @zamir: Dana Zamir
                ---
                """,
                "Declare “Salla Wren” as @wren in registry.quoth"
            )
        );

    [Fact]
    public void A_registry_file_is_begun_where_there_is_none()
    {
        const string Text = "We met $1Salla Wren$1.\n";
        const string Title = "Declare “Salla Wren” as @wren in a new file people.quoth";
        Assert.Equal(
            "=== article.quoth\nWe met [@wren|Salla Wren].\n\n=== people.quoth\n---\n@wren: Salla Wren\n---\n",
            Actions.Apply(Text, Title)
        );
        Assert.True(Actions.Offered(Text).Single(offer => offer.Title == Title).CreatesFile);
    }

    [Fact]
    public void An_id_that_nobody_defines_is_defined_under_the_words_that_it_names() =>
        Assert.Equal(
            "=== registry.quoth\n---\n@zamir: Dana Zamir\n@wren: Salla Wren\n---\n",
            Actions.Apply(
                "[^@wr$0en|Salla Wren] left.\n=== registry.quoth\n---\n@zamir: Dana Zamir\n---\n",
                "Define `@wren` in registry.quoth"
            )
        );

    [Theory]
    [InlineData("@orlan: Ilan Orlan", "Mia Orlan", "mia-orlan")]
    [InlineData("@orlan: Ilan Orlan\n@mia-orlan: Mia", "Mia Orlan", "orlan2")]
    [InlineData("@a: A", "José Muñoz", "muñoz")]
    [InlineData("@a: A", "Ministry of Trade (MoT)", "mot")]
    [InlineData("@a: A", "王小梅", "王小梅")]
    [InlineData("@a: A", "דנה זמיר", "זמיר")]
    public void Ids_are_readable_and_nobody_elses(string defined, string name, string id) =>
        Assert.Contains(
            $"Declare “{name}” as @{id} in the header",
            Actions.Titles($"---\n{defined}\n---\nWe met $1{name}$1.", ActionKinds.Declare)
        );

    [Fact]
    public void A_short_form_becomes_another_name()
    {
        Assert.Equal(
            "---\n@ndf: National Defence Force\n  aka: NDF\n---\nThe [@ndf|NDF] left.",
            Actions.Apply(
                "---\n@ndf: National Defence Force\n---\nThe N$0DF left.",
                "Add “NDF” as another name of National Defence Force (@ndf)"
            )
        );
        Assert.Equal(
            "---\n@wren: Salla Wren\n  aka: Wren the Younger, Salla\n  role: clerk\n---\n[@wren|Salla] left.",
            Actions.Apply(
                "---\n@wren: Salla Wren\n  aka: Wren the Younger\n  role: clerk\n---\nSa$0lla left.",
                "Add “Salla” as another name of Salla Wren (@wren)"
            )
        );
    }

    [Theory]
    [InlineData("The min$0ister left.")]
    [InlineData("---\n@wren: Salla Wren\n---\n$1Salla Wren$1 left.")]
    [InlineData("---\n@wren: Salla Wren\n---\n[@wren|Sal$0la] left.")]
    [InlineData("---\ntitle: Salla $0Wren")]
    public void What_is_no_name_or_is_known_is_not_declared(string text) =>
        Assert.Empty(Actions.Titles(text, ActionKinds.Declare));
}
