import type { Place } from '../base/place.ts';
import { cleanText } from './clean-text.ts';
import { displayWidth } from './display-width.ts';
import type { Palette } from './palette.ts';

/** Columns of a line that are shown; the rest is cut on the side away from the place. */
const COLUMNS = 88;

/** The lines around a place, with a caret under its column: aligned where full-width characters stand before it. */
export function codeFrame(source: string, { line, column }: Place, palette: Palette): readonly string[] {
  const lines = source.split('\n').map((text) => text.replace(/\r$/, ''));
  const pinned = lines[line - 1];
  if (pinned === undefined) return [];
  const digits = String(line + 1).length;
  const gutter = (number: number | undefined, mark: string): string =>
    palette.dim(`${mark} ${String(number ?? '').padStart(digits)} |`);
  const neighbour = (number: number): readonly string[] => {
    const text = lines[number - 1];
    return text === undefined || number < 1 || isLast(lines, number)
      ? []
      : [`${gutter(number, ' ')} ${cut(text, 0)}`.trimEnd()];
  };
  const start = startOf(pinned, column);
  const before = cleanText(pinned.slice(start, column - 1));
  const indent = ' '.repeat(displayWidth(before) + (start > 0 ? 1 : 0));
  return [
    ...neighbour(line - 1),
    `${gutter(line, '>')} ${cut(pinned, start)}`.trimEnd(),
    `${gutter(undefined, ' ')} ${indent}${palette.red('^')}`,
    ...neighbour(line + 1),
  ];
}

/** The empty piece behind the last line break is no line. */
function isLast(lines: readonly string[], number: number): boolean {
  return number === lines.length && lines[number - 1] === '';
}

/** Where the shown part of a long line begins, so that the place is in it. */
function startOf(text: string, column: number): number {
  const before = displayWidth(cleanText(text.slice(0, column - 1)));
  if (before < COLUMNS - 12) return 0;
  let start = column - 1;
  for (let width = 0; start > 0 && width < COLUMNS / 2; start -= 1)
    width += displayWidth(text.charAt(start - 1));
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start - 1 : start;
}

function cut(text: string, start: number): string {
  let shown = start > 0 ? '…' : '';
  let columns = displayWidth(shown);
  for (const character of text.slice(start, start + 2 * COLUMNS)) {
    const next = cleanText(character);
    columns += displayWidth(next);
    if (columns > COLUMNS) return `${shown}…`;
    shown += next;
  }
  return shown;
}
