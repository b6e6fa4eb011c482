import { displayWidth } from './display-width.ts';

/** What may not begin a line, and what may not end one. */
const CLOSING = '，。；：、！？）》”’」％%,.;:!?)]}';
const OPENING = '（《“‘「([{';

/**
 * Breaks a text into lines of at most so many columns: at spaces, and between full-width characters. Lines that the
 * text already has stay.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

function wrapLine(line: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line)) {
    if (current !== '' && displayWidth((current + piece).trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current.trimEnd()];
}

/** The parts of a line that stay whole. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of line) {
    if (before === '' || mayBreak(before, character)) pieces.push(character);
    else pieces[pieces.length - 1] += character;
    before = (before + character).slice(-2);
  }
  return pieces;
}

/** Whether a line may end between the last two characters before and the one after: not inside "50 元" or "= 50". */
function mayBreak(before: string, after: string): boolean {
  const last = before.slice(-1);
  if (CLOSING.includes(after) || OPENING.includes(last) || after === ' ') return false;
  if (last === ' ')
    return !/[=≈×÷+−→] $/.test(before) && !(/[0-9] $/.test(before) && displayWidth(after) === 2);
  return displayWidth(last) === 2 || displayWidth(after) === 2;
}
