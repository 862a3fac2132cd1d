using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class PluralSingleSourceTests
{
    [Fact]
    public void One_person_is_no_plural()
    {
        NewsroomFixture.Check<PluralSingleSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @board: members of the harbour board
              kind: unnamed-group
              count: 1
            @police: the police
              kind: unnamed-group
            @sergeant: a sergeant
              kind: unnamed-person
              of: @police
            ---
            [^@clerk|Two officials], [^@clerk|senior harbour officials] and [^@board|several members] [~|said] [!|so].
                     ^^^^^^^^^^^^^ error Q502: `Two officials` speaks of several, but `@clerk` is one person
                                   = let the article speak of one; if more spoke, make `@clerk` a group with its `count`
                                              ^^^^^^^^^^^^^^^^^^^^^^^^ error Q502: `senior harbour officials` speaks of several, but `@clerk` is one person
                                                                       = let the article speak of one; if more spoke, make `@clerk` a group with its `count`
                                                                                     ^^^^^^^^^^^^^^^ error Q502: `several members` speaks of several, but `@board` is a group of one (`count: 1`)
                                                                                                     = let the article speak of one; if more spoke, make `@board` a group with its `count`
            [^@police|The officials], [^@board,@clerk|two sources] [~|agreed] [!|with them].
                      ^^^^^^^^^^^^^ error Q502: `The officials` speaks of several, but `@police` has one known member and no `count`
                                    = let the article speak of one; if more spoke, make `@police` a group with its `count`
            """
        );
    }

    [Fact]
    public void One_of_several_and_several_are_what_they_seem()
    {
        NewsroomFixture.Check<PluralSingleSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @board: members of the harbour board
              kind: unnamed-group
            @police: two officers
              kind: unnamed-group
              count: 2
            @crowd: people on the quay
              kind: group
            @walker: Una Marsh
              of: @crowd
            @ministry: the harbour ministry
              kind: organization
            ---
            [^@clerk|One of the two officials], [^@clerk|an aide to officials], [^@clerk|a person close to sources],
            [^@clerk|the officials' clerk],
            [^@board|officials], [^@police|two officials], [^@crowd|some] and [^@ministry|officials] [~|said] [!|so].
            [^|Two officials] and [^@nobody|two sources] [~|agreed] [!|with them].
            """
        );
    }

    [Fact]
    public void A_group_is_counted_over_the_registry()
    {
        NewsroomFixture.Check<PluralSingleSource>(
            """
            === article.quoth
            [^@police|Several officers] [~|said] [!|so].
                      ^^^^^^^^^^^^^^^^ error Q502: `Several officers` speaks of several, but `@police` has one known member and no `count`
                                       = let the article speak of one; if more spoke, make `@police` a group with its `count`
            === registry.quoth
            ---
            @police: officers of Skerry
              kind: unnamed-group
            @sergeant: a sergeant
              kind: unnamed-person
              of: @police
            ---
            """
        );
    }

    [Theory]
    [InlineData("en", "The two senior officials", "One of the officials")]
    [InlineData("de", "Die beiden Beamten", "Einer der beiden")]
    [InlineData("fr", "Deux responsables", "L’un des responsables")]
    [InlineData("es", "Varios funcionarios", "Uno de los funcionarios")]
    [InlineData("he", "שני מקורות", "אחד המקורות")]
    [InlineData("ar", "عدة مصادر", "أحد المصادر")]
    [InlineData("ru", "Два чиновника", "Один из двух чиновников")]
    [InlineData("zh", "两名官员", "两名官员之一")]
    [InlineData("ja", "複数の幹部", "複数の幹部の一人")]
    public void Each_language_has_its_own_plurals(string language, string plural, string one)
    {
        var header = $"---\nlanguage: {language}\n@clerk: x\n  kind: unnamed-person\n---\n";
        Assert.Contains("Q502", NewsroomFixture.Codes(header + $"[^@clerk|{plural}] [!|so]."));
        Assert.DoesNotContain("Q502", NewsroomFixture.Codes(header + $"[^@clerk|{one}] [!|so]."));
    }
}
