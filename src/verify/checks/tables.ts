import type { Condition, Node, TableRow } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { meet } from '../box/contradicts.ts';
import { both, either, not } from '../model/condition.ts';
import { type Site, takesCase, takesRow } from '../model/reach.ts';
import { readInterval } from '../model/read-interval.ts';
import { isWord } from '../model/walk.ts';
import { type Desk, meetsProblem, placeOf, shortCase } from '../search/desk.ts';
import { regionsOf } from '../search/regions.ts';
import { findCase, isMetNearby } from '../search/search.ts';

type Table = Extract<Node, { node: 'table' }>;

/** Gaps, overlaps and dead rows of every table that some case gets to. */
export function checkTables(desk: Desk): readonly Finding[] {
  const tables = new Map<
    string,
    { readonly site: Site; readonly node: Table; readonly whens: Condition[] }
  >();
  for (const site of desk.reach.sites) {
    const { node, when } = site;
    if (node.node !== 'table') continue;
    const key = sourceKey(desk, node);
    const known = tables.get(key);
    // a table is lowered once for each end of a pair and each case that reads it: some case must get to one of them
    if (known) known.whens.push(when);
    else tables.set(key, { site, node, whens: [when] });
  }
  return [...tables.values()].flatMap(({ site: first, node, whens }): readonly Finding[] => {
    const site = { ...first, when: either(whens) };
    return [...gapOf(desk, site, node), ...overlapsOf(desk, site, node), ...deadRows(desk, site, node)];
  });
}

/** Two tables from the same lines of the file. */
const sourceKey = ({ plan }: Desk, { rows }: Table): string =>
  JSON.stringify(rows.map(({ row, when }) => [plan.rows[row]?.place, when]));

function gapOf(desk: Desk, site: Site, node: Table): readonly Finding[] {
  if (node.otherwise) return [];
  const about = {
    question: 'gap',
    weight: 'fault',
    about: { step: site.step.name },
    ...placeOf(desk, site.step.name),
  } as const;
  const condition = both([...node.rows.map(({ when }) => not(when)), site.when]);
  const confirm = meetsProblem(desk, 'assess/no-row', site.step.name);
  const search = findCase(desk.model, desk.model.whole, condition, desk.work, confirm);
  if (search.found === 'none') return [{ ...about, verdict: 'proved' }];
  if (search.found === 'unknown') return [{ ...about, verdict: 'undecided', reason: search.why }];
  const regions = regionsOf(desk, condition);
  return [{ ...about, verdict: 'refuted', case: shortCase(desk, search.point), regions }];
}

function overlapsOf(desk: Desk, site: Site, node: Table): readonly Finding[] {
  if (node.hit !== 'one') return [];
  const about = { question: 'overlap', weight: 'fault' } as const;
  const here = { about: { step: site.step.name }, ...placeOf(desk, site.step.name) };
  const findings: Finding[] = [];
  node.rows.forEach((first, index) => {
    for (const second of node.rows.slice(index + 1)) {
      const found = overlap(desk, site, first, second);
      if (found) findings.push({ ...about, ...found });
    }
  });
  return findings.length > 0 ? findings : [{ ...about, ...here, verdict: 'proved' }];
}

function overlap(
  desk: Desk,
  site: Site,
  first: TableRow,
  second: TableRow,
): Omit<Finding, 'question' | 'weight'> | undefined {
  if (cellsApart(first.when, second.when)) return undefined;
  const condition = both([first.when, second.when, site.when]);
  const confirm = meetsProblem(desk, 'assess/two-rows', site.step.name);
  const search = findCase(desk.model, desk.model.whole, condition, desk.work, confirm);
  if (search.found === 'none') return undefined;
  const rows = [first.row, second.row];
  const related = rows.flatMap((row) => desk.plan.rows[row] ?? []);
  const place = related[1]?.place;
  const here = { about: { step: site.step.name, rows }, related, ...(place && { place }) };
  if (search.found === 'unknown') return { ...here, verdict: 'undecided', reason: search.why };
  const regions = regionsOf(desk, condition);
  return { ...here, verdict: 'refuted', case: shortCase(desk, search.point), regions };
}

/** Whether two rows ask of one and the same value to lie in cells that have nothing in common. */
function cellsApart(first: Condition, second: Condition): boolean {
  const cells = cellsOf(first);
  return cellsOf(second).some(({ of, cell }) =>
    cells.some(
      (one) =>
        one.of === of &&
        !one.cell.words.some((word) => cell.words.includes(word)) &&
        meet(one.cell.intervals.map(readInterval), cell.intervals.map(readInterval)).length === 0,
    ),
  );
}

type InCell = Extract<Condition, { test: 'in' }>;

function cellsOf(condition: Condition): readonly InCell[] {
  if (condition.test === 'in') return [condition];
  return condition.test === 'all' ? condition.of.flatMap(cellsOf) : [];
}

function deadRows(desk: Desk, site: Site, node: Table): readonly Finding[] {
  return node.rows.map((row, index): Finding => {
    const about = { step: site.step.name, rows: [row.row] };
    const place = desk.plan.rows[row.row]?.place;
    const here = { question: 'dead-row', weight: 'fault', about, ...(place && { place }) } as const;
    return { ...here, ...livesIf(desk, both([takesRow(node, index), site.when])) };
  });
}

/** Proved where some case meets the condition. */
export function livesIf(desk: Desk, condition: Condition): Pick<Finding, 'verdict' | 'reason'> {
  if (isMetNearby(desk.model, condition)) return { verdict: 'proved' };
  const search = findCase(desk.model, desk.model.whole, condition, desk.work, (_, holds) => holds);
  if (search.found === 'case') return { verdict: 'proved' };
  if (search.found === 'none') return { verdict: 'refuted' };
  return { verdict: 'undecided', reason: search.why };
}

/** Circumstances, options, facts and preconditions that never come into play. */
export function checkDeadParts(desk: Desk): readonly Finding[] {
  return [...deadCircumstances(desk), ...deadOptions(desk), ...deadFacts(desk), ...deadPreconditions(desk)];
}

function deadCircumstances(desk: Desk): readonly Finding[] {
  const { plan, reach } = desk;
  return plan.circumstances.map(({ name, id, step, kinds }): Finding => {
    const ends = kinds.every((kind) => kind === 'exempt' || kind === 'may-exempt');
    const condition = both([isWord(step, 'yes', ...kinds), ends ? reach.step(step) : reach.passes]);
    const about = { about: { circumstance: id, step }, ...placeOf(desk, step) };
    const here = { question: 'dead-circumstance', weight: 'note', ...about } as const;
    return reach.used.has(step) || name === ''
      ? { ...here, ...livesIf(desk, condition) }
      : { ...here, verdict: 'refuted' };
  });
}

function deadOptions(desk: Desk): readonly Finding[] {
  const seen = new Set<string>();
  return desk.reach.sites.flatMap((site): readonly Finding[] => {
    const { node, step } = site;
    if (node.node !== 'choose') return [];
    return node.cases.flatMap((one): readonly Finding[] => {
      if (/^-?\d/.test(one.is)) return [];
      const key = JSON.stringify([desk.plan.places[step.name], one.is]);
      if (seen.has(key)) return [];
      seen.add(key);
      const lives = livesIf(desk, both([takesCase(node.by, one), site.when]));
      if (lives.verdict === 'proved') return [];
      const about = { about: { step: step.name, option: one.is }, ...placeOf(desk, step.name) };
      return [{ question: 'dead-option', weight: 'note', ...about, ...lives }];
    });
  });
}

function deadFacts(desk: Desk): readonly Finding[] {
  const { plan, reach, model } = desk;
  const read = new Set<string>();
  for (const step of reach.used) for (const name of model.reads.get(step) ?? []) read.add(name);
  return plan.facts.flatMap((spec): readonly Finding[] => {
    const alive = read.has(spec.id) || (spec.items ?? []).some(({ id }) => read.has(id));
    const about = { about: { fact: spec.id }, ...placeOf(desk, `fact:${spec.id}`) };
    return alive ? [] : [{ question: 'dead-fact', weight: 'note', ...about, verdict: 'refuted' }];
  });
}

function deadPreconditions(desk: Desk): readonly Finding[] {
  const [gate] = desk.plan.gates;
  if (gate === undefined) return [];
  const about = { about: { step: gate }, ...placeOf(desk, gate) };
  return [{ question: 'dead-precondition', weight: 'fault', ...about, ...livesIf(desk, desk.reach.passes) }];
}
