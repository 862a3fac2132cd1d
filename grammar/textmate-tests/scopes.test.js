import { describe, it } from "node:test";
import { checkFixture } from "./lib/fixture.js";
import { loadTokenizer } from "./lib/tokenizer.js";

const tokenize = await loadTokenizer();
const check = (name, fixture) => it(name, () => checkFixture(tokenize, fixture));

describe("tags", () => {
  check(
    "a mention has its brackets, its id and its text",
    `
| Before [@orlan|Orlan] after
  ^^^^^^^                       !markup.quoth meta.tag
         ^^                     punctuation.definition.tag.begin.mention
           ^^^^^                meta.head variable.other.id.entity
                ^               punctuation.separator.head.mention
                 ^^^^^          markup.quoth.mention entity.name.type !meta.head
                      ^         punctuation.definition.tag.end.mention
                       ^^^^^^   !markup.quoth meta.tag
`,
  );

  check(
    "a mention of several names each of them, with or without the sign",
    `
| [@a,b, @c?|the three]
    ^           variable.other.id.entity
     ^          punctuation.separator.list
      ^         variable.other.id.entity
         ^      punctuation.definition.entity
          ^     variable.other.id.entity
           ^    keyword.operator.doubt
`,
  );

  check(
    "a source knows its claims from its people",
    `
| [^c1,c2 @two-men,b role=x|they]
  ^^                                   punctuation.definition.tag.begin.source
    ^^                                 constant.other.id.claim
      ^                                punctuation.separator.list
       ^^                              constant.other.id.claim
          ^                            punctuation.definition.entity
           ^^^^^^^                     variable.other.id.entity !entity.other.attribute-name
                  ^                    punctuation.separator.list
                   ^                   variable.other.id.entity
                     ^^^^              entity.other.attribute-name
                            ^^^^       markup.quoth.source
| [^@orlan?|he] [^?|they] [^|officials]
    ^                                  punctuation.definition.entity
     ^^^^^                             variable.other.id.entity
          ^                            keyword.operator.doubt
                  ^                    keyword.operator.doubt
                    ^^^^               markup.quoth.source
                            ^          punctuation.separator.head.source
                             ^^^^^^^^^ markup.quoth.source
`,
  );

  check(
    "a cue takes claims and doubt, and nothing else",
    `
| [~c1?|said] [~|added] [~type=x|said]
  ^^                                     punctuation.definition.tag.begin.cue
    ^^                                   constant.other.id.claim
      ^                                  keyword.operator.doubt
        ^^^^                             markup.quoth.cue keyword.other.cue
            ^                            punctuation.definition.tag.end.cue
                 ^^^^^                   markup.quoth.cue
                          ^^^^^^         invalid.illegal.head
`,
  );

  check(
    "a claim has an id, a piece sign, doubt and attributes",
    `
| [!c2+? type=opinion by=@orlan,none topic="a, b" x|text]
  ^^                                                        punctuation.definition.tag.begin.claim
    ^^                                                      constant.other.id.claim
      ^                                                     keyword.operator.piece
       ^                                                    keyword.operator.doubt
         ^^^^                                               entity.other.attribute-name
             ^                                              punctuation.separator.key-value
              ^^^^^^^                                       string.unquoted.value
                      ^^                                    entity.other.attribute-name
                         ^                                  punctuation.definition.entity
                          ^^^^^                             variable.other.id.entity
                               ^                            punctuation.separator.list
                                ^^^^                        string.unquoted.value
                                           ^^^^^^           string.quoted.double
                                                  ^         entity.other.attribute-name
                                                    ^^^^    markup.quoth.claim
`,
  );

  check(
    "an attribute may stand directly behind the sigil",
    `
| [!type=opinion|text] [!opinion|text]
    ^^^^                                 entity.other.attribute-name !constant.other.id.claim
         ^^^^^^^                         string.unquoted.value
                         ^^^^^^^         constant.other.id.claim !entity.other.attribute-name
`,
  );

  check(
    "a hole is no claim text, and a note is a comment with its brackets",
    `
| [!|We [-|told reporters] left] [#|check this]
     ^^^                                          markup.quoth.claim !markup.quoth.hole
        ^^                                        punctuation.definition.tag.begin.hole
           ^^^^^^^^^^^^^^                         markup.quoth.claim markup.quoth.hole
                         ^                        punctuation.definition.tag.end.hole
                          ^^^^^                   markup.quoth.claim !markup.quoth.hole
                                 ^^^^^^^^^^^^^^^  comment.block.note
                                    ^^^^^^^^^^    markup.quoth.note
`,
  );

  check(
    "ids are of any script",
    `
| [@орлан|Орлан] [!声明-1|他说] [@शर्मा|x]
    ^^^^^                             variable.other.id.entity !invalid
                   ^^^^               constant.other.id.claim !invalid
                              ^^^^^   variable.other.id.entity !invalid
`,
  );

  check(
    "a wrong word in a head is marked, and only that word",
    `
| [!c1 %% type=fact|text] [-x|text]
    ^^                                constant.other.id.claim
       ^^                             invalid.illegal.head
          ^^^^                        entity.other.attribute-name !invalid
                    ^^^^              markup.quoth.claim
                            ^         invalid.illegal.head
`,
  );
});

describe("nesting", () => {
  check(
    "text has the kinds of all tags around it",
    `
| [!|[^@o|Orlan] [~|said] he [!|would [@h|go]]]
     ^^              punctuation.definition.tag.begin.source markup.quoth.claim
          ^^^^^      markup.quoth.claim markup.quoth.source
               ^     punctuation.definition.tag.end.source markup.quoth.claim
                          ^^^^   markup.quoth.claim !markup.quoth.source markup.quoth.cue
                                          ^^   markup.quoth.claim markup.quoth.mention
                                            ^  punctuation.definition.tag.end.mention
                                             ^ punctuation.definition.tag.end.claim
                                              ^ punctuation.definition.tag.end.claim
`,
  );

  check(
    "a tag reaches over line ends up to its closer",
    `
| [!|one
     ^^^   markup.quoth.claim
| two] three
  ^^^      markup.quoth.claim
     ^     punctuation.definition.tag.end.claim
      ^^^^^^ !markup.quoth
`,
  );
});

describe("plain brackets and escapes", () => {
  check(
    "plain brackets balance inside a tag",
    `
| [!|“[W]e agree.”] they
      ^                   punctuation.section.brackets.begin !punctuation.definition.tag
        ^                 punctuation.section.brackets.end !punctuation.definition.tag
         ^^^^^^^^^        markup.quoth.claim
                  ^       punctuation.definition.tag.end.claim
                   ^^^^^  !markup.quoth
`,
  );

  check(
    "what is not quite a tag is text",
    `
| [sic] [...] [^1] [!NOTE] [@smith 2001] [$x|y] ] [
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^    !meta punctuation markup constant
`,
  );

  check(
    "an escaped bracket neither opens nor closes",
    String.raw`
| \[!|no tag\] [!|a\]b\\]c
  ^^                          constant.character.escape
    ^^^^^^^^                    !markup.quoth
            ^^                constant.character.escape
                   ^^         constant.character.escape markup.quoth.claim
                     ^        markup.quoth.claim !constant
                      ^^      constant.character.escape
                        ^     punctuation.definition.tag.end.claim
                         ^    !markup.quoth
`,
  );

  check(
    "a backslash elsewhere is text",
    String.raw`
| C:\news \\ [!|a\b]
  ^^^^^^^^^^^            !constant markup.quoth
                 ^     !constant
`,
  );
});

describe("the header", () => {
  check(
    "has fields, definitions, attributes and comments",
    `
| ---
  ^^^                             punctuation.definition.header.begin
| title: A quiet visit, [!|no tag]
  ^^^^^                           keyword.other.field
       ^                          punctuation.separator.key-value
         ^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.value !markup
| outlet: @herald
          ^                       punctuation.definition.entity
           ^^^^^^                 variable.other.id.entity
| # checked
  ^                               punctuation.definition.comment
  ^^^^^^^^^                       comment.line.number-sign
| @orlan: Ilan Orlan
  ^                               punctuation.definition.entity
   ^^^^^                          variable.other.id.entity.definition
          ^^^^^^^^^^              entity.name.type.entity
|   role: chief of staff
    ^^^^                          entity.other.attribute-name
          ^^^^^^^^^^^^^^          string.unquoted.value
|   aka: Orlan, "Orlan, I."
              ^                   punctuation.separator.list
                ^^^^^^^^^^^       string.quoted.double
| !c1: Talks were held
  ^                               punctuation.definition.claim
   ^^                             constant.other.id.claim.definition
       ^^^^^^^^^^^^^^^            string.unquoted.statement
| garbage
  ^^^^^^^                         invalid.illegal.header-line
| ---
  ^^^                             punctuation.definition.header.end
| @orlan: a tweet at a line's start
  ^^^^^^^                         !meta.header variable
`,
  );

  check(
    "begins in the first line only",
    `
| Text
| ---
  ^^^         !meta.header
| title: x
  ^^^^^       !keyword
`,
  );
});
