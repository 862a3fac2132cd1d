using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class SecondHandWithoutViaTests
{
    [Fact]
    public void An_outlet_has_it_from_somebody()
    {
        NewsroomFixture.Check<SecondHandWithoutVia>(
            """
            ---
            outlet: @courier
            @herald: The Harbour Herald
              kind: outlet
            @wire: Tessery Wire
              kind: organization
              affiliation: media
            @courier: The Inland Courier
              kind: outlet
            ---
            [^@herald|The Herald] [~|reported] [!|that the bridge would close]. [!by=@wire,@herald|It is old].
                                               ^^^ info Q517: `@herald` has `that the bridge would close` from somebody, and nothing says from whom
                                                   = mark whom it quotes inside the claim, or credit them with `by` and write `via=@herald`
                                                                                ^^^^^^^^^^^^^^^^^^^ info Q517: `@wire` has `It is old` from somebody, and nothing says from whom
                                                                                                    = mark whom it quotes inside the claim, or credit them with `by` and write `via=@wire`
            """
        );
    }

    [Fact]
    public void What_leads_on_or_is_the_outlets_own_is_no_second_hand()
    {
        NewsroomFixture.Check<SecondHandWithoutVia>(
            """
            ---
            outlet: @courier
            @herald: The Harbour Herald
              kind: outlet
            @courier: The Inland Courier
              kind: outlet
            @hale: Tom Hale
            @quill: Ida Quill
              affiliation: media
            @list: the list
              kind: document
            ---
            [^@herald|The Herald] [~|reported] [!|that [^@hale|Hale] [~|had said] [!|so]]. [!by=@hale via=@herald|It is old].
            [!by=@herald via=@hale|It is old]. [!by=@herald evidence=@list|It is long]. [!by=@herald type=opinion|It is ugly].
            [^@courier|The Courier] [~|reported] [!|so]. [^@herald|The Herald] [~|would not discuss] [!channel=declined|it].
            [!by=@herald,@hale|It is red]. [!by=@quill|It is here]. [!by=none|It is gone].
            """
        );
    }
}
