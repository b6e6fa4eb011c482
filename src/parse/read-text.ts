import { Scalar } from 'yaml';
import type { Place } from '../base/place.ts';
import type { SourceText } from '../model/source.ts';

/** Where a node begins in the text. */
export const startOf = (node: { readonly range?: readonly number[] | null }): number => node.range?.[0] ?? 0;

/** Where a node ends in the text, comments and spaces behind it left out. */
export const endOf = (node: { readonly range?: readonly number[] | null }): number => node.range?.[1] ?? 0;

/** Whether a scalar stands without quotes on its key's line or below. */
export const isPlain = (scalar: Scalar): boolean => scalar.type === Scalar.PLAIN || scalar.type === undefined;

/** Whether a scalar is only the absence of one; `""` is a text. */
export const isAbsent = (scalar: Scalar): boolean =>
  scalar.value === '' && scalar.type !== Scalar.QUOTE_SINGLE && scalar.type !== Scalar.QUOTE_DOUBLE;

/** A scalar as source. */
export const readText = (text: string, scalar: Scalar, place: (offset: number) => Place): SourceText => ({
  kind: 'text',
  text: String(scalar.value ?? ''),
  quoted: !isPlain(scalar),
  place: place(firstCharacter(text, scalar)),
});

const firstCharacter = (text: string, scalar: Scalar): number => {
  const start = startOf(scalar);
  if (isPlain(scalar)) return start;
  if (scalar.type === Scalar.QUOTE_SINGLE || scalar.type === Scalar.QUOTE_DOUBLE) return start + 1;
  const content = /\n[ \r\n]*(?=[^ \r\n])/g;
  content.lastIndex = start;
  return content.exec(text) ? content.lastIndex : start;
};
