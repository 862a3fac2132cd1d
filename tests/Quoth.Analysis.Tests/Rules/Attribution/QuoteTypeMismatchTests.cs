using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class QuoteTypeMismatchTests
{
    [Fact]
    public void A_type_must_be_what_the_marks_show()
    {
        RuleFixture.Check<QuoteTypeMismatch>(
            """
            [!quote=direct by=none|it is safe] [!quote=mixed by=none|“It is safe.”] [!quote=indirect by=none|it is “safe”]
                    ^^^^^^ warning Q208: This claim is not `direct`: none of its words stand in quotation marks
                           = write `quote=indirect`, or leave it out, since it is derived from the marks
                                                       ^^^^^ warning Q208: This claim is not `mixed`: all of its words stand in quotation marks
                                                             = write `quote=direct`, or leave it out, since it is derived from the marks
                                                                                            ^^^^^^^^ warning Q208: This claim is not `indirect`: some of its words stand in quotation marks, some do not
                                                                                                     = write `quote=mixed`, or leave it out, since it is derived from the marks

            [!quote=reported by=none|“It is safe.”] [!quote=free-indirect by=none|“It is safe.”] [!quote=direct by=none|“It is safe.”]
            """
        );
    }

    [Fact]
    public void The_right_type_is_written()
    {
        RuleFixture.CheckSafeFixes(
            "[!quote=\"direct\" by=none|it is safe] [!c1 by=none|“It is.”] [!c1+ quote=mixed|“So.”]",
            "[!quote=indirect by=none|it is safe] [!c1 by=none|“It is.”] [!c1+ quote=direct|“So.”]"
        );
    }
}
