import { problem } from '../base/problem.ts';
import type { DraftCell, DraftEntry, DraftNode } from '../model/draft.ts';
import { type Desk, entry, isBlank, say, type Taken, take, takeText, takeWord, todo } from './desk.ts';
import type { FactDraft } from './facts.ts';
import type { GradeBands } from './grades.ts';
import { assumedOf, type Head, type HeadLine, strayAssumption, takeLine } from './head.ts';
import { AMOUNT_WAYS, type Amount, endOfBand, readAmount } from './read-amount.ts';
import { PLACE_WAYS, readPlace } from './read-values.ts';
import { BLOCKS, GRADES, HEAD, shownName } from './template-names.ts';

export const DUTY = {
  应当: 'must',
  必须: 'must',
  处: 'must',
  并处: 'must',
  可以: 'may',
  可以处: 'may',
  must: 'must',
  may: 'may',
} as const;

/** The fine: who pays, the statutory range, the band of each grade, the place in it. */
export function draftFine(
  desk: Desk,
  head: Head,
  grades: readonly GradeBands[],
  facts: readonly FactDraft[],
): DraftNode {
  const payer = takeLine(desk, head, 'payer', (cell, name) => takeText(desk, cell, name));
  const duty = takeLine(desk, head, 'duty', (cell, name) => takeWord(desk, cell, name, DUTY), false);
  const ranges = draftRanges(desk, head, facts);
  const place = takeLine(
    desk,
    head,
    'place',
    (cell, name) => take(desk, cell, name, (plain) => readPlace(plain, facts), PLACE_WAYS),
    false,
  );
  for (const item of ['payer', 'duty', 'range'] as const) strayAssumption(desk, head.line(item));
  const map: readonly DraftEntry[] = [
    entry('payer', payer),
    entry('duty', duty),
    ...ranges.lines,
    ...draftBands(desk, grades, ranges, facts),
    ...placeEntries(place, assumedOf(desk, head.line('place'))),
  ];
  return { list: [{ map }] };
}

/** The assumption stands inside the place where it is a map, else beside it. */
function placeEntries(
  { value, comments }: Taken<DraftNode>,
  assumed: readonly DraftEntry[],
): readonly DraftEntry[] {
  if (value !== undefined && typeof value !== 'string' && 'map' in value)
    return [{ key: 'place', value: { ...value, map: [...value.map, ...assumed] }, comments }];
  return [entry('place', { ...(value !== undefined && { value }), comments }), ...assumed];
}

interface Ranges {
  readonly lines: readonly DraftEntry[];
  /** Of which sort the range is, and by what it is multiplied: the bands are the same. */
  readonly sort?: Amount['sort'];
  readonly base?: string;
  /** The fact whose options the parties are. */
  readonly across?: FactDraft;
}

function draftRanges(desk: Desk, head: Head, facts: readonly FactDraft[]): Ranges {
  const bases = facts.filter(({ kind }) => kind !== 'flag' && kind !== 'choice').map(({ name }) => name);
  const line = head.line('range');
  const read = (cell: DraftCell | undefined, item: string): Taken<Amount> =>
    take(desk, cell, item, (plain) => readAmount(plain, bases), AMOUNT_WAYS);
  if (head.ranges.length === 0) {
    if (isBlank(line?.content))
      say(
        desk,
        problem('import/missing', {
          file: desk.file,
          block: shownName(BLOCKS.head),
          item: shownName(HEAD.range),
        }),
      );
    const { value, comments } = read(line?.content, shownName(HEAD.range));
    if (value === undefined) return { lines: [{ comments }] };
    return { lines: [...baseEntry(value), { key: 'range', value: value.node }], ...kindOf(value) };
  }
  if (line && !isBlank(line.content)) tellBoth(desk, line);
  const across = acrossOf(
    facts,
    head.ranges.map(([party]) => party),
  );
  const amounts = head.ranges.map(([party, one]) => ({ party, ...read(one.content, shownName(HEAD.range)) }));
  const first = amounts.find(({ value }) => value !== undefined)?.value;
  const map = amounts.map(({ party, value, comments }) =>
    entry(party, { ...(value && { value: value.node }), comments }),
  );
  if (across === undefined) {
    for (const [, { name }] of head.ranges) tellParty(desk, name, facts);
    return {
      lines: [
        {
          comments: head.ranges.flatMap(([, { content }]) =>
            content ? [todo(content, shownName(HEAD.range))] : [],
          ),
        },
      ],
    };
  }
  const table: DraftNode = { map: [{ key: across.name, value: { map, flow: true } }] };
  return {
    lines: [
      ...(first ? baseEntry(first) : []),
      { key: 'range', value: { map: [{ key: 'table', value: table }] } },
    ],
    ...(first && kindOf(first)),
    across,
  };
}

const kindOf = ({ sort, base }: Amount) => ({ sort, ...(base !== undefined && { base }) });

const baseEntry = ({ base }: Amount): readonly DraftEntry[] =>
  base === undefined ? [] : [{ key: 'of', value: base }];

function tellBoth(desk: Desk, { name, content }: HeadLine): void {
  say(desk, problem('import/item-twice', { at: name.at, item: shownName(HEAD.range), first: name.at }));
  if (content) desk.left.push(todo(content, shownName(HEAD.range)));
}

/** The one choice that has all these words among its options. */
const acrossOf = (facts: readonly FactDraft[], parties: readonly string[]): FactDraft | undefined => {
  const found = facts.filter(({ options = [] }) => parties.every((party) => options.includes(party)));
  return found.length === 1 ? found[0] : undefined;
};

function tellParty(desk: Desk, cell: DraftCell, facts: readonly FactDraft[]): void {
  const ways = facts.flatMap(({ options = [] }) => options);
  say(desk, problem('import/unread', { at: cell.at, item: shownName(HEAD.range), found: cell.text, ways }));
}

function draftBands(
  desk: Desk,
  grades: readonly GradeBands[],
  ranges: Ranges,
  facts: readonly FactDraft[],
): readonly DraftEntry[] {
  if (grades.length === 0) return [];
  const parties = [...(grades[0]?.parties.keys() ?? [])];
  const item = shownName(GRADES.band);
  const read = (cell: DraftCell | undefined): Taken<DraftNode> => takeBand(desk, cell, ranges, facts);
  const absent = ({ row }: GradeBands): void =>
    say(desk, problem('import/cell-missing', { at: row.at, item }));
  if (parties.length === 0) {
    const map = grades.map((one) => {
      if (isBlank(one.band)) absent(one);
      return entry(one.grade, read(one.band));
    });
    return [{ key: 'bands', value: { map } }];
  }
  const across = ranges.across ?? acrossOf(facts, parties);
  const map = grades.map((one): DraftEntry => {
    if (!isBlank(one.band) && one.band) tellExtra(desk, one.band);
    const each = parties.map((party) => {
      const cell = one.parties.get(party);
      if (isBlank(cell)) absent(one);
      return entry(party, read(cell));
    });
    return { key: one.grade, value: { map: each, flow: true } };
  });
  if (across === undefined) {
    const cells = grades.flatMap(({ parties: its }) => [...its.values()]);
    say(
      desk,
      problem('import/unread', {
        at: (grades[0] as GradeBands).row.at,
        item,
        found: parties.join('、'),
        ways: facts.flatMap(({ options = [] }) => options),
      }),
    );
    return [{ comments: cells.flatMap((cell) => (cell ? [todo(cell, item)] : [])) }];
  }
  return [{ key: 'bands', value: { map: [{ key: 'across', value: across.name }, ...map] } }];
}

function tellExtra(desk: Desk, band: DraftCell): void {
  say(desk, problem('import/outside', { at: band.at, found: band.text }));
  desk.left.push(todo(band, shownName(GRADES.band)));
}

/** A band is of the same sort as its range: yuan, multiples, parts; and of the same base. */
function takeBand(
  desk: Desk,
  cell: DraftCell | undefined,
  { sort, base }: Ranges,
  facts: readonly FactDraft[],
): Taken<DraftNode> {
  const bases = facts.map(({ name }) => name);
  return take(
    desk,
    cell,
    shownName(GRADES.band),
    (plain) => {
      const end = endOfBand(plain);
      if (end !== undefined) return end;
      const amount = readAmount(plain, bases);
      if (amount === undefined || 'unread' in amount) return amount;
      if (sort !== undefined && amount.sort !== sort)
        return { unread: 'unit', unit: { money: '元', times: '倍', part: '%' }[amount.sort] };
      return amount.base === undefined || amount.base === base ? amount.node : undefined;
    },
    AMOUNT_WAYS,
  );
}
