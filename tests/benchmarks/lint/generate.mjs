// Writes a corpus of articles of about 5 KB, made of the paragraphs of the seeds, and the same text as Markdown.
//
//   node tests/benchmarks/lint/generate.mjs OUT [--articles 5000] [--seed 7]
//
// Every article takes a seed's header and paragraphs, drawn anew: what a paragraph needs is defined in its header. Ids of
// claims are numbered anew each time a paragraph is taken, so that none stands twice. The seal is left out, as the text is
// a new one, and so is what a header defines and no paragraph drawn for it uses. Nothing depends on the time or the machine.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, copyFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const seeds = join(dirname(fileURLToPath(import.meta.url)), '../../../seeds');
const [out, ...rest] = process.argv.slice(2);
if (!out) throw new Error('usage: generate.mjs OUT [--articles N] [--seed N]');
const option = (name, fallback) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : fallback);
const articles = option('--articles', 5000);
const bytesWanted = 5000;

// A linear congruential generator: the same row of numbers everywhere.
let state = option('--seed', 7) >>> 0;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const files = (folder) =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : path.endsWith('.quoth') ? [path] : [];
    });

// A header as its fields and its definitions, each with the lines below it.
const readHeader = (lines) => {
  const parts = [];
  for (const line of lines) {
    if (/^\s/.test(line) && parts.length > 0) parts.at(-1).push(line);
    else parts.push([line]);
  }
  return parts.filter(([first]) => !/^(text-sha256|status)\s*:/.test(first));
};

const id = '[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_-]*';
const claimId = new RegExp(`^(${id})(?!\\S*=)`, 'u');
const head = /\[([@^~!])([^\[\]|\n]*)\|/gu;
const links = /\s(?:supports|contradicts|repeats|via|evidence)=([^\s|]+)/gu;
const own = (text) => text.split(/\s/)[0].replace(/[+?]+$/, '').split(',');
const linked = (text) =>
  [...text.matchAll(links)].flatMap((link) => link[1].split(',')).filter((value) => /^!?c?[^@"]/u.test(value) && !value.includes(':')).map((value) => value.replace(/^!/, ''));
// The ids of claims in a text: those of its tags, and those that its tags' attributes name.
const claimsIn = (text) =>
  new Set(
    [...text.matchAll(head)]
      .filter((tag) => '!^~'.includes(tag[1]))
      .flatMap((tag) => [...(claimId.test(tag[2]) ? own(tag[2]) : []), ...linked(` ${tag[2]}`)])
      .filter(Boolean),
  );

const read = (path) => {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const end = text.indexOf('\n---', 4);
  const header = readHeader(text.slice(4, end).split('\n').filter((line) => line.trim()));
  const paragraphs = text.slice(text.indexOf('\n', end + 1) + 1).split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean);
  // Paragraphs that share a claim are taken together, so that no piece is left without its claim.
  const groups = [];
  for (const paragraph of paragraphs) {
    const ids = claimsIn(paragraph);
    const shared = groups.findIndex((group) => [...ids].some((one) => group.ids.has(one)));
    if (shared < 0) groups.push({ text: [paragraph], ids });
    else {
      const joined = groups.splice(shared);
      groups.push({ text: [...joined.flatMap((group) => group.text), paragraph], ids: new Set([...joined.flatMap((group) => [...group.ids]), ...ids]) });
    }
  }
  // What a header says of a claim of the body does not hold for the body that is drawn.
  const defined = new Set(header.filter(([first]) => first.startsWith('!')).map(([first]) => first.match(/^!([^:\s]+)/)[1]));
  const kept = header.map((part) => part.filter((line, index) => index === 0 || [...line.matchAll(/!([\p{L}\p{N}_-]+)/gu)].every((name) => defined.has(name[1]))));
  return { header: kept, groups: groups.map((group) => ({ text: group.text.join('\n\n'), ids: [...group.ids] })) };
};

// What the registry defines means the same in every article.
const registries = ['registry.quoth', 'registry-abroad.quoth'];
const shared = registries.flatMap((name) => [...readFileSync(join(seeds, name), 'utf8').matchAll(/^!([^:\s]+)/gmu)].map((line) => line[1]));

const renumber = (group, defined, number) => {
  let text = group.text;
  for (const claim of group.ids) {
    if (defined.has(claim)) continue;
    const whole = new RegExp(`(?<=[!^~,=])${claim}(?![\\p{L}\\p{N}\\p{M}_-])(?=[^\\[\\]\\n]*\\|)`, 'gu');
    text = text.replace(whole, `${claim}n${number}`);
  }
  return text;
};

const uses = (text, name) => new RegExp(`[@,=]${name}(?![\\p{L}\\p{N}\\p{M}_-])`, 'u').test(text);

const make = (source) => {
  const defined = new Set(shared);
  for (const name of source.header.filter(([first]) => first.startsWith('!')).map(([first]) => first.match(/^!([^:\s]+)/)[1])) defined.add(name);
  // Whole paragraphs overshoot by half of one.
  const wanted = Math.max(2000, bytesWanted - 400 - Buffer.byteLength(source.header.flat().join('\n')));
  let body = '';
  for (let number = 1; Buffer.byteLength(body) < wanted; number++) body += renumber(source.groups[random(source.groups.length)], defined, number) + '\n\n';
  let parts = source.header;
  for (let before = -1; before !== parts.length; ) {
    before = parts.length;
    parts = parts.filter((part, index) => {
      const definition = part[0].match(/^([@!])([^:\s]+)/);
      const others = parts.filter((_, other) => other !== index).flat().join('\n');
      return !definition || (definition[1] === '@' ? uses(body + others, definition[2]) : body.includes(definition[2]) || others.includes(`!${definition[2]}`));
    });
  }
  return { header: parts.flat().join('\n'), body };
};

// The same characters in Markdown: the header as front matter of one line, brackets and all.
const toMarkdown = ({ body }, title) => `# ${title}\n\n${body.trimEnd()}\n`;

rmSync(out, { recursive: true, force: true });
const sources = files(join(seeds, 'articles')).map(read);
let bytes = 0;
for (let number = 0; number < articles; number++) {
  const folder = String(number % 100).padStart(2, '0');
  const name = String(number).padStart(5, '0');
  for (const kind of ['quoth', 'markdown']) mkdirSync(join(out, kind, folder), { recursive: true });
  const article = make(sources[random(sources.length)]);
  const text = `---\n${article.header}\n---\n${article.body}`;
  bytes += Buffer.byteLength(text);
  writeFileSync(join(out, 'quoth', folder, `${name}.quoth`), text);
  writeFileSync(join(out, 'markdown', folder, `${name}.md`), toMarkdown(article, `Article ${number}`));
}
for (const name of [...registries, 'quoth.json']) copyFileSync(join(seeds, name), join(out, 'quoth', name));
console.log(`${articles} articles, ${(bytes / 1e6).toFixed(1)} MB, in ${out}`);
