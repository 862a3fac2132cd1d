using Quoth.Semantics.Binding;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Tests.Binding;

/// <summary>The example document with which the language introduces itself.</summary>
public sealed class LanguageExampleTests
{
    private const string Example = """
        ---
        title: General makes quiet visit to the capital
        outlet: @herald
        date: 2026-02-02
        status: draft

        @orlan: Ilan Orlan
          role: chief of the defence staff
          of: @ndf
          aka: Orlan, the chief of staff
        @ndf: National Defence Force
          kind: organization
        @herald: The Harbour Herald
          kind: outlet
        @dip: two senior diplomatic sources
          kind: unnamed-group
          count: 2
          terms: background
          reason: not authorised to speak publicly
        @dip2: the second source
          kind: unnamed-person
          of: @dip
        ---
        [!|The talks were held behind closed doors], [~|according to] [^@dip|two senior diplomatic sources] who spoke with [@herald|the Herald].

        [^@dip2|The second source] [~|added] [!|that the talks covered shared contingencies].

        [~|According to] earlier reporting by [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] he believed
        [!type=prediction|an attack was about two weeks to two months away]].

        [!|“We cannot hold the line,” [^@orlan|he] [~|said], “unless [the] reserves are called up.”]

        """;

    [Fact]
    public void The_attributions_are_the_ones_it_describes()
    {
        var settings = new DocumentSettings(TagSchema.BuiltIn, "en", []);
        var document = DocumentBuilder.Build("example.quoth", SyntaxTree.Parse(Example), settings);
        Assert.Equal(
            """
            claim "The talks were held behind closed doors"
              source "two senior diplomatic sources" @dip (group)
              cue "according to" (group)
            claim "that the talks covered shared contingencies"
              source "The second source" @dip2 (group)
              cue "added" (group)
            claim "Orlan said he believed\nan attack was about two weeks to two months away"
              source "the Herald" @herald (group)
              cue "According to" (group)
            claim "an attack was about two weeks to two months away"
              source "Orlan" @orlan (group)
              cue "said" (group)
              in "Orlan said he believed\nan attack was about two weeks to two months away"
            claim "“We cannot hold the line,” … “unless [the] reserves are called up.”"
              source "he" @orlan (inside)
              cue "said" (inside)
              hole "he"
              hole "said"

            """,
            BindingPrinter.Print(document)
        );
        Assert.Equal("@dip", document.FindEntity("dip2")?.Find("of")?.Value);
    }
}
