import type { Finding } from './finding.ts';

type Code = Finding['code'];

/** Codes that only follow from indentation YAML could not see. */
const AFTER_INDENT: readonly Code[] = [
  'yaml/indent',
  'yaml/no-value',
  'yaml/no-colon',
  'yaml/not-a-map',
  'yaml/colon-in-text',
];

/** Parts of YAML that a schedule may not use: what YAML says of them beside is no news. */
const REFUSED: readonly Code[] = ['yaml/anchor', 'yaml/alias', 'yaml/tag', 'yaml/complex-key'];

/** Leaves out what only follows from another finding, and what is said twice. */
export const dropCascades = (
  findings: readonly Finding[],
  lineOf: (offset: number) => number,
): readonly Finding[] => {
  const lines = (codes: readonly Code[]) =>
    new Set(findings.filter(({ code }) => codes.includes(code)).map(({ at }) => lineOf(at)));
  const indented = lines(['yaml/indent-character']);
  const refused = lines(REFUSED);
  const tagged = lines(['yaml/tag']);
  const explained = new Set(
    findings.filter(({ code }) => code !== 'yaml/syntax').map(({ at }) => lineOf(at)),
  );
  const directive = findings.some(({ code }) => code === 'yaml/directive');
  const told = new Set<string>();
  return findings.filter(({ code, at }) => {
    const line = lineOf(at);
    if (code === 'yaml/syntax' && (directive || explained.has(line))) return false;
    if (AFTER_INDENT.includes(code) && [line - 1, line, line + 1].some((near) => indented.has(near)))
      return false;
    if (
      (code === 'yaml/no-value' || code === 'yaml/empty-key' || code === 'yaml/empty-item') &&
      refused.has(line)
    )
      return false;
    if (code === 'yaml/indent' && (refused.has(line) || refused.has(line - 1))) return false;
    if (code === 'yaml/complex-key' && tagged.has(line)) return false;
    const perLine = code === 'yaml/syntax' || code === 'yaml/complex-key' || code === 'yaml/indent-character';
    const name = `${code} ${perLine ? `line ${line}` : at}`;
    if (told.has(name)) return false;
    told.add(name);
    return true;
  });
};
