import type { Place } from '../base/place.ts';
import type { Problem, RelatedPlace } from '../base/problem.ts';
import { cleanText, shortText } from './clean-text.ts';
import { codeFrames } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import { explainProblem, frameOf, suggestFor } from './explain-problem.ts';
import type { Locale } from './locale.ts';
import { NO_COLOUR, type Palette } from './palette.ts';
import { wrapText } from './wrap-text.ts';

export interface ExplainProblemsOptions {
  /** 'zh' if left out. */
  readonly locale?: Locale;
  /** The text of a file, for the lines around a problem. */
  readonly sources?: (file: string) => string | undefined;
  readonly colour?: false | Palette;
  /** Of the terminal: 80 if left out. Words run on in the next line, a line of the file is cut. */
  readonly columns?: number;
}

const COLUMNS = 80;
const INDENT = '  ';

/** Narrower than this nothing can be read. */
const MIN_COLUMNS = 24;

/** All problems for a terminal: where, what is wrong, the line it stands in, what to do. */
export function explainProblems(problems: readonly Problem[], options: ExplainProblemsOptions = {}): string {
  const { locale = 'zh' } = options;
  const blocks = problems.map((problem) => blockOf(problem, locale, options).join('\n'));
  if (problems.length > 1) blocks.push(frameOf(locale).count(problems.length));
  return blocks.join('\n\n');
}

function blockOf(problem: Problem, locale: Locale, options: ExplainProblemsOptions): readonly string[] {
  const palette = options.colour || NO_COLOUR;
  const { what, advice } = explainProblem(problem, locale);
  const { error, advice: todo } = frameOf(locale);
  const where = problem.place ? showPlace(problem.place) : actOf(problem);
  const head = where === undefined ? '' : `${palette.bold(where)} `;
  const code = locale === 'zh' ? `${error} ${problem.code}` : `${error}[${problem.code}]`;
  const source = problem.place && options.sources?.(problem.place.file);
  const suggestion = suggestFor(problem, locale);
  const colon = locale === 'zh' ? '：' : ': ';
  const { columns = COLUMNS } = options;
  return [
    `${head}${palette.red(code)}`,
    ...hanging(what, '', columns),
    ...(problem.place && source !== undefined
      ? codeFrames(source, [problem.place], palette, frameWidth(columns)).map((line) => INDENT + line)
      : []),
    ...(problem.related ?? []).map((related) => relatedLine(related, locale, palette)),
    ...(suggestion === undefined ? [] : [`${INDENT}${palette.cyan(suggestion)}`]),
    ...hanging(advice, `${todo}${colon}`, columns, `${palette.cyan(todo)}${colon}`),
  ];
}

/** What is left for a line of the file beside its number. */
const frameWidth = (columns: number): number => Math.max(columns - 10, MIN_COLUMNS);

/** Words behind their heading (`shown` with its colour); further lines begin under the first word. */
function hanging(text: string, heading: string, columns: number, shown = heading): readonly string[] {
  const indent = displayWidth(INDENT + heading);
  const lines = wrapText(text, Math.max(columns - indent, MIN_COLUMNS));
  return lines.map((line, index) => (index === 0 ? INDENT + shown : ' '.repeat(indent)) + line);
}

function relatedLine({ place, what }: RelatedPlace, locale: Locale, palette: Palette): string {
  const colon = locale === 'zh' ? '：' : ': ';
  const words = what === '' ? '' : `  ${shortText(what)}`;
  return `  ${palette.dim(`${frameOf(locale).related}${colon}${showPlace(place)}`)}${words}`;
}

/** Of a case of several acts: which one it is about. */
function actOf({ path = [] }: Problem): string | undefined {
  const [part, name] = path;
  return part === 'acts' && typeof name === 'string' ? cleanText(name) : undefined;
}

function showPlace({ file, line, column }: Place): string {
  return `${cleanText(file)}:${line}:${column}`;
}
