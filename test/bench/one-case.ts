import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTENDERS, subjects, type Task } from './subjects.ts';

// npm run bench:cases: times one case by each contender and puts the table into docs/performance.md.

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const BEGIN = '<!-- npm run bench:cases -->';
const END = '<!-- end -->';

const ROUNDS = 6;
/** Of one sample. */
const MILLISECONDS = 10;
/** In a round. */
const SAMPLES = 10;

let used: unknown;

/** Nanoseconds for so many cases in a row. */
function timeOf(task: Task, count: number): number {
  const start = process.hrtime.bigint();
  for (let n = 0; n < count; n += 1) used = task();
  return Number(process.hrtime.bigint() - start);
}

/** Nanoseconds for a case: the least of some samples, as whatever else runs on a machine can only add to it. */
function leastOf(task: Task): number {
  const count = Math.ceil((MILLISECONDS * 1e6) / (timeOf(task, 200) / 200));
  return Math.min(...Array.from({ length: SAMPLES }, () => timeOf(task, count) / count));
}

const all = subjects();
const least = new Map<Task, number>();
for (let round = 0; round < ROUNDS; round += 1)
  for (const { contenders } of all)
    for (const task of Object.values(contenders))
      least.set(task, Math.min(least.get(task) ?? Number.POSITIVE_INFINITY, leastOf(task)));

const shown = (ns: number | undefined): string => {
  if (ns === undefined) return '';
  return Number(ns.toPrecision(ns < 10_000 ? 4 : 3)).toLocaleString('en-US', { maximumFractionDigits: 0 });
};
const rows = CONTENDERS.map((how) => {
  const times = all.map(({ contenders: { [how]: task } }) => shown(task && least.get(task)));
  return `| ${how} | ${times.join(' | ')} |`;
});
const table = [
  `| | ${all.map(({ name }) => name).join(' | ')} |`,
  `| --- | ${all.map(() => '---:').join(' | ')} |`,
  ...rows,
].join('\n');
console.log(table);

const page = readFileSync(PAGE, 'utf8');
const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
if (from < 0 || to < from || used === undefined) throw new Error(`no place for the table in ${PAGE}`);
writeFileSync(PAGE, `${page.slice(0, from + BEGIN.length)}\n\n${table}\n\n${page.slice(to)}`);
