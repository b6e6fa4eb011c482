import { displayWidth } from './display-width.ts';

/** What may not begin a line, and what may not end one. */
const CLOSING = '，。；：、！？）》】”’」％%,.;:!?)]}';
const OPENING = '（《【“‘「([{';

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
  const pieces = piecesOf(line).flatMap((piece) => (displayWidth(piece) > columns ? wordsOf(piece) : piece));
  for (const piece of pieces) {
    if (current !== '' && displayWidth((current + piece).trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current.trimEnd()];
}

/** What is too long to stay whole breaks at its spaces all the same. */
const wordsOf = (piece: string): readonly string[] => piece.match(/[^ ]+ *| +/g) ?? [];

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

/** Whether a line may end between the last two characters before and the one after. */
function mayBreak(before: string, after: string): boolean {
  const last = before.slice(-1);
  if (CLOSING.includes(after) || OPENING.includes(last) || after === ' ') return false;
  if (belongTogether(before, after) || isInQuotes(before, after)) return false;
  return last === ' ' || displayWidth(last) === 2 || displayWidth(after) === 2;
}

/** A straight quotation mark opens behind a space, a bracket or nothing; elsewhere it closes. */
function isInQuotes(before: string, after: string): boolean {
  return /(^|[\s(])"$/.test(before) || (after === '"' && /\S$/.test(before));
}

/** A number and its unit or mark: 50 元, 50元, 50 yuan, CNY 50, = 50, 第 3 行; a key and its value: range: 50. */
function belongTogether(before: string, after: string): boolean {
  if (/[=≈×÷+−→第:] $/.test(before)) return true;
  if (/[0-9]/.test(after)) return /[A-Z$€£¥] $/.test(before);
  return /[0-9] ?$/.test(before) && (displayWidth(after) === 2 || /[A-Za-z]/.test(after));
}
