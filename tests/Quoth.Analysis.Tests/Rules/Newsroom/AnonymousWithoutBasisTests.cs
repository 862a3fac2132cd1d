using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AnonymousWithoutBasisTests
{
    [Fact]
    public void Whoever_is_quoted_without_a_name_should_be_known_to_know()
    {
        NewsroomFixture.Check<AnonymousWithoutBasis>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @guard: a guard
              kind: unnamed-person
              basis: stood at the door
            ---
            [^@clerk|A clerk] and [^@guard|a guard] [~|said] [!|it was lost].
            [^terms=background reason="fears for her post"|A cleaner] [~|said] [!|it was gone].
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q504: Nothing says how `A cleaner`, whose name is kept back, came to know this
                                                            = write it in `basis`, such as `read the letter` or `sat in the meeting`
            """
        );
    }
}
