import type { Scalar } from 'yaml';
import type { Path } from '../base/place.ts';
import { explainLine } from './explain-error.ts';
import { type Finding, finding } from './finding.ts';
import { isPlain, startOf } from './read-text.ts';
import { isWide, wideBracket } from './wide-marks.ts';

/** Names that mean something to every JavaScript object. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Full-width forms of ASCII signs, the spaces that are not U+0020, and curly quotes. */
const WIDE = /[\uff01-\uff5e\u3000\u00a0“”‘’]/;

/** Whether nothing is wrong with the text of a key by itself. */
export const isOrdinaryKey = (text: string, plain: boolean): boolean =>
  text !== '' &&
  text !== '<<' &&
  !RESERVED.includes(text) &&
  !(plain && WIDE.test(text) && WIDE.test(withoutPairs(text)));

/** What is wrong with a key by itself, apart from its value and its neighbours. */
export const checkKey = (source: string, key: Scalar, path: Path): Finding | undefined => {
  const text = String(key.value);
  const at = startOf(key);
  if (text === '') return finding('yaml/empty-key', {}, at, { path });
  if (text === '<<') return finding('yaml/merge-key', {}, at, { path });
  if (RESERVED.includes(text)) return finding('yaml/reserved-key', { key: text }, at, { path });
  const wide = isPlain(key) ? withoutPairs(text).search(WIDE) : -1;
  if (wide < 0) return undefined;
  const character = text.charAt(wide);
  if (wide === 0 && character === '\u3000')
    return finding('yaml/indent-character', { character: 'full-width' }, at);
  if (wide === 0 && character === '\u00a0')
    return finding('yaml/indent-character', { character: 'no-break' }, at);
  if (wide === 0 && isWide(character, '[{')) return { ...wideBracket(source, at, at), path };
  if (character === '：' && wide > 0) return explainLine(source, at);
  return finding('yaml/full-width-key', { key: text, character, write: narrow(character) }, at + wide, {
    path,
  });
};

/** Full-width brackets around words belong to a name: 从轻（初次）. They are blanked out, so that places stay. */
const withoutPairs = (text: string): string =>
  text.replace(/(?<=[\u4e00-\u9fff])（([^（）：，]*)）/g, (_, inner: string) => ` ${inner} `);

const narrow = (character: string): string => {
  if (character === '\u3000' || character === '\u00a0') return ' ';
  if (character === '“' || character === '”') return '"';
  if (character === '‘' || character === '’') return "'";
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
};
