import { isScalar, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../base/place.ts';
import { explainColon } from './explain-error.ts';
import { type Finding, finding } from './finding.ts';
import { endOf, isAbsent, isPlain, startOf } from './read-text.ts';
import { quoted } from './text-shapes.ts';
import { commaInItem, isCutOpen, wideBracket, wideComma } from './wide-marks.ts';

/** What a comma has done to the items of a list in brackets: YAML says nothing of it. */
export const checkFlowList = (text: string, list: YAMLSeq, path: Path): readonly Finding[] => {
  const items = list.items.map((item) =>
    isScalar(item) && isPlain(item) && !isAbsent(item) ? item : undefined,
  );
  const [first] = items;
  if (items.length === 1 && first && /^[^./\\][^/\\]*?\.\.\s*[^./\\\s]/.test(textOf(first)))
    return [mustQuote(text.slice(startOf(list), endOf(list)), startOf(list), path)];
  const findings: Finding[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const wide = wideMark(text, item, items.length === 1, path);
    if (wide) {
      findings.push(wide);
      if (wide.code === 'yaml/full-width-bracket') break;
      continue;
    }
    const run = isPairOfNumbers(items) ? undefined : thousandsRun(text, items, i);
    if (run) {
      findings.push(thousands(text, item, run.last, path));
      i = run.index;
    } else if (opensMore(textOf(item))) findings.push(...splitItem(text, list, item, i, path));
  }
  return findings;
};

/** A mark of a Chinese keyboard that has kept YAML from seeing the items; the names of laws hold commas of their own. */
const wideMark = (text: string, item: Scalar, isAlone: boolean, path: Path): Finding | undefined => {
  if (isCutOpen(textOf(item))) return { ...wideBracket(text, startOf(item), startOf(item)), path };
  const key = path[path.length - 1];
  const comma = key === 'basis' ? -1 : commaInItem(textOf(item), isAlone && key === 'options');
  return comma < 0 ? undefined : { ...wideComma(text, startOf(item) + comma), path };
};

/** `[50,200]` is a range with its two ends; `[10,000]` is not. */
const isPairOfNumbers = ([first, second, ...more]: readonly (Scalar | undefined)[]): boolean =>
  more.length === 0 && first !== undefined && second !== undefined && !textOf(second).startsWith('0');

const splitItem = (
  text: string,
  list: YAMLSeq,
  item: Scalar,
  index: number,
  path: Path,
): readonly Finding[] => {
  const next = list.items[index + 1];
  if (isScalar(next)) return [commaSplits(text, item, next, path)];
  return next === undefined && textOf(item).includes('..')
    ? [mustQuote(`${textOf(item)}]`, startOf(item), path)]
    : [];
};

/** What a key without colon and value in braces means; `before` is the pair that it follows. */
export const checkBareKey = (text: string, map: YAMLMap, index: number, path: Path): Finding => {
  const key = map.items[index]?.key as Scalar;
  const { key: owner, value: before } = (map.items[index - 1] as Pair | undefined) ?? {};
  const opener = cutBy(map, index);
  if (opener) return { ...wideBracket(text, startOf(opener), startOf(opener)), path };
  const colon = isPlain(key) ? explainColon(textOf(key), startOf(key)) : undefined;
  if (colon) return colon;
  if (isScalar(before) && !isAbsent(before))
    return isThousands(text, before, key)
      ? thousands(text, before, key, path)
      : commaSplits(text, before, key, path, isScalar(owner) ? textOf(owner) : '');
  return finding('yaml/no-value', { key: textOf(key) }, startOf(key), { path });
};

/** How many parts back the bracket is looked for that has cut them. */
const MAX_PARTS = 50;

/** The value in front of keys without values that a full-width bracket begins: { a: 【1, 2, 3】 }. */
const cutBy = (map: YAMLMap, index: number): Scalar | undefined => {
  let i = index - 1;
  while (i > 0 && i > index - MAX_PARTS && map.items[i]?.value === null) i--;
  const value = map.items[i]?.value;
  return isScalar(value) && isPlain(value) && isCutOpen(textOf(value)) ? value : undefined;
};

const textOf = (scalar: Scalar): string => String(scalar.value);

const mustQuote = (value: string, at: number, path: Path): Finding =>
  finding('yaml/must-quote', { text: value, write: quoted(value) }, at, { path });

/** Keys that hold words: there a comma is one of a sentence. */
const OF_WORDS = [
  'title',
  'label',
  'note',
  'assumed',
  'says',
  'reason',
  'law',
  'article',
  'text',
  'source',
  'read',
  'what',
  'instead',
];

const commaSplits = (text: string, before: Scalar, after: Scalar, path: Path, key = ''): Finding =>
  finding(
    'yaml/comma-splits',
    { before: textOf(before), after: textOf(after), ...(OF_WORDS.includes(key) && { key }) },
    text.indexOf(',', endOf(before)),
    {
      path,
    },
  );

const opensMore = (text: string): boolean => text.split('(').length > text.split(')').length;

const isThousands = (text: string, before: Scalar, after: Scalar): boolean =>
  isPlain(before) &&
  isPlain(after) &&
  /^-?\d{1,3}$/.test(textOf(before)) &&
  isThreeDigits(text, before, after);

const isThreeDigits = (text: string, before: Scalar, after: Scalar): boolean =>
  /^\d{3}(?:\.\d+)?[%‰万亿]?$/.test(textOf(after)) && text.slice(endOf(before), startOf(after)) === ',';

const thousandsRun = (text: string, items: readonly (Scalar | undefined)[], from: number) => {
  const [first, second] = [items[from], items[from + 1]];
  if (!first || !second || !isThousands(text, first, second)) return undefined;
  let index = from + 1;
  let last = second;
  for (let next = items[index + 1]; next && isThreeDigits(text, last, next); next = items[index + 1]) {
    last = next;
    index++;
  }
  return { index, last };
};

const thousands = (text: string, first: Scalar, last: Scalar, path: Path): Finding => {
  const written = text.slice(startOf(first), endOf(last));
  return finding(
    'yaml/thousands-comma',
    { text: written, write: written.replace(/,/g, '') },
    startOf(first),
    { path },
  );
};
