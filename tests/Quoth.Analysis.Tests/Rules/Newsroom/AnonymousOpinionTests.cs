using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AnonymousOpinionTests
{
    [Fact]
    public void Opinions_should_have_names()
    {
        NewsroomFixture.Check<AnonymousOpinion>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @hale: Tom Hale
            !fool: The mayor is a fool.
              type: opinion
            ---
            [^@clerk|A clerk] [~|called] [!type=opinion|the mayor a fool]. [!fool by=@clerk|He is one].
                                                ^^^^^^^ warning Q506: `the mayor a fool` is an opinion of `@clerk`, whose name is kept back
                                                        = take opinions from people who put their names to them, and from this source facts alone
                                                                           ^^^^^^^^^^^^^^^^^ warning Q506: `He is one` is an opinion of `@clerk`, whose name is kept back
                                                                                             = take opinions from people who put their names to them, and from this source facts alone
            [^@hale|Hale] [~|called] [!type=opinion|him a sage]. [^@clerk|She] [~|said] [!type=fact|he was late].
            [^|Neighbours] [~|find] [!type=opinion|him kind]. [^terms=background|An aide] [~|finds] [!type=opinion|him slow].
                                                                                                           ^^^^^^^ warning Q506: `him slow` is an opinion of `An aide`, whose name is kept back
                                                                                                                   = take opinions from people who put their names to them, and from this source facts alone
            """
        );
    }
}
