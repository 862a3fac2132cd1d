using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class UnidentifiedOnFirstUseTests
{
    [Fact]
    public void Name_and_role_come_first()
    {
        NewsroomFixture.Check<UnidentifiedOnFirstUse>(
            """
            ---
            @brill: Ada Brill
              role: mayor of Skerry
              aka: Brill, the mayor
            @hale: Tom Hale
            ---
            [@brill|The mayor] came. [^@brill|Brill] [~|said] [!|so]. [^@hale|Tom Hale] [~|said] [!|so].
                                                                      ^^^^^^^^ info Q514: `@hale` is quoted, and nothing says who that is
                                                                               = write the `role` of `@hale` in its definition, as the article gives it
            Later [^@brill|Ada Brill] and [^@hale|Hale] [~|said] [!|no].
            """
        );
    }

    [Fact]
    public void The_name_may_stand_beside_before_bent_or_in_another_form()
    {
        NewsroomFixture.Check<UnidentifiedOnFirstUse>(
            """
            ---
            language: ru
            @стожарова: Глафира Стожарова
              role: председатель
            @keßling: Friederike Keßling
              role: Ministerin
            @zoe: Zoë Marañon
              role: curator
            @bel: Zora Belluck
              role: governor
              aka: Zorana Belluck
            @wick: Ana Wick
              role: baker
            @judge: a judge
              kind: unnamed-person
            @police: Skerry Police
              kind: organization
            ---
            У [@стожарова|Глафиры Стожаровой] спросили. [^@стожарова|Она] [~|сказала], [!|что да]. Ana Wick came.

            [^@keßling|Фридерика Кесслинг] [~|сказала], [!|что нет]. [^@zoe|Zoë Marañon] [~|said] [!|so].
            [^@bel|Zorana Belluck], [^@judge|a judge], [^@police|the police] and [^@wick|the baker] [~|said] [!|so].
            """
        );
    }
}
