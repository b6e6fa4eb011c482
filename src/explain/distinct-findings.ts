import type { Finding } from '../model/proof.ts';

/** The findings without those that say of the same place, or with the same case, what another one says: a refusal is lowered many times. */
export function distinctFindings(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set<string>();
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

function keyOf({ question, verdict, about, place, case: given, reason }: Finding): string {
  const { step = '', why, circumstance } = about;
  const subject = question === 'no-amount' ? [why, step.replace(/\..*$/, ''), circumstance, reason] : [about];
  return JSON.stringify([question, verdict, subject, given ?? place?.line]);
}
