import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the broken schedules stand. */
export const BROKEN = fileURLToPath(new URL('.', import.meta.url));

export const brokenFiles: readonly string[] = readdirSync(BROKEN).filter((name) => name.endsWith('.yaml'));

export const readBroken = (file: string): string => readFileSync(`${BROKEN}${file}`, 'utf8');

/** What must be refuted, worked by hand at the foot of the file: all of it, and nothing beside it. */
export interface Expected {
  readonly findings: readonly ExpectedFinding[];
  readonly jumps: readonly string[];
  readonly exit: number;
}

export interface ExpectedFinding {
  readonly question: string;
  /** Of the place; of both rows that overlap. */
  readonly lines: readonly number[];
  readonly about: Pairs;
  readonly case: Pairs;
  readonly other: Pairs;
  readonly found: Pairs;
  readonly regions: readonly Pairs[];
  readonly most: string;
}

export type Pairs = Readonly<Record<string, string>>;

/**
 * "# expect: QUESTION, line N", under it "# about:", "# case:", "# other:", "# found:", "# region:" with name=value, and
 * "# most:"; "# jump: FACT from A to B, X to Y, leap Z"; "# work:" for the reader; "# exit: CODE".
 */
export function readExpected(text: string): Expected {
  const notes = [...text.matchAll(/^# (\w+): (.+)$/gm)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  const starts = notes.flatMap(([key], index) => (key === 'expect' ? [index] : []));
  const findings = starts.map((start, index): ExpectedFinding => {
    const own = notes.slice(start + 1, starts[index + 1]);
    const all = (name: string): readonly string[] =>
      own.flatMap(([key, value]) => (key === name ? [value] : []));
    const pairs = (name: string): Pairs => pairsOf(all(name).join(' '));
    const [question = '', where = ''] = (notes[start]?.[1] ?? '').split(', ');
    return {
      question,
      lines: (where.match(/\d+/g) ?? []).map(Number),
      about: pairs('about'),
      case: pairs('case'),
      other: pairs('other'),
      found: pairs('found'),
      regions: all('region').map(pairsOf),
      most: all('most').join(),
    };
  });
  const jumps = notes.flatMap(([key, value]) => (key === 'jump' ? [value] : []));
  return { findings, jumps, exit: Number(notes.find(([key]) => key === 'exit')?.[1]) };
}

function pairsOf(text: string): Pairs {
  const pairs = text.split(' ').filter((part) => part !== '');
  return Object.fromEntries(pairs.map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
}
