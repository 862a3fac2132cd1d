using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Rules.Structure;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.RuleTable;

/// <summary>The rows S1 to S14 of the table of rules, each with the mistake that it names.</summary>
public sealed class StructureRows
{
    [Fact]
    public void S1_unclosed_span() =>
        RuleFixture.Check<UnclosedTag>(
            """
            [!c1|text
            ^^^^^ error Q001: `[!c1|` is never closed
                  = add a `]` behind the tag's last word
            """
        );

    [Fact]
    public void S2_unknown_sigil_or_stray_closer()
    {
        RuleFixture.Check<NearMissTag>(
            """
            [!c1 text] and [$x|text]
            ^^^^ warning Q002: `[!c1` opens no tag: the `|` is missing
                 = put a `|` between the head and the text, or write `\[` if the bracket is text
                           ^^ warning Q002: `[$` opens no tag: `$` is not a sigil
                              = the sigils are `@` mention, `^` source, `~` cue, `!` claim, `-` hole and `#` note; write `\[` if the bracket is text
            """
        );
        RuleFixture.Check<StrayCloser>(
            """
            The bridge] is safe.
                      ^ warning Q003: This `]` closes nothing
                        = delete it, add the opener that it belongs to, or write `\]` if it is part of the article
            """
        );
    }

    [Fact]
    public void S3_duplicate_id() =>
        RuleFixture.Check<DuplicateId>(
            """
            [!c1|The first]. [!c1|The second]. [!c1+|The third].
                               ^^ error Q103: `c1` is already the id of another claim
                                  = write `c1+` if this is one more piece of that claim, else another id
            """
        );

    [Fact]
    public void S4_undefined_entity() =>
        RuleFixture.Check<UndefinedEntity>(
            """
            ---
            @zamir: Dana Zamir
            ---
            [@zamri|Zamir] and [@zamir|Zamir]
             ^^^^^^ error Q101: `@zamri` is not defined
                    = did you mean `@zamir`?
            """
        );

    [Fact]
    public void S5_unused_definition() =>
        RuleFixture.Check<UnusedDefinition>(
            """
            ---
            @x: Xenia Orr
            ^^ warning Q104: `@x` is defined, but nothing refers to it in this document
               = mark it in the text with `[@x|...]`, or remove the definition
            ---
            Nobody.
            """
        );

    [Fact]
    public void S6_empty_span() =>
        RuleFixture.Check<EmptyTag>(
            """
            [~c1|]
            ^^^^^^ error Q005: This cue is empty: `[~c1|]`
                   = remove it, or move the words that it means between `|` and `]`
            """
        );

    [Fact]
    public void S7_edge_whitespace() =>
        RuleFixture.Check<EdgeWhitespace>(
            """
            then[@a| he ]left
                    ^ warning Q006: This mention begins with a blank
                      = a span holds words, not the blanks around them
                       ^ warning Q006: This mention ends with a blank
                         = a span holds words, not the blanks around them
            """
        );

    [Fact]
    public void S8_mid_word_boundary() =>
        RuleFixture.Check<MidWordBoundary>(
            """
            promise t[!c1|hat we]
                    ^^^^^^^ warning Q007: This claim begins inside the word `that`
                            = a span begins and ends with whole words
            """
        );

    [Fact]
    public void S9_crossing_spans() =>
        RuleFixture.Check<CrossingTags>(
            """
            [!c1|one [!c1+|two]]
                     ^^^^^^ error Q008: This piece of `c1` lies inside `c1` itself
                            = close the claim before the piece begins, or remove the inner tag
            """
        );

    [Fact]
    public void S10_illegal_nesting()
    {
        RuleFixture.Check<IllegalNesting>(
            """
            [~|said [~|again]]
                    ^^^ error Q009: A cue cannot stand inside a cue
                        = keep one of the two, around all the words of the cue
            """
        );
        RuleFixture.Check<IllegalNesting>(
            """
            === quoth.json
            { "nesting": "outermost" }
            === article.quoth
            [!|The Herald said [!|it was over]]
                               ^^^ error Q009: A claim inside a claim, but this project annotates only outermost claims
                                   = remove the inner tag, or set `"nesting": "all"` in quoth.json
            """
        );
    }

    [Fact]
    public void S11_text_drift() =>
        RuleFixture.Check<TextDrift>(
            """
            ---
            text-sha256: 0000000000000000000000000000000000000000000000000000000000000000
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error Q010: The text has changed since it was sealed: its SHA-256 is now `46dc4c69…`, the seal says `00000000…`
                                                                                          = undo the change (`quoth verify --against` shows the first difference), or seal the text anew if the change is meant
            ---
            The bridge is safe.
            """
        );

    [Fact]
    public void S12_bad_attribute_or_type()
    {
        RuleFixture.Check<UnknownAttribute>(
            """
            [!rol=boss|text]
              ^^^ error Q105: `rol` is not an attribute of a claim
                  = the schema in quoth.json can add it
            """
        );
        RuleFixture.Check<BadAttributeValue>(
            """
            [!type=boss|text]
                   ^^^^ error Q106: `boss` is not one of the words of `type`
                        = write `fact`, `opinion`, `prediction`, `intention`, `question` or `allegation`
            """
        );
    }

    [Fact]
    public void S13_unbalanced_literal_bracket() =>
        RuleFixture.Check<UnbalancedBracket>(
            """
            [!|“[W]e agree [on that”]
                           ^ warning Q004: This `[` took the `]` that was meant for its tag
                             = write `\[`, or add the `]` that belongs to it
            """
        );

    [Fact]
    public void S14_leftover_flag() =>
        RuleFixture.Check<LeftoverFlag>(
            """
            ---
            status: done
            ---
            The bridge[#|TODO which?] is [@a?|safe].
                      ^^^^^^^^^^^^^^^ warning Q015: The document is done, but a note still says `TODO`
                                      = settle it and remove the note, or set `status: review`
                                            ^ warning Q015: The document is done, but this mention is still in doubt
                                              = settle it and remove the `?`, or set `status: review`
            """
        );
}
