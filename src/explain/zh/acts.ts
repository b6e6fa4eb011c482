import type { ActsWords } from '../acts-words.ts';
import { amountZh, groundZh } from './amounts.ts';

/** Several acts in Chinese. law: 行政处罚法 art. 29 */
export const actsZh: ActsWords = {
  together: ({ together, basis, acts }) => {
    const ground = basis === undefined ? '' : groundZh(basis);
    if (together === 'separate')
      return `共 ${acts.length} 个违法行为，分别裁量${ground === '' ? '' : `（依据：${ground}）`}`;
    return `同一个违法行为违反 ${acts.length} 个规定，不得给予两次以上罚款，按照罚款数额高的规定处罚（依据：${
      ground === '' ? '《中华人民共和国行政处罚法》第二十九条' : ground
    }）`;
  },
  absorbed: (name) => `不另行罚款：按照数额高的“${name}”处罚`,
  total: (amount, currency) => `罚款合计：${amountZh(amount, currency)}`,
  noTotal: '罚款合计：待全部数额确定后计算',
  schedule: (id, version) => `${id}（${version} 版）`,
};
