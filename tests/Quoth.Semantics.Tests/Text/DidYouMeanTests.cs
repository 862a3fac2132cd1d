using FsCheck;
using FsCheck.Fluent;
using Quoth.Semantics.Text;

namespace Quoth.Semantics.Tests.Text;

public class DidYouMeanTests
{
    static readonly string[] Types = ["fact", "opinion", "prediction", "intention", "question", "allegation"];

    [Theory]
    [InlineData("predicton", "prediction")]
    [InlineData("opinoin", "opinion")]
    [InlineData("Fact", "fact")]
    [InlineData("FACTS", "fact")]
    [InlineData("pred", "prediction")]
    [InlineData("questoin", "question")]
    public void A_slip_of_the_keyboard_finds_its_word(string written, string expected) =>
        Assert.Equal(expected, DidYouMean.Nearest(written, Types));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("x")]
    [InlineData("rumour")]
    [InlineData("pr")]
    public void A_word_that_is_near_to_none_finds_nothing(string written) =>
        Assert.Null(DidYouMean.Nearest(written, Types));

    [Theory]
    [InlineData("cue_verbs", "cueVerbs")]
    [InlineData("unnamedPerson", "unnamed-person")]
    [InlineData("unnamed person", "unnamed-person")]
    public void How_a_word_is_joined_does_not_count(string written, string expected) =>
        Assert.Equal(expected, DidYouMean.Nearest(written, ["cueVerbs", "unnamed-person", "unnamed-group"]));

    [Fact]
    public void Of_two_words_equally_near_the_one_that_begins_alike_wins() =>
        Assert.Equal("cart", DidYouMean.Nearest("carx", ["marx", "cart", "barx"]));

    [Fact]
    public void Of_two_words_that_differ_in_case_the_one_written_wins() =>
        Assert.Equal("Orlan", DidYouMean.Nearest("Orlam", ["orlan", "Orlan"]));

    [Fact]
    public void A_swap_of_neighbours_counts_as_one_slip() => Assert.Equal(1, EditDistance.Between("zamri", "zamir", 2));

    [Fact]
    public void A_distance_beyond_the_limit_is_the_limit_and_one() =>
        Assert.Equal(3, EditDistance.Between("kitten", "sandwich", 2));

    [Theory]
    [InlineData("orlna", "orlan")]
    [InlineData("vesk", "pm")]
    [InlineData("vesl", "pm")]
    [InlineData("chief-of-staff", "orlan")]
    public void An_id_answers_to_its_name_and_its_aliases(string written, string expected)
    {
        KnownName[] known =
        [
            new("orlan", "Ilan Orlan", ["the chief of staff", "chief of staff"]),
            new("pm", "Marta Vesk", []),
            new("ndf", "National Defence Force", []),
        ];

        Assert.Equal(expected, DidYouMean.NearestId(written, known));
    }

    [Fact]
    public void An_id_goes_before_a_name_that_is_as_near() =>
        Assert.Equal(
            "vesk",
            DidYouMean.NearestId("vesq", [new("pm", "Marta Vesk", []), new("vesk", "Somebody Else", [])])
        );

    [Fact]
    public void The_nearest_few_come_in_order_and_once() =>
        Assert.Equal(["cart", "card"], DidYouMean.NearestFew("cart", ["card", "dog", "cart", "cart", "care"], 2));

    [Fact]
    public void A_word_of_any_length_is_bounded_work() =>
        Assert.Null(DidYouMean.Nearest(new string('a', 1_000_000), [new string('a', 1_000_001), "a"]));

    [Fact]
    public void The_order_of_the_known_words_does_not_matter() =>
        Prop.ForAll<NonNull<string>, NonNull<string>[]>(
                (written, known) =>
                {
                    var words = known.Select(word => word.Get).ToArray();
                    var forward = DidYouMean.Nearest(written.Get, words);
                    return forward == DidYouMean.Nearest(written.Get, words.Reverse());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Distance_is_the_same_both_ways_and_zero_only_for_equal_words() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>(
                (left, right) =>
                {
                    var there = EditDistance.Between(left.Get, right.Get, 5);
                    return there == EditDistance.Between(right.Get, left.Get, 5)
                        && (there == 0) == (left.Get == right.Get);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_slip_in_a_long_word_is_always_forgiven() =>
        Prop.ForAll(
                Gen.Choose(0, 9).Zip(Gen.Choose('a', 'z')).ToArbitrary(),
                slip =>
                {
                    var letters = "attribution".ToCharArray();
                    letters[slip.Item1] = (char)slip.Item2;
                    return DidYouMean.Nearest(letters, ["attribution", "suppression"]) == "attribution";
                }
            )
            .QuickCheckThrowOnFailure();
}
