import { type Finding, finding } from './finding.ts';
import { MAX_FINDINGS } from './limits.ts';

/** Controls, non-characters, a carriage return without a line feed, half of a surrogate pair. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Byte order mark, zero-width space, word joiner, and the marks that change the direction of writing. */
const INVISIBLE = /[\ufeff\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Every character that has no business in a text file, or that nobody can see. */
export const findCharacters = (text: string): readonly Finding[] => [
  ...find(text, CONTROL, 'yaml/control-character'),
  ...find(text, INVISIBLE, 'yaml/invisible-character'),
];

const find = (
  text: string,
  pattern: RegExp,
  code: 'yaml/control-character' | 'yaml/invisible-character',
): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (findings.length === MAX_FINDINGS) break;
    findings.push(
      finding(code, { character: nameOf(found) }, index, {
        repairs: [{ start: index, text: standIn(text, index) }],
      }),
    );
  }
  return findings;
};

/** A space beside syntax, else a letter: neither changes what YAML makes of the line. */
const standIn = (text: string, at: number): string =>
  /[\s,:]/.test(text.charAt(at - 1)) && text[at - 1] !== '\n' ? ' ' : 'x';

const nameOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
