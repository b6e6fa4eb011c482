import type { AssessmentWords } from './assessment-words.ts';
import { cleanText } from './clean-text.ts';
import { displayWidth, padColumns } from './display-width.ts';
import type { Explanation, FineExplanation, Row, StepExplanation } from './explanation.ts';
import { wrapText } from './wrap-text.ts';

const COLUMNS = 80;

/** Labels wider than this stand on a line of their own. */
const LABEL = 24;

type Parts = Omit<Explanation, 'text'>;

/** The whole explanation as lines of at most 80 columns, labels and values aligned. */
export function renderExplanation(words: AssessmentWords, parts: Parts): string {
  const { titles, colon } = words;
  return [
    [parts.title, `${titles.outcome}${colon}${parts.outcome}`].flatMap((line) =>
      wrapText(cleanText(line), COLUMNS),
    ),
    section(titles.given, rows(parts.given)),
    ...once(parts.fines).flatMap((fine, _, { length }) => renderFine(words, fine, length > 1)),
    section(titles.measures, parts.measures.flatMap(item)),
    section(titles.procedure, parts.procedure.flatMap(item)),
    section(titles.assumptions, parts.assumptions.flatMap(item)),
    section(titles.notes, parts.notes.flatMap(item)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Where a case ends before its fines, they all say the same. */
function once(fines: readonly FineExplanation[]): readonly FineExplanation[] {
  return fines.filter(
    ({ facts, sentence }, index) =>
      facts.length > 0 || fines.findIndex((other) => other.sentence === sentence) === index,
  );
}

/** @param several whether it needs its headline to be told from the others, though no row stands under it */
function renderFine(
  words: AssessmentWords,
  fine: FineExplanation,
  several: boolean,
): readonly (readonly string[])[] {
  const { titles } = words;
  return [
    several && fine.facts.length === 0
      ? hanging('', fine.headline)
      : section(fine.headline, rows(fine.facts)),
    section(titles.steps, steps(words, fine.steps)),
    section(titles.sentence, hanging('  ', fine.sentence)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...wrapText(cleanText(title), COLUMNS), ...lines];
}

function item(text: string): readonly string[] {
  return hanging('  ', text);
}

/** The text in the columns behind a first part; the lines after it are indented as far. */
function hanging(first: string, text: string): readonly string[] {
  const indent = displayWidth(first);
  const lines = wrapText(cleanText(text), COLUMNS - indent);
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}

function rows(pairs: readonly Row[]): readonly string[] {
  const width = columnOf(pairs.map(([label]) => label));
  return pairs.flatMap(([label, value]) => labelled('  ', label, width, value));
}

function steps(words: AssessmentWords, list: readonly StepExplanation[]): readonly string[] {
  const width = columnOf(list.map(({ label }) => label));
  const digits = String(list.length).length;
  return list.flatMap(({ label, text, ground }, index) => {
    const number = `  ${String(index + 1).padStart(digits)}. `;
    const indent = ' '.repeat(displayWidth(number) + width);
    const below = ground === undefined ? [] : hanging(indent, words.groundLine(ground));
    return [...labelled(number, label, width, text), ...below];
  });
}

/** The width of the label column: the widest label that is not too wide. */
function columnOf(labels: readonly string[]): number {
  return (
    2 +
    Math.max(0, ...labels.map((label) => displayWidth(cleanText(label))).filter((width) => width <= LABEL))
  );
}

function labelled(first: string, label: string, width: number, value: string): readonly string[] {
  const shown = cleanText(label);
  if (displayWidth(shown) + 2 <= width) return hanging(first + padColumns(shown, width), value);
  return [first + shown, ...hanging(' '.repeat(displayWidth(first) + width), value)];
}
