import type { Finding } from './proof.ts';

/** What an answer asks of the reader: to mend, to look into, to know, or nothing. */
export type Rank = 'fault' | 'undecided' | 'accepted' | 'note' | 'proved';

export function rankFinding({
  verdict,
  weight,
  accepted,
}: Pick<Finding, 'verdict' | 'weight' | 'accepted'>): Rank {
  if (verdict !== 'refuted') return verdict;
  return accepted === undefined ? weight : 'accepted';
}
