import type { NoAmount, ProofWords, Say, Subject } from '../proof-words.ts';
import { gap, planZh } from './plan.ts';
import { bareKindZh, listZh } from './words.ts';

const END = { min: '下限', max: '上限' } as const;
const PAST = { min: '低于', max: '高于' } as const;

const quoted = (name: string): string => `“${name}”`;

/** 对直接责任人员的罚款, where there are several fines. */
const fine = ({ payer }: Subject): string => (payer === '' ? '罚款' : `对${payer}的罚款`);

const table = ({ isGrades, part }: Subject): string => (isGrades ? part : `${quoted(part)}表`);

const line = ({ isGrades }: Subject): string => (isGrades ? '档' : '行');

/** What rises or falls: the fine, or an end between which the officer decides. */
const value = (subject: Subject): string =>
  subject.value === 'amount' ? fine(subject) : `${fine(subject)}的${END[endOf(subject)]}`;

const endOf = ({ value }: Subject): 'min' | 'max' => (value.slice(-3) === 'max' ? 'max' : 'min');

const growing = ({ fact, harm, scale }: Subject): string => `${quoted(fact)}${WORSE[scale][harm]}`;

const WORSE: Readonly<Record<Subject['scale'], Readonly<Record<Subject['harm'], string>>>> = {
  numbers: { more: '增大', less: '减小' },
  options: { more: '加重', less: '加重' },
  flag: { more: '由否变为是', less: '由是变为否' },
};

const circumstance = ({ circumstance, kind }: Subject): string =>
  `${bareKindZh(kind)}情节${quoted(circumstance)}`;

const NO_AMOUNT: Readonly<Record<NoAmount, readonly [proved: Say, refuted: Say, asked: Say]>> = {
  'empty-range': [
    (about) => `${fine(about)}的法定下限从不高于法定上限`,
    (about) => `${fine(about)}的法定下限高于法定上限，算不出罚款`,
    (about) => `${fine(about)}的法定下限会不会高于法定上限`,
  ],
  'empty-band': [
    (about) => `${fine(about)}的裁量幅度下限从不高于上限`,
    (about) => `${fine(about)}的裁量幅度下限高于上限，没有可以选取的数额`,
    (about) => `${fine(about)}的裁量幅度下限会不会高于上限`,
  ],
  'not-above-zero': [
    (about) => `${fine(about)}总是大于零`,
    (about) => `${fine(about)}算下来不大于零`,
    (about) => `${fine(about)}会不会不大于零`,
  ],
  'division-by-zero': [
    ({ part }) => `计算${quoted(part)}时，除数从不为零`,
    ({ part }) => `计算${quoted(part)}时，除数会是零，算不出罚款`,
    ({ part }) => `计算${quoted(part)}时，除数会不会是零`,
  ],
  'no-choice': [
    ({ part }) => `${quoted(part)}写全了所有选项`,
    ({ part }) => `${quoted(part)}缺少一个案件会用到的选项，算不出罚款`,
    ({ part }) => `${quoted(part)}是否写全了所有选项`,
  ],
  'base-not-above-zero': [
    (about) => `${fine(about)}的计算基数总是大于零`,
    (about) => `${fine(about)}的计算基数不大于零的案件，不予计算`,
    (about) => `${fine(about)}的计算基数会不会不大于零`,
  ],
  'reduce-without-minimum': [
    ({ circumstance }) => `${quoted(circumstance)}按减轻处理时，总有法定下限`,
    ({ circumstance }) => `法定幅度没有下限的案件，${quoted(circumstance)}不能按减轻处理`,
    ({ circumstance }) => `${quoted(circumstance)}按减轻处理时，会不会没有法定下限`,
  ],
};

const open = (asked: string): string => `未能判定：${asked}`;

/** What is proved of all cases in Chinese. */
export const proofZh: ProofWords = {
  plan: planZh,
  says: {
    gap: {
      proved: (about) => `${table(about)}没有空档：每个案件都有对应的一${line(about)}`,
      refuted: (about) => `${table(about)}有空档：有的案件哪一${line(about)}都不符合，算不出罚款`,
      undecided: (about) => open(`${table(about)}有没有空档`),
    },
    overlap: {
      proved: (about) => `${table(about)}没有重叠：没有案件同时符合两${line(about)}`,
      refuted: (about) =>
        `${table(about)}有两${line(about)}重叠：有的案件同时符合这两${line(about)}，无法确定适用哪一${line(about)}`,
      undecided: (about) => open(`${table(about)}的这两${line(about)}是否重叠`),
    },
    'outside-range': {
      proved: (about) => `不考虑情节，${fine(about)}从不${PAST[about.end]}法定${END[about.end]}`,
      refuted: (about) =>
        `${fine(about)}会${PAST[about.end]}法定${END[about.end]}，而基准没有写明按${END[about.end]}处罚`,
      undecided: (about) => open(`不考虑情节，${fine(about)}会不会${PAST[about.end]}法定${END[about.end]}`),
    },
    'band-outside-range': {
      proved: (about) => `${fine(about)}的裁量幅度从不${PAST[about.end]}法定${END[about.end]}`,
      refuted: (about) => `${fine(about)}的裁量幅度${PAST[about.end]}法定${END[about.end]}`,
      undecided: (about) => open(`${fine(about)}的裁量幅度会不会${PAST[about.end]}法定${END[about.end]}`),
    },
    clipped: {
      proved: (about) => `适用情节后，${fine(about)}也从不${PAST[about.end]}法定${END[about.end]}`,
      refuted: (about) =>
        `${fine(about)}的计算所得会${PAST[about.end]}法定${END[about.end]}，只能按${END[about.end]}处罚`,
      undecided: (about) => open(`适用情节后，${fine(about)}会不会${PAST[about.end]}法定${END[about.end]}`),
    },
    'intended-limit': {
      proved: (about) => `基准自定的${END[about.end]}从不起作用`,
      refuted: (about) => `基准自定的${END[about.end]}会起作用`,
      undecided: (about) => open(`基准自定的${END[about.end]}会不会起作用`),
    },
    'no-amount': {
      proved: (about) => NO_AMOUNT[about.why][0](about),
      refuted: (about) => NO_AMOUNT[about.why][1](about),
      undecided: (about) => open(NO_AMOUNT[about.why][2](about)),
    },
    'cheaper-when-worse': {
      proved: (about) => `${growing(about)}时，${value(about)}从不降低`,
      refuted: (about) => `情节更重反而罚得更轻：${growing(about)}时，${value(about)}降低`,
      undecided: (about) => open(`${growing(about)}时，${value(about)}会不会降低`),
    },
    'against-kind': {
      proved: (about) =>
        `加上${circumstance(about)}，${value(about)}从不${about.kind === 'aggravate' ? '降低' : '提高'}`,
      refuted: (about) =>
        about.kind === 'aggravate'
          ? `从重反而罚得更轻：加上${circumstance(about)}，${value(about)}降低`
          : `${bareKindZh(about.kind)}反而罚得更重：加上${circumstance(about)}，${value(about)}提高`,
      undecided: (about) =>
        open(
          `加上${circumstance(about)}，${value(about)}会不会${about.kind === 'aggravate' ? '降低' : '提高'}`,
        ),
    },
    'band-falls': {
      proved: ({ grades: [lighter, heavier], end }) =>
        `${quoted(heavier)}的裁量幅度${END[end]}从不低于${quoted(lighter)}的`,
      refuted: ({ grades: [lighter, heavier], end }) =>
        `${quoted(heavier)}比${quoted(lighter)}重，裁量幅度的${END[end]}反而更低`,
      undecided: ({ grades: [lighter, heavier], end }) =>
        open(`${quoted(heavier)}的裁量幅度${END[end]}会不会低于${quoted(lighter)}的`),
    },
    'dead-row': {
      proved: (about) => `${table(about)}的这一${line(about)}有案件适用`,
      refuted: (about) => `${table(about)}的这一${line(about)}永远用不上：没有案件符合它`,
      undecided: (about) => open(`${table(about)}的这一${line(about)}有没有案件适用`),
    },
    'dead-circumstance': {
      proved: ({ circumstance }) => `情节${quoted(circumstance)}有案件适用`,
      refuted: ({ circumstance }) => `情节${quoted(circumstance)}从不起作用`,
      undecided: ({ circumstance }) => open(`情节${quoted(circumstance)}有没有案件适用`),
    },
    'dead-option': {
      proved: ({ part, option }) => `${quoted(part)}的${quoted(option)}一栏有案件适用`,
      refuted: ({ part, option }) => `${quoted(part)}的${quoted(option)}一栏永远用不上`,
      undecided: ({ part, option }) => open(`${quoted(part)}的${quoted(option)}一栏有没有案件适用`),
    },
    'dead-fact': {
      proved: ({ fact }) => `案件事实${quoted(fact)}会影响结果`,
      refuted: ({ fact }) => `案件事实${quoted(fact)}从不影响罚款`,
      undecided: ({ fact }) => open(`案件事实${quoted(fact)}是否影响结果`),
    },
    'dead-precondition': {
      proved: () => '有案件具备全部处罚前提',
      refuted: () => '没有案件能具备全部处罚前提：按这个基准永远不会罚款',
      undecided: () => open('有没有案件具备全部处罚前提'),
    },
    jump: {
      proved: ({ limit }) => `界限处罚款的跳跃不超过基准自定的 ${limit}`,
      refuted: ({ limit }) => `界限处罚款的跳跃超过基准自定的 ${limit}`,
      undecided: ({ limit }) => open(`界限处罚款的跳跃是否都不超过基准自定的 ${limit}`),
    },
    example: {
      proved: ({ example }) => `第 ${example} 个算例成立`,
      refuted: ({ example }) => `第 ${example} 个算例不成立`,
      undecided: ({ example }) => open(`第 ${example} 个算例是否成立`),
    },
  },
  advice: {
    gap: () => '把相邻两行的界限接上；如果这样的案件不会出现，就缩小案件事实的取值范围（domain）',
    overlap: () => '把其中一行的界限改成不含本数，或者改正写错的数字；几行都符合时从重的，写 hit: heaviest',
    'outside-range': ({ end }) =>
      `改正计算方法；确实要按${END[end]}处罚的，写明 limits: { ${end === 'max' ? 'at_most: maximum' : 'at_least: minimum'}, basis: … }`,
    'band-outside-range': () => '把裁量幅度改到法定幅度以内',
    clipped: () => '法律不许情节使罚款越过法定幅度；如果不应出现，改小系数',
    'intended-limit': () => '与公布的基准核对',
    'no-amount': ({ why }) => NO_AMOUNT_ADVICE[why],
    'cheaper-when-worse': () => '与公布的基准核对；法律本身就是这样的，写进 accepted: 并注明依据',
    'against-kind': () => '核对该情节的 effect；法律本身就是这样的，写进 accepted: 并注明依据',
    'band-falls': () => '与公布的基准核对；法律本身就是这样的，写进 accepted: 并注明依据',
    'dead-row': () => '改正这一行的条件，或者删去这一行',
    'dead-circumstance': () => '核对它的条件（when、needs、unless）和效果（effect）',
    'dead-option': () => '删去这一栏，或者核对处罚前提',
    'dead-fact': () => '删去它，或者在条件、公式里用它',
    'dead-precondition': () => '核对 preconditions: 和不予处罚的情节，它们互相矛盾，或者不可能满足',
    jump: () => '改小相邻两档的差距，或者放宽 expect: 里的数额',
    example: () => '按法律原文重新手算，改正算例或者基准',
  },
  reasons: {
    budget: '情形太多，在限定的工作量内没有算完',
    'too-wide': '几个案件事实互相牵连，只能估出范围，分不出是否',
    'not-reproduced': '推出了一个可能的反例，实际计算却不是这样',
  },
  ranks: { fault: '错误', undecided: '未判定', accepted: '已认可', note: '提示', proved: '已证明' },
  labels: {
    gap: '空档',
    overlap: '重叠',
    example: '例如',
    most: '最多相差',
    bounds: '已证明',
    reason: '原因',
    ground: '依据',
    row: '这一行',
  },
  parts: { cases: '适用情形', range: '法定幅度', band: '裁量幅度', table: '表' },
  quoted,
  list: (texts) => texts.join('，'),
  stretch: (lower, upper) => {
    if (lower === undefined || upper === undefined)
      return lower === undefined ? gap(upper ?? '', '以下') : gap(lower, '以上');
    return lower === upper ? lower : gap(gap(lower, '至'), upper);
  },
  named: (label, value) => (/^[“]/.test(value) ? `${label}为${value}` : `${label} ${value}`),
  each: (money, unit) => `${money}/${unit}`,
  lacks: (circumstance) => `没有${quoted(circumstance)}情节`,
  elects: (circumstance, kind) => `${quoted(circumstance)}按${kind}处理`,
  items: (list, count, each) => `${list} ${count} 项${each === '' ? '' : `（每项：${each}）`}`,
  anyCase: '任何案件',
  amount: {
    amount: (money) => gap('罚款', money),
    'inForce.min': (money, none) => (none ? '没有下限' : gap('最低', money)),
    'inForce.max': (money) => gap('最高', money),
    'band.min': (money, none) => (none ? '没有下限' : gap('下限', money)),
    'band.max': (money) => gap('上限', money),
  },
  pair: (before, amount, after, then, same) =>
    `${before}，${amount}；${after}，${then}${same === '' ? '' : `（同为：${same}）`}`,
  passed: ({ question, end, computed, limit, fined }) => {
    const own = question === 'intended-limit' ? '基准自定的' : '法定';
    const what = question === 'band-outside-range' ? `裁量幅度的${END[end]}是 ` : '算得 ';
    const then = fined === undefined || question === 'band-outside-range' ? '' : `，按 ${fined}处罚`;
    return `${what}${computed}，${PAST[end]}${own}${END[end]} ${limit}${then}`;
  },
  noLimit: '没有止境，基数越大差得越多',
  unbounded: '没有得出任何界限',
  bounded: (money) => `即使有，也至多相差 ${money}`,
  elsewhere: '还有别处',
  notMore: (money) => `不超过 ${money}`,
  more: (count) => `另有 ${count} 处`,
  jump: (edge, from, to, rises) => `${edge}由 ${from}${rises ? '升到' : '降到'} ${to}`,
  level: (edge, amount, off, falls) => `${edge}仍为 ${amount}，比到此为止的走势${falls ? '少' : '多'} ${off}`,
  atEdge: (at) => gap(at, '处'),
  between: (before, after) => gap(`${before} 到 ${after}`, '之间'),
  jumps: (fact, payer, jumps) =>
    `${payer === '' ? '罚款' : `对${payer}的罚款`}随${quoted(fact)}跳跃：${jumps.join('；')}`,
  expected: (says) => `${says}（基准自己写明不许这样）`,
  brief: (says, example) => `${says}。例如：${example}`,
  alike: (count, where) => `同样的还有 ${count} 处：${where}`,
  names: (names) => listZh(names),
  lines: (lines) => `第 ${lines.join('、')} 行`,
  untouched: (rows, circumstances, edges) => {
    const parts = [
      ...(rows === 0 ? [] : [`${rows} 行`]),
      ...(circumstances === 0 ? [] : [`${circumstances} 个情节`]),
      ...(edges === 0 ? [] : [`${edges} 处界限`]),
    ];
    return `算例没有涉及：${parts.join('、')}`;
  },
};

const NO_AMOUNT_ADVICE: Readonly<Record<NoAmount, string>> = {
  'empty-range': '核对法定幅度两端的写法，或者缩小案件事实的取值范围（domain）',
  'empty-band': '核对裁量幅度两端的写法，或者缩小案件事实的取值范围（domain）',
  'not-above-zero': '核对计算方法；这样的案件不罚款的，用 instead: 写明',
  'division-by-zero': '把作除数的案件事实的取值范围（domain）改为大于零',
  'no-choice': '补上缺少的选项',
  'base-not-above-zero': '基数为零的案件不罚款的，另写一种情形并用 instead: 写明',
  'reduce-without-minimum': '法律未规定最低数额时，没有“最低以下”可言，改用从轻',
};
