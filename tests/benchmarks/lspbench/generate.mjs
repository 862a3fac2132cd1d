// Writes one long article, made of the paragraphs of a seed: its header once, its paragraphs again and again, with the ids
// of their claims numbered anew each time, so that none stands twice. The seal is left out, as the text is a new one.
//
//   node tests/benchmarks/lspbench/generate.mjs KILOBYTES > ARTICLE
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const articles = join(dirname(fileURLToPath(import.meta.url)), '../../../seeds/articles');
const wanted = Number(process.argv[2]) * 1024;
if (!(wanted > 0)) throw new Error('usage: generate.mjs KILOBYTES');
// The longest seed has a header of several kilobytes.
const seed = wanted < 20_000 ? 'quiet-visit.quoth' : 'alma-grey-inquiry.quoth';
const text = readFileSync(join(articles, seed), 'utf8').replaceAll('\r\n', '\n');
const end = text.indexOf('\n---\n', 4) + 5;
const header = text.slice(0, end).replace(/^(text-sha256|status):.*\n/gmu, '');
const body = text.slice(end).trim();
const ids = new Set([...body.matchAll(/\[[!^~]([\p{L}\p{N}_][\p{L}\p{N}_,-]*)(?=[ +?|])(?![^|\]]*=[^|\]]*\1)/gu)].flatMap((head) => head[1].split(',')));
const defined = new Set([...header.matchAll(/^!([^:\s]+)/gmu)].map((line) => line[1]));
const renumber = (number) => {
  let copy = body;
  for (const id of ids) {
    if (defined.has(id)) continue;
    const whole = new RegExp(`(?<=[!^~,=])${id}(?![\\p{L}\\p{N}_-])(?=[^\\[\\]\\n]*\\|)`, 'gu');
    copy = copy.replace(whole, `${id}n${number}`);
  }
  return copy;
};
let article = header + body + '\n';
for (let number = 2; Buffer.byteLength(article) < wanted; number++) article += '\n' + renumber(number) + '\n';
// The last copy ends with a whole paragraph.
while (Buffer.byteLength(article) > wanted) article = article.slice(0, article.trimEnd().lastIndexOf('\n\n') + 1);
process.stdout.write(article);
