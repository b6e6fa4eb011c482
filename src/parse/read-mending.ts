import type { CST, Document } from 'yaml';
import { type Complaint, compose } from './compose.ts';
import { explainError } from './explain-error.ts';
import { type Finding, finding } from './finding.ts';
import { MAX_DEPTH, MAX_FINDINGS } from './limits.ts';
import { readTokens } from './read-tokens.ts';
import { type Mended, mend } from './repair.ts';
import { scanTraps } from './scan-traps.ts';
import { indentOf, lineEnd, nextLine } from './text-shapes.ts';

/** A text read as far as it can be: the document, if any, the text it was read from, and what was found wrong on the way. */
export interface Reading {
  readonly document: Document.Parsed | undefined;
  readonly mended: Mended;
  readonly findings: readonly Finding[];
}

/**
 * Reads the text; what can be explained is told and replaced by something harmless, and the text is read again, so
 * that one mistake neither hides nor invents others.
 */
export const readMending = (text: Mended): Reading => {
  let told: readonly Finding[] = [];
  const names = new Set<string>();
  let mended = text;
  for (let passes = passesFor(text.text); ; passes--) {
    const read = readOnce(mended, told.length === 0);
    const fresh = read.mendable.filter((found) => !names.has(nameOf(found)));
    if (fresh.length === 0 || passes === 1)
      return { document: read.document, mended, findings: [...told, ...read.findings] };
    told = [...told, ...fresh];
    if (told.length >= MAX_FINDINGS) return { document: undefined, mended, findings: told };
    for (const found of fresh) names.add(nameOf(found));
    mended = mend(mended, fresh);
  }
};

/** A large file with mistakes is read twice only: nobody waits for the rest. */
const passesFor = (text: string): number => (text.length > 100_000 ? 2 : 6);

const nameOf = ({ code, at }: Finding): string => `${code} ${at}`;

interface Pass {
  readonly document: Document.Parsed | undefined;
  readonly findings: readonly Finding[];
  /** Those that can be told and mended before reading again. */
  readonly mendable: readonly Finding[];
}

const readOnce = (mended: Mended, first: boolean): Pass => {
  const { text } = mended;
  const read = readTokens(text);
  if (read.deep) {
    const findings = [finding('yaml/too-deep', { limit: MAX_DEPTH }, read.at)];
    return { document: undefined, findings, mendable: [] };
  }
  if (read.hopeless)
    return { document: undefined, findings: hopeless(read.refused, read.tokens), mendable: [] };
  const { document, secondAt, complaints } = compose(read.tokens);
  const traps = first && complaints.length > 0 ? scanTraps(text) : [];
  if (traps.length > 0) return { document, findings: traps, mendable: traps };
  const second = secondAt === undefined ? [] : [finding('yaml/several-documents', {}, secondAt)];
  const explained = ownComplaints(complaints, mended).map((error) => explainError(text, error));
  const findings = [...read.refused, ...second, ...explained];
  return { document, findings, mendable: firstOfBlocks(text, findings) };
};

/** A file that is mostly not a schedule: what was refused so far, else where it stops being YAML. */
const hopeless = (refused: readonly Finding[], tokens: readonly CST.Token[]): readonly Finding[] => {
  const error = tokens.find(({ type }) => type === 'error');
  return error ? [...refused, finding('yaml/syntax', { reason: 'UNEXPECTED_TOKEN' }, error.offset)] : refused;
};

/** Leaves out complaints at our own repairs, and all that follow the place where the parser gave up. */
const ownComplaints = (complaints: readonly Complaint[], { isOurs }: Mended): readonly Complaint[] => {
  const lost = complaints.findIndex(({ message }) => message.includes('in YAML stream'));
  return complaints.filter(({ from }, index) => (lost < 0 || index <= lost) && !isOurs(from));
};

/** Of the mistakes that can be mended, those that do not stand in a line or block that an earlier one has confused. */
const firstOfBlocks = (text: string, findings: readonly Finding[]): readonly Finding[] => {
  const sorted = findings.filter(({ repairs }) => repairs).sort((a, b) => a.at - b.at);
  const taken: Finding[] = [];
  for (const found of sorted) {
    const before = taken[taken.length - 1];
    if (!before || leavesBlock(text, before.at, found.at)) taken.push(found);
  }
  return taken;
};

/** Whether a line between the two offsets is indented no deeper than the line of the first. */
const leavesBlock = (text: string, from: number, to: number): boolean => {
  const depth = indentOf(text, text.lastIndexOf('\n', from - 1) + 1);
  for (let line = nextLine(text, from); line <= to && line < text.length; line = nextLine(text, line))
    if (indentOf(text, line) <= depth && lineEnd(text, line) > line) return true;
  return false;
};
