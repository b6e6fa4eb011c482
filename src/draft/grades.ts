import { problem } from '../base/problem.ts';
import type { DraftCell, DraftEntry, DraftNode } from '../model/draft.ts';
import { type Desk, entry, isBlank, say, type Taken, take, takeText, todo } from './desk.ts';
import { type FactDraft, factNamed } from './facts.ts';
import type { Block } from './find-blocks.ts';
import { CONDITION_WAYS, readCondition } from './read-condition.ts';
import { readTable, type TableRow } from './read-table.ts';
import { findName, GRADES, shownName } from './template-names.ts';

/** The grades as the table has them, and the cells of their bands. */
export interface Grades {
  readonly node?: DraftNode;
  readonly bands: readonly GradeBands[];
}

export interface GradeBands {
  readonly grade: string;
  readonly row: DraftCell;
  readonly band?: DraftCell;
  /** By party, where the columns are. */
  readonly parties: ReadonlyMap<string, DraftCell | undefined>;
}

const PARTY = '\u0000'; // before the name of a party among the columns: no fact begins with it

/** The rows from light to heavy: a grade, a condition for each fact, a band. */
export function draftGrades(desk: Desk, block: Block | undefined, facts: readonly FactDraft[]): Grades {
  if (block === undefined) return { bands: [] };
  const nameOther = (head: string): string | undefined => {
    const [, named = '', party] = /^(.+?)[（(](.+)[）)]$/.exec(head) ?? [];
    if (party !== undefined && findName(named, { band: GRADES.band }) !== undefined) return PARTY + party;
    return factNamed(facts, head)?.name;
  };
  const allowed = facts.map(({ name }) => name);
  const { rows, others } = readTable(desk, 'grades', block, GRADES, nameOther, allowed);
  const columns = [...others.keys()];
  const parties = columns.filter((name) => name.startsWith(PARTY)).map((name) => name.slice(1));
  const tested = facts.filter(({ name }) => columns.includes(name));
  const read = rows.map((row) => draftRow(desk, row, tested, parties));
  return {
    node: { map: [{ key: 'rows', value: { list: read.map(({ node }) => node) } }] },
    bands: read.flatMap(({ bands }) => bands ?? []),
  };
}

function draftRow(
  desk: Desk,
  row: TableRow<keyof typeof GRADES>,
  facts: readonly FactDraft[],
  parties: readonly string[],
): { readonly node: DraftNode; readonly bands?: GradeBands } {
  const grade = takeText(desk, row.cell('grade'), shownName(GRADES.grade));
  const tests = facts.map((fact) => draftTest(desk, row.other(fact.name), fact));
  const assumed = entry('assumed', takeText(desk, row.cell('assumed'), shownName(GRADES.assumed)));
  const band = row.cell('band');
  if (grade.value === undefined) {
    if (grade.comments.length === 0)
      say(desk, problem('import/cell-missing', { at: row.first.at, item: shownName(GRADES.grade) }));
    const kept = [band, ...parties.map((party) => row.other(PARTY + party))].flatMap((cell) =>
      cell && !isBlank(cell) ? [todo(cell, shownName(GRADES.band))] : [],
    );
    return { node: { map: [{ comments: [...grade.comments, ...kept] }] } };
  }
  return {
    node: { map: [entry('grade', grade), ...tests, assumed], flow: true },
    bands: {
      grade: grade.value,
      row: row.first,
      ...(band && { band }),
      parties: new Map(parties.map((party) => [party, row.other(PARTY + party)])),
    },
  };
}

/** One test of a row; a cell that admits everything is none. */
function draftTest(desk: Desk, cell: DraftCell | undefined, fact: FactDraft): DraftEntry {
  const { value, comments }: Taken<{ readonly cell?: string; readonly any?: true }> = take(
    desk,
    cell,
    fact.name,
    (plain) => readCondition(plain, fact),
    waysFor(fact),
  );
  return value?.cell === undefined ? { comments } : { key: fact.name, value: value.cell, comments };
}

function waysFor({ kind, options }: FactDraft): readonly string[] {
  if (kind === 'choice') return options ?? [];
  return kind === 'flag' ? ['是', '否', '不限'] : CONDITION_WAYS.slice(0, 5);
}
