import type {
  Amount,
  By,
  DescribedBand,
  DescribedCell,
  DescribedCircumstance,
  DescribedEffect,
  DescribedEnds,
  DescribedFact,
  DescribedFine,
  DescribedPlace,
  DescribedTests,
  Description,
  Interval,
} from './description.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree | undefined };

const BASIS: Tree = [{ law: '某条例', article: '第三十二条' }];

/** The schedule as the YAML text that a legal officer would write; every text quoted. */
export function printSchedule(schedule: Description): string {
  const { facts, grades, fine, circumstances, combine, ordered, rounding } = schedule;
  const tree: Tree = {
    schedule: 'test/generated',
    title: '生成的裁量基准',
    currency: 'CNY',
    effective: { from: '2020-01-01' },
    basis: BASIS,
    facts: mapValues(facts, factTree),
    grades: grades && {
      hit: grades.hit,
      rows: grades.rows.map(({ grade, when, any }) => ({
        grade,
        ...testsTree(when),
        any: any?.map(testsTree),
      })),
    },
    fines: [fineTree(fine, grades?.rows.map(({ grade }) => grade) ?? [])],
    circumstances:
      circumstances.length === 0
        ? undefined
        : Object.fromEntries(circumstances.map((one) => [one.id, circumstanceTree(one)])),
    combine: Object.keys(combine).length === 0 ? undefined : combine,
    preconditions: ordered && [
      { needs: { [ordered.fact]: 'yes' }, otherwise: ordered.otherwise, basis: BASIS },
    ],
    rounding: { to: rounding.to, mode: rounding.mode },
  };
  return `${Object.entries(tree)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${flow(value)}`]))
    .join('\n')}\n`;
}

function flow(tree: Tree): string {
  if (typeof tree === 'string') return JSON.stringify(tree);
  if (isList(tree)) return `[${tree.map(flow).join(', ')}]`;
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${flow(value)}`],
  );
  return `{ ${entries.join(', ')} }`;
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

function mapValues<T>(map: Readonly<Record<string, T>>, print: (value: T) => Tree): Tree {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, print(value)]));
}

function factTree(fact: DescribedFact): Tree {
  if (fact.kind === 'flag') return { kind: 'flag' };
  if (fact.kind === 'choice') return { kind: 'choice', options: fact.options };
  return {
    kind: fact.kind,
    unit: fact.kind === 'quantity' ? '㎡' : undefined,
    decimals: fact.kind === 'count' ? undefined : String(fact.decimals),
    domain: printInterval(fact.domain),
  };
}

/** "(3..6]", "> 10", "<= 3" */
export function printInterval({ lower, lowerIncluded, upper, upperIncluded }: Interval): string {
  if (lower === undefined) return `${upperIncluded ? '<=' : '<'} ${upper}`;
  if (upper === undefined) return `${lowerIncluded ? '>=' : '>'} ${lower}`;
  return `${lowerIncluded ? '[' : '('}${lower}..${upper}${upperIncluded ? ']' : ')'}`;
}

function cellTree(cell: DescribedCell): Tree {
  const texts = 'words' in cell ? cell.words : cell.intervals.map(printInterval);
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}

const testsTree = (tests: DescribedTests): { [key: string]: Tree } =>
  Object.fromEntries(Object.entries(tests).map(([fact, cell]) => [fact, cellTree(cell)]));

const amountText = (amount: Amount): string =>
  typeof amount === 'string' ? amount : `${amount.times} * ${amount.fact}`;

function endsTree({ min, max }: DescribedEnds): Tree {
  if (min === undefined) return { max: max === undefined ? undefined : amountText(max) };
  if (max === undefined) return { min: amountText(min) };
  return [amountText(min), amountText(max)];
}

function bandTree(band: DescribedBand): Tree {
  if (band === 'instead') return { instead: '警告', basis: BASIS };
  return typeof band === 'string' ? band : endsTree(band);
}

function fineTree({ of, range, bands, place }: DescribedFine, grades: readonly string[]): Tree {
  return {
    payer: '当事人',
    of,
    range:
      'always' in range
        ? endsTree(range.always)
        : { table: { [range.choice]: mapValues(range.each, endsTree) } },
    bands: bands && bandsTree(bands, grades),
    place: place.form === 'decided' ? undefined : placeTree(place),
  };
}

/** `across` for all grades as soon as one needs it. */
function bandsTree(bands: readonly By<DescribedBand>[], grades: readonly string[]): Tree {
  const split = bands.find((band) => 'choice' in band);
  if (split === undefined || !('choice' in split)) {
    return Object.fromEntries(
      bands.map((band, i) => [grades[i], 'always' in band ? bandTree(band.always) : '']),
    );
  }
  const options = Object.keys(split.each);
  const columns = (band: By<DescribedBand>): Tree =>
    'choice' in band
      ? mapValues(band.each, bandTree)
      : Object.fromEntries(options.map((option) => [option, bandTree(band.always)]));
  return { across: split.choice, ...Object.fromEntries(bands.map((band, i) => [grades[i], columns(band)])) };
}

function placeTree(place: DescribedPlace): Tree {
  switch (place.form) {
    case 'share':
    case 'of_maximum':
    case 'of_minimum':
    case 'exactly':
      return { [place.form]: amountText(place.value) };
    case 'along':
      return { along: place.fact, from: place.from, until: place.until };
    case 'start':
      return { start: amountText(place.start), add: place.add.map(amountText) };
    default:
      return place.form;
  }
}

function circumstanceTree({ kind, when, needs, unless, effect }: DescribedCircumstance): Tree {
  return {
    kind,
    basis: BASIS,
    when: when && testsTree(when),
    needs: needs && testsTree(needs),
    unless: unless?.map((one) => (typeof one === 'string' ? one : testsTree(one))),
    effect: effect && effectTree(effect),
  };
}

function effectTree({ grade, within, below_minimum, ...words }: DescribedEffect): Tree {
  return {
    grade: grade && (grade.move === 'to' ? grade.grade : `${grade.move} ${grade.by}`),
    within,
    below_minimum,
    ...words,
  };
}
