import { problem } from '../base/problem.ts';
import type { DraftEntry, DraftNode } from '../model/draft.ts';
import { type Desk, entry, say, take, takeText, takeWord } from './desk.ts';
import type { Block } from './find-blocks.ts';
import { DUTY } from './fines.ts';
import { plainText } from './plain-text.ts';
import { readTable, type TableRow } from './read-table.ts';
import { EFFECT_WAYS, readEffect } from './read-values.ts';
import { CIRCUMSTANCES, COMBINE, shownName } from './template-names.ts';

const KINDS = {
  不予: 'exempt',
  不予处罚: 'exempt',
  可以不予: 'may-exempt',
  可以不予处罚: 'may-exempt',
  减轻: 'reduce',
  减轻处罚: 'reduce',
  从轻: 'lenient',
  从轻处罚: 'lenient',
  从重: 'aggravate',
  从重处罚: 'aggravate',
  exempt: 'exempt',
  'may-exempt': 'may-exempt',
  reduce: 'reduce',
  lenient: 'lenient',
  aggravate: 'aggravate',
} as const;

export interface CircumstanceDraft {
  readonly name: string;
  readonly label: string;
}

export function draftCircumstances(
  desk: Desk,
  block: Block | undefined,
): { readonly circumstances: readonly CircumstanceDraft[]; readonly node?: DraftNode } {
  if (block === undefined) return { circumstances: [] };
  const { rows } = readTable(desk, 'circumstances', block, CIRCUMSTANCES);
  const read = rows.map((row) => draftOne(desk, row));
  return {
    circumstances: read.flatMap(({ one }) => (one ? [one] : [])),
    node: { map: read.map(({ line }) => line) },
  };
}

function draftOne(
  desk: Desk,
  row: TableRow<keyof typeof CIRCUMSTANCES>,
): { readonly one?: CircumstanceDraft; readonly line: DraftEntry } {
  const name = takeText(desk, row.cell('name'), shownName(CIRCUMSTANCES.name));
  const kind = takeWord(desk, row.cell('kind'), shownName(CIRCUMSTANCES.kind), KINDS);
  const exempts = kind.value === 'exempt' || kind.value === 'may-exempt';
  const effect = take(
    desk,
    row.cell('effect'),
    shownName(CIRCUMSTANCES.effect),
    // said by the kind already
    (plain) =>
      exempts && ['不予处罚', '可以不予处罚', '不予', '可以不予'].includes(plain) ? '' : readEffect(plain),
    EFFECT_WAYS,
  );
  const assumed = entry('assumed', takeText(desk, row.cell('assumed'), shownName(CIRCUMSTANCES.assumed)));
  const ground: readonly DraftEntry[] = (['law', 'article', 'text'] as const).map((key) =>
    entry(key, takeText(desk, row.cell(key), shownName(CIRCUMSTANCES[key]))),
  );
  const map: readonly DraftEntry[] = [
    entry('id', takeText(desk, row.cell('id'), shownName(CIRCUMSTANCES.id))),
    entry('kind', kind),
    entry('duty', takeWord(desk, row.cell('duty'), shownName(CIRCUMSTANCES.duty), DUTY)),
    effect.value === '' ? { comments: effect.comments } : entry('effect', effect),
    groundEntry(ground),
    assumed,
  ];
  if (name.value === undefined) {
    if (name.comments.length === 0)
      say(desk, problem('import/cell-missing', { at: row.first.at, item: shownName(CIRCUMSTANCES.name) }));
    return { line: { comments: [...name.comments, ...map.flatMap(({ comments = [] }) => comments)] } };
  }
  if (kind.value === undefined && kind.comments.length === 0)
    say(desk, problem('import/cell-missing', { at: row.first.at, item: shownName(CIRCUMSTANCES.kind) }));
  return { one: { name: name.value, label: name.value }, line: { key: name.value, value: { map } } };
}

const groundEntry = (map: readonly DraftEntry[]): DraftEntry => ({
  key: 'basis',
  value: { list: [{ map, flow: true }] },
});

const MEETINGS: Readonly<Record<string, string>> = {
  两个以上减轻: 'several reduce',
  两个以上从轻: 'several lenient',
  两个以上从重: 'several aggravate',
  从轻与从重: 'lenient with aggravate',
  减轻与从重: 'reduce with aggravate',
  从轻与减轻: 'lenient with reduce',
};
const RESULTS: Readonly<Record<string, string>> = {
  全部适用: 'all',
  取最强: 'strongest',
  不得并存: 'refuse',
  由执法人员确定: 'decided',
  按减轻: 'reduce',
  按从轻: 'lenient',
  按从重: 'aggravate',
};

/** What happens where circumstances meet. */
export function draftCombine(desk: Desk, block: Block | undefined): DraftNode | undefined {
  if (block === undefined) return undefined;
  const { rows } = readTable(desk, 'combine', block, COMBINE);
  const meeting = {
    ...MEETINGS,
    ...Object.fromEntries(Object.values(MEETINGS).map((key) => [plainText(key), key])),
  };
  const result = { ...RESULTS, ...Object.fromEntries(Object.values(RESULTS).map((key) => [key, key])) };
  const read = rows.map((row) => {
    const key = takeWord(desk, row.cell('meeting'), shownName(COMBINE.meeting), meeting);
    const value = takeWord(desk, row.cell('result'), shownName(COMBINE.result), result);
    const assumed = takeText(desk, row.cell('assumed'), shownName(COMBINE.assumed));
    for (const [item, one] of [
      [shownName(COMBINE.meeting), key],
      [shownName(COMBINE.result), value],
    ] as const)
      if (one.value === undefined && one.comments.length === 0)
        say(desk, problem('import/cell-missing', { at: row.first.at, item }));
    const comments = [...key.comments, ...value.comments];
    return {
      line:
        key.value === undefined || value.value === undefined
          ? { comments }
          : { key: key.value, value: value.value, comments },
      assumed,
    };
  });
  const assumed = read.flatMap(({ assumed: { value } }) => (value === undefined ? [] : [value]));
  const line: readonly DraftEntry[] =
    assumed.length === 0 ? [] : [{ key: 'assumed', value: [...new Set(assumed)].join('；') }];
  return { map: [...read.map(({ line: one }) => one), ...line] };
}
