import { Composer, type CST, type Document } from 'yaml';
import { MAX_FINDINGS } from './limits.ts';

/** An error or warning of the yaml package. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** What YAML makes of a text: its first document, where a second begins, and everything it complains of. */
export interface Composed {
  readonly document: Document.Parsed | undefined;
  readonly secondAt: number | undefined;
  readonly complaints: readonly Complaint[];
}

/** Composes the nodes of the first document; every scalar stays the text that was written, duplicates are found elsewhere. */
export const compose = (tokens: readonly CST.Token[]): Composed => {
  const starts = tokens.flatMap(({ type }, index) => (type === 'document' ? [index] : []));
  const second = starts[1];
  const complaints: Complaint[] = [];
  const composer = new Composer({
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    uniqueKeys: false,
  });
  Object.assign(composer, { onError: collectInto(complaints) });
  const documents = composeUntilEnough(composer, tokens.slice(0, second));
  for (const { errors, warnings } of documents)
    for (const { code, message, pos } of [...errors, ...warnings])
      complaints.push({ code, message, from: pos[0], to: pos[1] });
  return {
    document: documents[0],
    secondAt: second === undefined ? undefined : tokens[second]?.offset,
    complaints: complaints.sort((a, b) => a.from - b.from),
  };
};

const ENOUGH = Symbol('enough complaints');

type ErrorSource = number | readonly number[] | { readonly offset: number; readonly source?: unknown };

// Takes the place of the composer's own `onError`, which makes an Error with its stack for every comma of a hostile
// file. Should a later yaml not call it, the complaints stand in the documents as before, only slower.
const collectInto =
  (complaints: Complaint[]) =>
  (source: ErrorSource, code: string, message: string): void => {
    if (complaints.length >= MAX_FINDINGS) throw ENOUGH;
    const [from, to] = spanOf(source);
    complaints.push({ code, message, from, to });
  };

const spanOf = (source: ErrorSource): readonly [number, number] => {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source)
    return [source.offset, source.offset + (typeof source.source === 'string' ? source.source.length : 1)];
  const [from = 0, to = from + 1] = source;
  return [from, to];
};

const composeUntilEnough = (composer: Composer, tokens: readonly CST.Token[]): readonly Document.Parsed[] => {
  try {
    return [...composer.compose(tokens)] as Document.Parsed[];
  } catch (thrown) {
    if (thrown !== ENOUGH) throw thrown;
    return [];
  }
};
