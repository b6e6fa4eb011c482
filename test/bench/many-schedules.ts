/** Whole numbers from 0 to below `size`, the same ones for the same seed. */
type Draw = (size: number) => number;

/** Different schedules of 65 to 80 lines, as an agency has them: five facts, grades, bands, circumstances, examples. */
export const manySchedules = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => scheduleText(index + 1));

const GRADES = ['轻微', '一般', '较重', '严重', '特别严重'];
const ACTS = ['擅自占用道路堆放物品', '未按规定处置建筑垃圾', '擅自设置户外广告设施', '露天焚烧废弃物'];
const PLACES = ['城区', '开发区', '风景名胜区', '乡镇'];

function scheduleText(seed: number): string {
  const draw = drawFrom(seed);
  const grades = GRADES.slice(0, 3 + draw(3));
  const edges = rising(draw, grades.length - 1, 2);
  const amounts = rising(draw, grades.length + 1, 5).map((one) => one * 100);
  const [min = 0, max = 0] = [amounts[0], amounts[amounts.length - 1]];
  const act = `${PLACES[draw(4)]}${ACTS[draw(4)]}`;
  const article = `第${10 + draw(80)}条第${1 + draw(3)}款`;
  const shape = SHAPES[draw(SHAPES.length)] as (typeof SHAPES)[number];
  const until = (edges[edges.length - 1] as number) * 2;
  return [
    `# ${act}的裁量基准，第 ${seed} 号`,
    `schedule: test/generated/${seed}`,
    `title: ${act}`,
    'currency: CNY',
    `effective: { from: ${2005 + draw(20)}-0${1 + draw(9)}-01 }`,
    'basis:',
    '  - law: 某市市容和环境卫生管理条例',
    `    article: ${article}`,
    `    text: 违反本条例规定，${act}的，责令限期改正；逾期不改正的，处${min}元以上${max}元以下罚款`,
    '',
    'facts:',
    `  面积: { id: area, label: 违法面积, kind: quantity, unit: ㎡, decimals: ${1 + draw(3)}, domain: "(0..${until * 10}]", harm: more }`,
    ...factLines(draw),
    '',
    'grades:',
    '  rows:',
    ...grades.map((grade, i) => `    - { grade: ${grade}, 面积: "${cell(edges, i)}" }`),
    '',
    'fines:',
    ...shape(grades, amounts, until),
    '',
    'circumstances:',
    ...circumstanceLines(draw, 2 + draw(3)),
    '',
    'preconditions:',
    '  - { needs: { 逾期不改正: yes }, otherwise: not-yet, says: 应当先责令限期改正 }',
    `rounding: { to: ${draw(2) === 0 ? '1' : '0.01'}, mode: ${draw(2) === 0 ? 'half-up' : 'down'} }`,
    '',
    'examples:',
    ...exampleLines(edges, amounts, grades, 2 + draw(2)),
    '',
  ].join('\n');
}

/** Park and Miller's generator; the division leaves the lowest bits out, which neighbouring seeds share. */
function drawFrom(seed: number): Draw {
  let state = (seed * 1_299_709) % 2147483647;
  return (size) => {
    state = (state * 16807) % 2147483647;
    return Math.floor(state / 1024) % size;
  };
}

/** So many whole numbers, each above the one before. */
function rising(draw: Draw, count: number, step: number): readonly number[] {
  let last = 0;
  return Array.from({ length: count }, () => {
    last += 1 + draw(step);
    return last;
  });
}

function cell(edges: readonly number[], row: number): string {
  const [lower, upper] = [edges[row - 1] ?? 0, edges[row]];
  return upper === undefined ? `> ${lower}` : `(${lower}..${upper}]`;
}

function factLines(draw: Draw): readonly string[] {
  return [
    '  主体: { id: party, kind: choice, options: [单位, 个人] }',
    '  两年内次数:',
    '    id: prior',
    '    kind: count',
    '    unit: 次',
    `    domain: "[0..${10 + draw(20)}]"`,
    '    harm: more',
    '  逾期不改正: { id: overdue, kind: flag }',
    `  违法所得: { id: gains, kind: money, domain: "[0..${1 + draw(9)}00万]" }`,
  ];
}

type Shape = (grades: readonly string[], amounts: readonly number[], until: number) => readonly string[];

/** One band for all, within it along the area. */
const along: Shape = (grades, amounts, until) => [
  '  - payer: 当事人',
  `    range: [${amounts[0]}, ${amounts[grades.length]}]`,
  '    bands:',
  ...grades.map((grade, i) => `      ${grade}: [${amounts[i]}, ${amounts[i + 1]}]`),
  `    place: { along: 面积, until: ${until} }`,
];

/** The bands of 单位 are twice those of 个人. */
const byParty: Shape = (grades, amounts, until) => [
  '  - payer: 当事人',
  '    duty: must',
  '    range:',
  '      table:',
  `        主体: { 单位: [${2 * (amounts[0] ?? 0)}, ${2 * (amounts[grades.length] ?? 0)}], 个人: [${amounts[0]}, ${amounts[grades.length]}] }`,
  '    bands:',
  '      across: 主体',
  ...grades.map((grade, i) => {
    const [a = 0, b = 0] = [amounts[i], amounts[i + 1]];
    return `      ${grade}: { 单位: [${2 * a}, ${2 * b}], 个人: [${a}, ${b}] }`;
  }),
  `    place: { along: 面积, until: ${until} }`,
];

/** So much per square metre of what the area is rounded to, held inside the band. */
const perUnit: Shape = (grades, amounts, until) => [
  '  - payer: 当事人',
  `    range: [${amounts[0]}, ${amounts[grades.length]}]`,
  '    bands:',
  ...grades.map((grade, i) => `      ${grade}: [${amounts[i]}, ${amounts[i + 1]}]`),
  '    place:',
  `      share: { is: 面积 / ${until}, at_most: 1 }`,
  '      assumed: 幅度内按面积占比取值',
];

const SHAPES = [along, byParty, perUnit] as const;

function circumstanceLines(draw: Draw, count: number): readonly string[] {
  const all = [
    [
      '  初次违法:',
      '    id: first',
      '    kind: lenient',
      `    effect: { multiply: 0.${5 + draw(5)} }`,
      '    basis:',
      '      - { law: 中华人民共和国行政处罚法, article: 第三十三条第一款 }',
    ],
    [
      '  屡次违法:',
      '    kind: aggravate',
      `    when: { 两年内次数: ">= ${2 + draw(4)}" }`,
      '    effect: { grade: up 1, at_top: highest }',
      '    basis: 某市行政处罚裁量权基准适用规定第十二条第二项',
    ],
    [
      `  主动消除后果: { id: remedied, kind: lenient, effect: { cut: ${5 * (1 + draw(5))}% }, basis: 行政处罚法第三十二条第一项 }`,
    ],
    [
      `  妨碍检查: { id: obstructed, kind: aggravate, effect: { multiply: 1.${1 + draw(4)} }, basis: 适用规定第十二条第五项 }`,
    ],
  ];
  const meeting = ['lenient with aggravate: refuse', 'several lenient: all', 'several aggravate: all'];
  return [...all.slice(0, count).flat(), `combine: { ${meeting.slice(0, count - 1).join(', ')} }`];
}

/** At the upper edge of a grade stands the upper end of its band, where the place is along the area. */
function exampleLines(
  edges: readonly number[],
  amounts: readonly number[],
  grades: readonly string[],
  count: number,
): readonly string[] {
  return edges
    .slice(0, count)
    .flatMap((edge, i) => [
      `  - facts: { 面积: ${edge}, 主体: 个人, 两年内次数: 0, 逾期不改正: yes }`,
      `    grade: ${grades[i]}`,
      `    band: [${amounts[i]}, ${amounts[i + 1]}]`,
      `    note: 面积 ${edge} ㎡，属${grades[i]}`,
    ]);
}
