import type { Difference, ExampleResult } from '../model/check.ts';
import type { CheckedSchedule } from '../model/checked-schedule.ts';
import type { Plan } from '../model/plan.ts';
import { type CheckTally, faultsBeside } from './check-tally.ts';
import { type CheckTeller, framesAt, INDENT, indented, placeText, type Sources } from './check-teller.ts';
import type { CheckWords } from './check-words.ts';
import { cleanText, shortText } from './clean-text.ts';
import { displayWidth, padColumns } from './display-width.ts';
import { checkEn } from './en/check.ts';
import { isCode, nearestCode } from './explain-problem.ts';
import { explainProblems } from './explain-problems.ts';
import type { Locale } from './locale.ts';
import { NO_COLOUR, type VerdictPalette } from './palette.ts';
import { proofLines } from './proof-lines.ts';
import { wrapText } from './wrap-text.ts';
import { checkZh } from './zh/check.ts';

const WORDS: Readonly<Record<Locale, CheckWords>> = { zh: checkZh, en: checkEn };

export interface ExplainCheckOptions {
  /** 'zh' if left out. */
  readonly locale?: Locale;
  /** The text of a file, for the lines around a place. */
  readonly sources?: Sources;
  readonly colour?: false | VerdictPalette;
  /** Columns of the terminal; 80 if left out. */
  readonly columns?: number;
  /** The width of the names, so that the numbers stand below each other. */
  readonly nameColumns?: number;
  /** Whether the version belongs to the name, because another file has the same id. */
  readonly version?: boolean;
  /** Whether what the examples leave out is told: of a schedule that is checked alone. */
  readonly alone?: boolean;
  /** Everything one by one: what is proved, each leap, what the examples leave out. */
  readonly all?: boolean;
}

/**
 * What `check` found of one schedule: a line with its numbers, under it what is wrong, undecided or to know.
 * @param plan the schedule itself, where it loads
 */
export function explainCheck(
  checked: CheckedSchedule,
  plan: Plan | undefined,
  options: ExplainCheckOptions = {},
): string {
  const { locale = 'zh', sources = () => undefined, columns = 80, all = false, alone = false } = options;
  const palette = options.colour || NO_COLOUR;
  const teller: CheckTeller = {
    words: WORDS[locale],
    locale,
    sources,
    palette,
    columns,
    all,
    alone: alone && checked.examples.length > 0,
  };
  const details = [
    ...problemLines(checked, teller),
    ...exampleLines(checked, teller),
    ...(checked.proofs && plan ? proofLines(checked.proofs, plan, teller) : []),
  ];
  return [headLine(checked, options, teller), ...details].join('\n');
}

/** The lines that sum up. */
export function explainTally(tally: CheckTally, locale: Locale): string {
  const words = WORDS[locale];
  const several = tally.schedules > 1 && tally.failed.length > 0;
  const failed = several ? [words.failed, ...tally.failed.map((file) => `  ${cleanText(file)}`)] : [];
  const marks = tally.unread < tally.schedules ? [words.marks(tally)] : [];
  return [words.summary(tally), ...marks, ...failed].join('\n');
}

/** ✓ cn/…/display-beyond-shopfront  ✓43 ✗0 ?0 !1  算例 12/12  商店、商场超出门窗摆放物品经营 */
function headLine(checked: CheckedSchedule, options: ExplainCheckOptions, teller: CheckTeller): string {
  const { palette, words, columns } = teller;
  const { sound, schedule, file, title = '', examples, proofs } = checked;
  const mark = sound ? palette.green('✓') : palette.red('✗');
  const version = options.version && schedule ? ` ${schedule.version}` : '';
  const name = padColumns(cleanText((schedule?.id ?? file) + version), options.nameColumns ?? 0);
  if (!schedule || !proofs) return `${mark} ${name}  ${palette.red(words.unread)}`;
  const { proved, undecided, refuted } = proofs.counts;
  const faults = proofs.counts.faults + faultsBeside(checked);
  const holding = examples.filter(({ holds }) => holds).length;
  const plain = [
    `✓${proved}`.padEnd(4),
    `✗${faults}`.padEnd(3),
    `?${undecided}`.padEnd(3),
    `!${refuted - proofs.counts.faults}`.padEnd(3),
    ` ${words.examples(holding, examples.length)}`,
  ];
  const numbers = plain.map((text, index) => {
    if (index === 1 && faults > 0) return palette.red(text);
    if (index === 2 && undecided > 0) return palette.yellow(text);
    return index === 4 && holding < examples.length ? palette.red(text) : text;
  });
  const width = 2 + displayWidth(name) + 2 + displayWidth(plain.join(' '));
  return `${mark} ${name}  ${numbers.join(' ')}${titleIn(cleanText(title), columns - width - 2)}`;
}

/** As much of the title as the line has room for; none where that is next to nothing. */
function titleIn(title: string, room: number): string {
  if (room < 12 || title === '') return '';
  const [first = ''] = displayWidth(title) <= room ? [title] : wrapText(title, room - 1);
  return `  ${first}${first === title ? '' : '…'}`;
}

function problemLines({ problems }: CheckedSchedule, teller: CheckTeller): readonly string[] {
  const { locale, sources, palette, columns } = teller;
  return problems.length === 0
    ? []
    : indented(
        explainProblems(problems, { locale, sources, colour: palette, columns: columns - INDENT.length }),
        INDENT,
      );
}

function exampleLines({ examples }: CheckedSchedule, teller: CheckTeller): readonly string[] {
  return examples.flatMap((example, index) =>
    example.holds ? [] : failingLines(example, index + 1, examples.length, teller),
  );
}

function differenceTexts({ what, ...texts }: Difference, words: CheckWords): readonly string[] {
  const [expected, found] = [shortText(texts.expected), shortText(texts.found)];
  if (what !== 'problem') return [words.difference(what, expected, found)];
  const says = words.noProblem(expected, found);
  return isCode(expected) ? [says] : [says, words.noSuchCode(expected, nearestCode(expected))];
}

function failingLines(
  { place, note, differences, problems }: ExampleResult,
  number: number,
  total: number,
  { words, locale, sources, palette, columns }: CheckTeller,
): readonly string[] {
  const texts = [
    ...differences.flatMap((one) => differenceTexts(one, words)),
    ...(note === undefined ? [] : [words.note(note)]),
  ];
  const inner = `${INDENT}  `;
  return [
    `${INDENT}${palette.red('✗')} ${palette.bold(placeText(place))} ${palette.red(words.failing(number, total))}`,
    ...framesAt([place], { sources, palette, columns }).map((line) => inner + line),
    ...texts.flatMap((text) => wrapText(cleanText(text), columns - inner.length)).map((line) => inner + line),
    ...(problems.length === 0
      ? []
      : [
          `${inner}${words.unexpected}`,
          ...indented(
            explainProblems(problems, {
              locale,
              sources,
              colour: palette,
              columns: columns - inner.length - 2,
            }),
            `${inner}  `,
          ),
        ]),
  ];
}
