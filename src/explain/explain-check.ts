import type { CheckedSchedule, ExampleResult } from '../model/check.ts';
import type { CheckCounts, CheckWords } from './check-words.ts';
import { cleanText, shortText } from './clean-text.ts';
import { codeFrame } from './code-frame.ts';
import { alignColumns } from './columns.ts';
import { checkEn } from './en/check.ts';
import { explainProblems } from './explain-problems.ts';
import type { Locale } from './locale.ts';
import { NO_COLOUR } from './palette.ts';
import { wrapText } from './wrap-text.ts';
import { checkZh } from './zh/check.ts';

const WORDS: Readonly<Record<Locale, CheckWords>> = { zh: checkZh, en: checkEn };

/** The text of a file, where there is one. */
export type Sources = (file: string) => string | undefined;

interface Telling {
  readonly words: CheckWords;
  readonly locale: Locale;
  readonly sources: Sources;
}

/** The table of `check`: a line for each schedule, under it what is wrong with it, and a line that sums up. */
export function explainCheck(checked: readonly CheckedSchedule[], locale: Locale, sources: Sources): string {
  const telling: Telling = { words: WORDS[locale], locale, sources };
  const lines = tableOf(checked, telling.words);
  const [head = '', ...rows] = lines;
  const blocks = checked.map((one, index) => [rows[index] ?? '', ...detailsOf(one, telling)].join('\n'));
  return [head, ...spaced(blocks), '', telling.words.summary(countsOf(checked))].join('\n');
}

function tableOf(checked: readonly CheckedSchedule[], words: CheckWords): readonly string[] {
  const ids = checked.map(({ schedule }) => schedule?.id);
  const rows = checked.map(({ sound, schedule, file, title, examples }) => {
    const several = ids.filter((id) => id !== undefined && id === schedule?.id).length > 1;
    const holding = examples.filter(({ holds }) => holds).length;
    return [
      sound ? '✓' : '✗',
      cleanText(schedule?.id ?? file),
      several ? (schedule?.version ?? '') : '',
      schedule === undefined ? words.unread : `${holding}/${examples.length}`,
      cleanText(title ?? ''),
    ];
  });
  const anyVersion = rows.some((row) => row[2] !== '');
  const heads = words.heads.map((head, column) => (column === 2 && !anyVersion ? '' : head));
  return alignColumns([heads, ...rows]);
}

/** A block with details stands apart from its neighbours. */
function spaced(blocks: readonly string[]): readonly string[] {
  return blocks
    .flatMap((block, index) => {
      const isLong = block.includes('\n');
      const afterLong = index > 0 && blocks[index - 1]?.includes('\n') === true;
      return isLong && index > 0 && !afterLong ? ['', block, ''] : isLong ? [block, ''] : [block];
    })
    .filter((line, index, all) => !(line === '' && index === all.length - 1));
}

/** What is wrong with one schedule; further kinds of findings (proofs) are further lines here. */
function detailsOf(checked: CheckedSchedule, telling: Telling): readonly string[] {
  return [...problemLines(checked, telling), ...exampleLines(checked, telling)];
}

function problemLines({ problems }: CheckedSchedule, { locale, sources }: Telling): readonly string[] {
  return problems.length === 0 ? [] : indented(explainProblems(problems, { locale, sources }), '    ');
}

function exampleLines({ examples }: CheckedSchedule, telling: Telling): readonly string[] {
  return examples.flatMap((example, index) =>
    example.holds ? [] : failingLines(example, index + 1, examples.length, telling),
  );
}

function failingLines(
  { place, note, differences, problems }: ExampleResult,
  number: number,
  total: number,
  { words, locale, sources }: Telling,
): readonly string[] {
  const source = sources(place.file);
  const frame = source === undefined ? [] : codeFrame(source, place, NO_COLOUR);
  const texts = [
    ...differences.map(({ what, expected, found }) =>
      words.difference(what, shortText(expected), shortText(found)),
    ),
    ...(note === undefined ? [] : [words.note(note)]),
  ];
  return [
    `    ${cleanText(place.file)}:${place.line}:${place.column} ${words.failing(number, total)}`,
    ...frame.map((line) => `      ${line}`),
    ...texts.flatMap((text) => wrapText(cleanText(text), 74)).map((line) => `      ${line}`),
    ...(problems.length === 0
      ? []
      : [
          `      ${words.unexpected}`,
          ...indented(explainProblems(problems, { locale, sources }), '        '),
        ]),
  ];
}

const indented = (text: string, indent: string): readonly string[] =>
  text.split('\n').map((line) => (line === '' ? '' : indent + line));

function countsOf(checked: readonly CheckedSchedule[]): CheckCounts {
  const examples = checked.flatMap((one) => one.examples);
  return {
    schedules: checked.length,
    sound: checked.filter(({ sound }) => sound).length,
    unread: checked.filter(({ schedule }) => schedule === undefined).length,
    examples: examples.length,
    holding: examples.filter(({ holds }) => holds).length,
  };
}
