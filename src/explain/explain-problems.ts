import type { Place } from '../base/place.ts';
import type { Problem, RelatedPlace } from '../base/problem.ts';
import { cleanText, shortText } from './clean-text.ts';
import { codeFrame } from './code-frame.ts';
import { explainProblem, frameOf, suggestFor } from './explain-problem.ts';
import type { Locale } from './locale.ts';
import { NO_COLOUR, type Palette } from './palette.ts';

export interface ExplainProblemsOptions {
  /** 'zh' if left out. */
  readonly locale?: Locale;
  /** The text of a file, for the lines around a problem. */
  readonly sources?: (file: string) => string | undefined;
  readonly colour?: false | Palette;
}

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
  const where = problem.place ? `${palette.bold(showPlace(problem.place))} ` : '';
  const code = locale === 'zh' ? `${error} ${problem.code}` : `${error}[${problem.code}]`;
  const source = problem.place && options.sources?.(problem.place.file);
  const suggestion = suggestFor(problem, locale);
  const colon = locale === 'zh' ? '：' : ': ';
  return [
    `${where}${palette.red(code)}`,
    `  ${what}`,
    ...(problem.place && source !== undefined
      ? codeFrame(source, problem.place, palette).map((line) => `  ${line}`)
      : []),
    ...(problem.related ?? []).map((related) => relatedLine(related, locale, palette)),
    ...(suggestion === undefined ? [] : [`  ${palette.cyan(suggestion)}`]),
    `  ${palette.cyan(todo)}${colon}${advice}`,
  ];
}

function relatedLine({ place, what }: RelatedPlace, locale: Locale, palette: Palette): string {
  const colon = locale === 'zh' ? '：' : ': ';
  const words = what === '' ? '' : `  ${shortText(what)}`;
  return `  ${palette.dim(`${frameOf(locale).related}${colon}${showPlace(place)}`)}${words}`;
}

function showPlace({ file, line, column }: Place): string {
  return `${cleanText(file)}:${line}:${column}`;
}
