// Runs the commands of the lint benchmark in turn and prints the medians. Called by `run`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const [quoth, rumdl, corpus] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 7);
const articles = join(corpus, 'quoth');
const cache = join(articles, '.quoth-cache');
const commands = [
  { name: 'rumdl, without cache', run: [rumdl, 'check', '--no-cache', join(corpus, 'markdown')] },
  { name: 'quoth, without cache', run: [quoth, 'lint', '--no-cache', articles] },
  { name: 'quoth, first run', run: [quoth, 'lint', articles], before: () => rmSync(cache, { recursive: true, force: true }) },
  { name: 'quoth, second run', run: [quoth, 'lint', articles] },
];
const wall = commands.map(() => []);
const cpu = commands.map(() => []);
for (let round = -1; round < rounds; round++) {
  for (const [index, { run, before }] of commands.entries()) {
    before?.();
    const start = process.hrtime.bigint();
    const done = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', 'bash', ...run], { encoding: 'utf8' });
    const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
    if (round < 0) continue;
    wall[index].push(elapsed);
    cpu[index].push(done.stderr.trim().split(/\s+/).slice(-2).reduce((sum, part) => sum + Number(part) * 1000, 0));
  }
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (number) => `${number.toFixed(0)} ms`;
console.log(`\n| command | wall | processor time | times rumdl's wall |\n| --- | ---: | ---: | ---: |`);
for (const [index, { name }] of commands.entries())
  console.log(`| ${name} | ${ms(median(wall[index]))} | ${ms(median(cpu[index]))} | ${(median(wall[0]) / median(wall[index])).toFixed(1)} |`);
console.log(`\nThe second run is ${(median(wall[2]) / median(wall[3])).toFixed(1)} times as fast as the first.`);
