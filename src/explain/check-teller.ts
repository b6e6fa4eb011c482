import type { Place } from '../base/place.ts';
import type { CheckWords } from './check-words.ts';
import { cleanText } from './clean-text.ts';
import { codeFrames } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import type { Locale } from './locale.ts';
import type { VerdictPalette } from './palette.ts';
import { wrapText } from './wrap-text.ts';

/** The text of a file, where there is one. */
export type Sources = (file: string) => string | undefined;

/** How the lines of a check are told. */
export interface CheckTeller {
  readonly words: CheckWords;
  readonly locale: Locale;
  readonly sources: Sources;
  readonly palette: VerdictPalette;
  readonly columns: number;
  readonly all: boolean;
  readonly alone: boolean;
}

/** Where the details of a schedule begin. */
export const INDENT = '    ';

export const indented = (text: string, indent: string): readonly string[] =>
  text.split('\n').map((line) => (line === '' ? '' : indent + line));

/** A text behind a first part; the lines after the first are indented. */
export function hanging(
  { columns }: CheckTeller,
  first: string,
  text: string,
  indent: string,
): readonly string[] {
  const lines = wrapText(cleanText(text), columns - indent.length);
  return lines.map((line, index) => (index === 0 ? first : indent) + line);
}

/** The same with the lines after the first below its text. */
export const labelled = (teller: CheckTeller, first: string, text: string): readonly string[] =>
  hanging(teller, first, text, ' '.repeat(displayWidth(first)));

/** The lines around places of one file, in the columns that are left beside the margin. */
export function framesAt(
  places: readonly Place[],
  { sources, palette, columns }: Pick<CheckTeller, 'sources' | 'palette' | 'columns'>,
): readonly string[] {
  const [first] = places;
  const source = first && sources(first.file);
  if (!first || source === undefined) return [];
  const here = places.filter(({ file }) => file === first.file);
  return codeFrames(source, here, palette, Math.max(40, columns - INDENT.length - 10));
}

export const placeText = ({ file, line, column }: Place): string => `${cleanText(file)}:${line}:${column}`;
