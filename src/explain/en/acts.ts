import type { ActsWords } from '../acts-words.ts';
import { amountEn, groundEn } from './amounts.ts';

/** Several acts in English. law: 行政处罚法 art. 29 */
export const actsEn: ActsWords = {
  together: ({ together, basis, acts }) => {
    const ground = basis === undefined ? '' : groundEn(basis);
    if (together === 'separate')
      return `${acts.length} acts, each fined for itself${ground === '' ? '' : ` (ground: ${ground})`}`;
    return `One act under ${acts.length} provisions: fined once, by the one with the highest fine (ground: ${
      ground === '' ? 'Administrative Penalty Act (行政处罚法), article 29' : ground
    })`;
  },
  absorbed: (name) => `no fine of its own: "${name}" is higher`,
  total: (amount, currency) => `Total: ${amountEn(amount, currency)}`,
  noTotal: 'Total: not known until every amount is',
  schedule: (id, version) => `${id} (version ${version})`,
};
