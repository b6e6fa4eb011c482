import type { CheckWords } from '../check-words.ts';

const WHAT: Readonly<Record<string, string>> = {
  version: '适用的版本',
  outcome: '结果',
  grade: '裁量阶次',
  fine: '罚款数额',
  range: '法定幅度',
  band: '裁量幅度',
  inForce: '考虑情节后的幅度',
  limits: '法定限制',
  total: '罚款合计',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  fined: '罚款（fined）',
  band: '只给出幅度（band），数额由执法人员写在 figures 里',
  'no-fine': '不处罚款（no-fine）',
  exempt: '不予行政处罚（exempt）',
  'not-yet': '尚不能处以罚款（not-yet）',
};

/** `fines.unit.fine` is the fine `unit`'s amount. */
function whatZh(what: string): string {
  const [, id, part] = /^fines\.(.+)\.([A-Za-z]+)$/.exec(what) ?? [];
  return id === undefined ? (WHAT[what] ?? what) : `“${id}”的${WHAT[part ?? ''] ?? part}`;
}

function valueZh(value: string): string {
  if (value === 'none') return '无';
  const [, min, max] = /^(.+)\.\.(.+)$/.exec(value) ?? [];
  if (min === undefined || max === undefined) return OUTCOMES[value] ?? value;
  if (min === 'none') return max === 'none' ? '无' : `${max} 以下`;
  return max === 'none' ? `${min} 以上` : `${min} 至 ${max}`;
}

/** The lines of `check` in Chinese. */
export const checkZh: CheckWords = {
  colon: '：',
  comma: '，',
  unread: '不能读取',
  examples: (holding, total) => `算例 ${holding}/${total}`,
  failing: (number, total) => `第 ${number} 个算例不成立（共 ${total} 个）`,
  note: (note) => `算例的说明：${note}`,
  difference: (what, expected, found) =>
    `${whatZh(what)}：算例写的是 ${valueZh(expected)}，计算结果是 ${valueZh(found)}`,
  noProblem: (expected, found) =>
    `应当出现问题 ${expected}，实际${found === 'none' ? '没有出现问题' : `出现的是 ${found}`}`,
  noSuchCode: (code, nearest) =>
    `没有 ${code} 这个问题代码${nearest === undefined ? '' : `，最接近的是 ${nearest}`}`,
  unexpected: '这个案件不能计算：',
  at: (line) => `（第 ${line} 行）`,
  inFile: (place) => `（${place}）`,
  idle: (finding, at) => `accepted 里认可的 ${finding}${at}看不到对应的结论，可以删去`,
  seeAll: '加 --all 逐项列出',
  summary: ({ schedules, sound, unread, examples, holding }) => {
    const failed = schedules - sound;
    const parts = [
      `共 ${schedules} 个裁量基准，通过 ${sound} 个`,
      ...(failed === 0 ? [] : [`未通过 ${failed} 个${unread === 0 ? '' : `（其中 ${unread} 个不能读取）`}`]),
    ];
    const rest = examples - holding;
    return `${parts.join('，')}；${examples === 0 ? '没有算例' : `算例 ${examples} 个，${rest === 0 ? '全部成立' : `成立 ${holding} 个，不成立 ${rest} 个`}`}。`;
  },
  marks: ({ counts: { proved, refuted, undecided, faults, accepted } }) =>
    `✓ 已证明 ${proved} 项，✗ 错误 ${faults} 处，? 未判定 ${undecided} 项，! 提示 ${refuted - faults} 条${accepted === 0 ? '' : `（其中已认可 ${accepted} 条）`}。`,
  failed: '未通过：',
};
