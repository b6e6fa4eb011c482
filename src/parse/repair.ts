import type { Finding, Repair } from './finding.ts';

/** Stands in for `text` as one harmless word; line breaks and the spaces at line starts stay. */
export const maskOf = (text: string, start: number, end: number): Repair => ({
  start,
  text: text
    .slice(start, end)
    .replace(
      /(^|\n)( *)([^\n]*)/g,
      (_, before: string, indent: string, rest: string) => before + indent + rest.replace(/[^\r]/g, 'x'),
    ),
});

/** Stands in for `text` as nothing; line breaks stay. */
export const blankOf = (text: string, start: number, end: number): Repair => ({
  start,
  text: text.slice(start, end).replace(/[^\r\n]/g, ' '),
});

/** A text in which mistakes already explained are replaced by harmless words. */
export interface Mended {
  readonly text: string;
  /** Whether the character at this offset is ours, not the author's. */
  readonly isOurs: (offset: number) => boolean;
}

/** The text as the author wrote it. */
export const unmended = (text: string): Mended => ({ text, isOurs: () => false });

/** Applies the repairs of all findings; lengths and so offsets stay. */
export const mend = (mended: Mended, findings: readonly Finding[]): Mended => {
  const units = mended.text.split('');
  const ours = new Uint8Array(units.length);
  for (const { repairs = [] } of findings)
    for (const { start, text } of repairs)
      for (let i = 0; i < text.length; i++) {
        units[start + i] = text.charAt(i);
        ours[start + i] = 1;
      }
  return { text: units.join(''), isOurs: (offset) => ours[offset] === 1 || mended.isOurs(offset) };
};
