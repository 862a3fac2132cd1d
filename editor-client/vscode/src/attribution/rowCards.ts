import type { Attributions, Claim, Person } from "../protocol";
import { count, joined, plain } from "../words";
import { nameOf, speakersOf, throughWhom, wordsOfProblems } from "./labels";
import type { ProblemCount } from "./problems";

/** A person's card, in Markdown. */
export function personCard(person: Person, problems: ProblemCount): string {
  const kind = person.id === undefined ? "words that name nobody we know" : plain(person.kind ?? "not defined");
  return card(
    [`**${escaped(nameOf(person))}**`, person.id === undefined ? "" : `\`@${person.id}\``, `*${escaped(kind)}*`].filter((part) => part !== "").join("  "),
    [
      escaped(person.role ?? ""),
      person.aliases.length === 0 ? "" : `also ${person.aliases.map((alias) => `“${escaped(alias)}”`).join(", ")}`,
      person.terms === undefined ? "" : `speaks on these terms: ${escaped(person.terms)}`,
      person.mentions.length === 0 ? "" : `${count(person.mentions.length, "mention")} in this article`,
    ],
    problems,
  );
}

/** A claim's card, in Markdown. */
export function claimCard(claim: Claim, attributions: Attributions, problems: ProblemCount): string {
  const through = throughWhom(claim, attributions);
  const who = claim.speakers.length === 0 && !claim.saysNobody ? "nobody is credited yet" : `said by **${escaped(speakersOf(claim, attributions))}**`;
  const kept = joined([claim.type, claim.status, claim.terms]);
  return card(
    escaped(claim.words),
    [
      joined([who, through === undefined ? undefined : `through ${escaped(through)}`]),
      escaped(kept),
      claim.id === undefined ? "" : `\`!${claim.id}\``,
      claim.pieces.length > 1 ? `in ${String(claim.pieces.length)} pieces` : "",
      claim.isDoubtful ? "$(question) somebody asked that others look again" : "",
    ],
    problems,
  );
}

function card(head: string, lines: readonly string[], problems: ProblemCount): string {
  const found = wordsOfProblems(problems);
  const all = [...lines.filter((line) => line !== ""), ...(found === undefined ? [] : [`$(${problems.errors > 0 ? "error" : "warning"}) ${found}`])];
  return [head, all.join("  \n")].filter((part) => part !== "").join("\n\n");
}

/** A text as Markdown shows it to the letter, icons included. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|~<>&$]/g, "\\$&").replace(/\s+/g, " ");
}
