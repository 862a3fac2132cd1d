using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class ClaimreviewIncompleteTests
{
    [Fact]
    public void A_verdict_needs_what_a_fact_check_is_published_with()
    {
        NewsroomFixture.Check<ClaimreviewIncomplete>(
            """
            ---
            date: 2026-04-10
            @hale: Tom Hale
            ---
            [^@hale|Hale] [~|said] [!status=refuted|it was free]. [!status=supported|It was old].
                                            ^^^^^^^ error Q518: This article calls a claim `refuted`, and its header lacks `url` and `author`
                                                    = a fact check is published with its address, its date and who made it: add them to the header
                                            ^^^^^^^ error Q518: `it was free` is called `refuted`, and nothing says on what evidence
                                                    = write what the verdict rests on in `evidence`: a document (`@id`), a claim (`!id`) or an address
                                                                           ^^^^^^^^^ error Q518: `It was old` is called `supported`, and nobody is credited with it
                                                                                     = mark who made the claim, as a source or with `by`: a review names whose words it rates
                                                                           ^^^^^^^^^ error Q518: `It was old` is called `supported`, and nothing says on what evidence
                                                                                     = write what the verdict rests on in `evidence`: a document (`@id`), a claim (`!id`) or an address
            [!by=@hale status=unverified|It was red].
            """
        );
    }

    [Fact]
    public void Evidence_may_stand_on_a_claim_about_the_claim()
    {
        NewsroomFixture.Check<ClaimreviewIncomplete>(
            """
            ---
            date: 2026-04-10
            url: https://courier.example/1
            outlet: @courier
            @courier: The Inland Courier
              kind: outlet
            @hale: Tom Hale
            @list: the list
              kind: document
            !free: The bridge was free.
              status: refuted
            !dear: The bridge was dear.
              status: disputed
            ---
            [!free status=refuted by=@hale|It was free]. [!by=@list contradicts=free evidence=@list|It cost 9 crowns].
            [!by=@hale status=supported evidence=!free|It was old]. [!dear by=@hale|It was dear].
            """
        );
    }
}
