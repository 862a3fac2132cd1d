using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AllegationWithoutResponseTests
{
    [Fact]
    public void Whoever_is_accused_has_a_say()
    {
        NewsroomFixture.Check<AllegationWithoutResponse>(
            """
            ---
            @hale: Tom Hale
            @brill: Ada Brill
            @board: Harbour Board
              kind: organization
            @list: the list
              kind: document
            !sold: The list was sold.
              type: allegation
              about: @brill
            ---
            [^@hale|Hale] [~|said] [!type=allegation about=@brill,@board,@list|they had sold it]. [!sold by=@hale|It was sold].
                                                           ^^^^^^ warning Q511: `@brill` is accused in `they had sold it`, and has no say in this article
                                                                  = add what they answer, or that they declined to comment (`channel=declined`); if nobody asked them, ask
                                                                  ^^^^^^ warning Q511: `@board` is accused in `they had sold it`, and has no say in this article
                                                                         = add what they answer, or that they declined to comment (`channel=declined`); if nobody asked them, ask
                                                                                                  ^^^^^^^^^^^^^^^^ warning Q511: `@brill` is accused in `It was sold`, and has no say in this article
                                                                                                                   = add what they answer, or that they declined to comment (`channel=declined`); if nobody asked them, ask
            [!type=opinion about=@brill by=@hale|A fine person].
            """
        );
    }

    [Theory]
    [InlineData("[^@brill|She] [~|denied] [!|it].")]
    [InlineData("[^@brill|She] [~|declined to discuss] [!channel=declined|it].")]
    [InlineData("[^|Her lawyer] [~|declined to discuss] [!channel=declined about=@brill|it].")]
    [InlineData("[^|Her lawyer] [~|said] [!contradicts=c1|it was untrue].")]
    [InlineData("[^@spokesman|Her spokesman] [~|said] [!|it was untrue].")]
    [InlineData("[^@board|The board] [~|said] [!|it was untrue].")]
    [InlineData("[^@chair|Its chair] [~|said] [!|it was untrue].")]
    public void An_answer_may_come_from_many(string answer)
    {
        NewsroomFixture.Check<AllegationWithoutResponse>(Accusation + answer);
    }

    [Theory]
    [InlineData("[^@insider|Somebody on the board] [~|said] [!|it was true].")]
    [InlineData("[^@chair|Its chair] [~|said] [!type=allegation about=@brill|she had done it].")]
    [InlineData("[^|A neighbour] [~|said] [!|it was untrue].")]
    public void Who_speaks_without_a_name_or_only_accuses_does_not_answer_for_the_house(string answer)
    {
        Assert.Contains("Q511", NewsroomFixture.Codes(Accusation + answer));
    }

    private const string Accusation = """
        ---
        @hale: Tom Hale
        @brill: Ada Brill
          of: @board
        @board: Harbour Board
          kind: organization
        @chair: Una Marsh
          of: @board
        @spokesman: Ben Crow
          of: @brill
        @insider: somebody on the board
          kind: unnamed-person
          of: @board
        ---
        [^@hale|Hale] [~|said] [!c1 type=allegation about=@brill|she had sold it].

        """;
}
