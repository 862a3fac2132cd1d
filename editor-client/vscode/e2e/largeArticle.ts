import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./codeServer";

/** An article of about a million characters: a seed over and over, with claims of its own each time, none of them the registry's. */
export function largeArticle(): string {
  const seed = readFileSync(join(root, "seeds/articles/quiet-visit.quoth"), "utf8");
  const end = seed.indexOf("\n---\n") + "\n---\n".length;
  // The seal is that of the seed.
  const header = seed.slice(0, end).replace(/^text-sha256: .*\n/m, "");
  const body = seed.slice(end);
  const parts = Array.from({ length: Math.ceil(1_000_000 / body.length) }, (_, number) => {
    return body.replaceAll(/\b(c[1-4]|reserves-call-up)\b(?=[,+ |\]])/g, `$1-${String(number)}`);
  });
  return header + parts.join("\n");
}
