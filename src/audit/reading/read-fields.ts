/** The fields of one record of CSV, or the field whose quotation marks are wrong. */
export type Fields = { readonly fields: readonly string[] } | { readonly badColumn: number };

/**
 * Takes a record of CSV apart (RFC 4180): fields between commas, one that begins with a quotation mark up to the closing
 * one, with "" for a quotation mark. A mark anywhere else is refused: what was meant cannot be known.
 * @param text one record, without its line end
 */
export function readFields(text: string): Fields {
  if (!text.includes('"')) return { fields: text.split(',') };
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = text.charAt(at) === '"' ? quotedField(text, at) : plainField(text, at);
    if (field === undefined) return { badColumn: fields.length + 1 };
    fields.push(field.text);
    if (field.end >= text.length) return { fields };
    at = field.end + 1;
  }
}

interface Field {
  readonly text: string;
  /** Where its comma, or the end of the record, stands. */
  readonly end: number;
}

function plainField(text: string, at: number): Field | undefined {
  const comma = text.indexOf(',', at);
  const end = comma < 0 ? text.length : comma;
  const field = text.slice(at, end);
  return field.includes('"') ? undefined : { text: field, end };
}

function quotedField(text: string, at: number): Field | undefined {
  let mark = text.indexOf('"', at + 1);
  while (mark >= 0 && text.charAt(mark + 1) === '"') mark = text.indexOf('"', mark + 2);
  if (mark < 0 || (mark + 1 < text.length && text.charAt(mark + 1) !== ',')) return undefined;
  return { text: text.slice(at + 1, mark).replaceAll('""', '"'), end: mark + 1 };
}

/**
 * Where the record that begins at `at` ends: before the next line end outside quoted fields.
 * @param text whole records
 */
export function endOfRecord(text: string, at: number): number {
  let end = text.indexOf('\n', at);
  let quote = text.indexOf('"', at);
  while (quote >= 0 && quote < end) {
    const opens = quote === at || text.charAt(quote - 1) === ',';
    if (opens) {
      let mark = text.indexOf('"', quote + 1);
      while (mark >= 0 && text.charAt(mark + 1) === '"') mark = text.indexOf('"', mark + 2);
      if (mark < 0) return text.length;
      quote = mark;
      if (quote > end) end = text.indexOf('\n', quote);
    }
    quote = text.indexOf('"', quote + 1);
  }
  return end < 0 ? text.length : end;
}
