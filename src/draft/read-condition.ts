import type { FactDraft } from './facts.ts';
import { plainText } from './plain-text.ts';
import type { Unread } from './read-span.ts';
import { cellOf, readSpan } from './read-span.ts';

/** Ways to write a condition, for the words of problems. */
export const CONDITION_WAYS = [
  '3㎡以上不足6㎡',
  '超过3㎡、6㎡以下',
  '1000元以下',
  '>= 3',
  '(3..6]',
  '单位',
  '是',
  '不限',
];

/** What admits everything, as an empty cell does; a stroke may stand for that, or for nothing at all. */
const ANY = ['不限', '任何', '不区分', '不区分情形', 'any'];
const YES = ['是', '有', 'yes', 'TRUE', '√'];
const NO = ['否', '无', '没有', 'no', 'FALSE'];

/** The spellings of a unit; others are other units, and nothing is converted. */
const SAME: readonly (readonly string[])[] = [
  ['㎡', '平方米', 'm²', 'm2'],
  ['m³', '立方米', 'm3', '㎥'],
  ['m', '米'],
  ['km', '公里', '千米'],
  ['kg', '千克', '公斤'],
  ['t', '吨'],
  ['日', '天'],
];

export const unitsLike = (unit: string): readonly string[] =>
  SAME.find((group) => group.includes(unit)) ?? [unit];

/** The units that the numbers of a fact may have; none is always right: a count's own word where its name has it. */
function unitsOf({ kind, unit, name, label }: FactDraft, text: string): readonly string[] {
  if (kind === 'money') return ['', '元'];
  if (kind === 'percent') return [''];
  if (unit !== undefined) return ['', ...unitsLike(unit)];
  const [counter = ''] = /[次人名个件起处户只辆台]/.exec(text) ?? [];
  return kind === 'count' && `${name}${label ?? ''}`.includes(counter) ? ['', counter] : [''];
}

/**
 * What a cell of the grades admits of its fact, as the language writes it; undefined where it is none of the ways to write it.
 * @returns `any: true` where it admits everything
 */
export function readCondition(
  plain: string,
  fact: FactDraft,
): { readonly cell: string } | { readonly any: true } | Unread | undefined {
  if (ANY.includes(plain)) return { any: true };
  const names = [fact.name, fact.label ?? '', fact.id ?? ''].filter((name) => name !== '').map(plainText);
  const named = names.find((name) => plain.startsWith(name) && plain !== name);
  const bare = (named === undefined ? plain : plain.slice(named.length))
    .replace(/^[为:=]/, '')
    .replace(/的$/, '');
  switch (fact.kind) {
    case 'flag':
      return wordOf(names.includes(plain.replace(/的$/, '')) ? '是' : bare);
    case 'choice':
      return optionOf(bare, fact.options ?? []);
    case 'date':
    case undefined:
      return undefined;
    default:
      return numbersOf(bare, fact);
  }
}

function wordOf(text: string): { readonly cell: string } | undefined {
  if (YES.includes(text)) return { cell: '是' };
  return NO.includes(text) ? { cell: '否' } : undefined;
}

/** One of the options, exactly. */
function optionOf(text: string, options: readonly string[]): { readonly cell: string } | undefined {
  const found = options.find((option) => plainText(option) === text);
  return found === undefined ? undefined : { cell: found };
}

function numbersOf(text: string, fact: FactDraft): { readonly cell: string } | Unread | undefined {
  const span = readSpan(text, unitsOf(fact, text));
  if ('unread' in span) return span;
  const signed = [span.lower?.at, span.upper?.at, span.exactly]
    .filter((at) => at !== undefined)
    .map((at) => /[%‰]$/.test(at));
  // 30 of a percent could be 30 % or 3000 %
  if (signed.some((sign) => sign !== (fact.kind === 'percent')))
    return { unread: 'unit', unit: fact.kind === 'percent' ? '' : '%' };
  const cell = cellOf(span);
  if (cell !== undefined) return { cell };
  return fact.kind === 'count' && span.exactly !== undefined ? { cell: span.exactly } : undefined;
}
