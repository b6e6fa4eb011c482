import type { Place } from '../base/place.ts';
import { cleanText } from './clean-text.ts';
import { displayWidth } from './display-width.ts';
import type { Palette } from './palette.ts';

/** Columns of a line that are shown, if nothing else is said; the rest is cut on the side away from the place. */
const COLUMNS = 88;

/**
 * The lines around places of one file, each with a caret under its column: aligned where full-width characters stand
 * before it. What lies between them is left out.
 */
export function codeFrames(
  source: string,
  places: readonly Place[],
  palette: Palette,
  columns = COLUMNS,
): readonly string[] {
  const lines = source.split('\n').map((text) => text.replace(/\r$/, ''));
  const pinned = places.filter(({ line }) => lines[line - 1] !== undefined);
  const isShown = (number: number): boolean =>
    pinned.some(({ line }) => line === number) ||
    (!isLast(lines, number) && pinned.some(({ line }) => Math.abs(line - number) === 1));
  const shown = lines.map((_, index) => index + 1).filter(isShown);
  const digits = String(Math.max(0, ...pinned.map(({ line }) => line + 1))).length;
  const gutter = (number: number | undefined, mark: string): string =>
    palette.dim(`${mark} ${String(number ?? '').padStart(digits)} |`);
  return shown.flatMap((number, index) => {
    const text = lines[number - 1] ?? '';
    const here = pinned.filter(({ line }) => line === number);
    const left = index > 0 && shown[index - 1] !== number - 1 ? [palette.dim('  …')] : [];
    const [first] = here;
    if (!first) return [...left, `${gutter(number, ' ')} ${cut(text, 0, columns)}`.trimEnd()];
    const start = startOf(text, first.column, columns);
    const carets = columnsOf(text, start, here);
    return [
      ...left,
      `${gutter(number, '>')} ${cut(text, start, columns)}`.trimEnd(),
      `${gutter(undefined, ' ')} ${palette.red(carets)}`,
    ];
  });
}

/** A caret under each place of a line. */
function columnsOf(text: string, start: number, places: readonly Place[]): string {
  const offsets = places.map(({ column }) => {
    const before = cleanText(text.slice(start, Math.max(start, column - 1)));
    return displayWidth(before) + (start > 0 ? 1 : 0);
  });
  return Array.from(new Set(offsets))
    .sort((a, b) => a - b)
    .reduce((line, offset) => `${line + ' '.repeat(Math.max(0, offset - line.length))}^`, '');
}

/** The empty piece behind the last line break is no line. */
function isLast(lines: readonly string[], number: number): boolean {
  return number === lines.length && lines[number - 1] === '';
}

/** Where the shown part of a long line begins, so that the place is in it. */
function startOf(text: string, column: number, columns: number): number {
  const before = displayWidth(cleanText(text.slice(0, column - 1)));
  if (before < columns - 12) return 0;
  let start = column - 1;
  for (let width = 0; start > 0 && width < columns / 2; start -= 1)
    width += displayWidth(text.charAt(start - 1));
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start - 1 : start;
}

function cut(text: string, start: number, most: number): string {
  let shown = start > 0 ? '…' : '';
  let columns = displayWidth(shown);
  for (const character of text.slice(start, start + 2 * most)) {
    const next = cleanText(character);
    columns += displayWidth(next);
    if (columns > most) return `${shown}…`;
    shown += next;
  }
  return shown;
}
