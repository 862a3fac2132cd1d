using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class RegistryConflictTests
{
    [Fact]
    public void A_document_that_redefines_the_registry_is_told_so()
    {
        RuleFixture.Check<RegistryConflict>(
            """
            === article.quoth
            ---
            @velt: Mona Velt
            ^^^^^ error Q401: `@velt` is defined otherwise in `registry.quoth`: there it is `Mara Velt`
                  = change the registry and remove it here, or give this one an id of its own
            @orlan: Ilan Orlan
            ^^^^^^ error Q401: `@orlan` is defined otherwise in `registry.quoth`: there its `role` is `chief of staff`
                   = change the registry and remove it here, or give this one an id of its own
              role: general
            @ndf: National Defence Force
            ^^^^ error Q401: `@ndf` is defined otherwise in `registry.quoth`: there it has no `url`
                 = change the registry and remove it here, or give this one an id of its own
              url: https://ndf.example
            @quill: Tomas Quill
            ^^^^^^ info Q401: `@quill` is already defined in `registry.quoth`
                   = remove it here
            @hale: Tom Hale
            !pier: The pier is new.
            ^^^^^ error Q401: `!pier` is defined otherwise in `registry.quoth`: there it is `The pier is safe.`
                  = change the registry and remove it here, or give this one an id of its own
            ---
            It rained.
            === registry.quoth
            ---
            @velt: Mara Velt
            @orlan: Ilan Orlan
              role: chief of staff
            @ndf: National Defence Force
            @quill: Tomas Quill
              kind: person
            !pier: The pier is safe.
            ---
            """
        );
    }

    [Fact]
    public void Of_two_registry_files_the_first_counts()
    {
        RuleFixture.Check<RegistryConflict>(
            """
            === a.quoth
            ---
            @velt: Mara Velt
            ---
            === b.quoth
            ---
            @velt: Mona Velt
            ^^^^^ error Q401: `@velt` is defined otherwise in `a.quoth`: there it is `Mara Velt`
                  = change the registry and remove it here, or give this one an id of its own
            ---
            """
        );
    }

    [Fact]
    public void A_new_id_goes_through_the_whole_document()
    {
        RuleFixture.CheckFix<RegistryConflict>(
            """
            === article.quoth
            ---
            @velt: Mona Velt
            @aid: an aid
              of: @velt
            ---
            [@velt|Velt] met [^@velt|her].
            === registry.quoth
            ---
            @velt: Mara Velt
            ---
            """,
            "Rename `velt` to `velt2` in this document",
            """
            === article.quoth
            ---
            @velt2: Mona Velt
            @aid: an aid
              of: @velt2
            ---
            [@velt2|Velt] met [^@velt2|her].
            === registry.quoth
            ---
            @velt: Mara Velt
            ---
            """
        );
    }
}
