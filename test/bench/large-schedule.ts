/** A schedule with 12 facts and 15 circumstances, of which all may meet. */
export function largeSchedule(): string {
  const points = Array.from({ length: 10 }, (_, index) => index + 1);
  const facts = points.map((n) => `  项${n}: { id: f${n}, kind: count, domain: "[0..10]", harm: more }`);
  const weights = points.map(
    (n) =>
      `  分${n}: { table: { 项${n}: { "[0..2]": 0, "[3..5]": 0.02, "[6..8]": 0.04, "[9..10]": 0.06 } } }`,
  );
  const circumstances = Array.from({ length: 15 }, (_, index) => {
    const [kind, factor] = index < 8 ? ['lenient', '0.9'] : ['aggravate', '1.1'];
    return `  情节${index + 1}: { id: c${index + 1}, kind: ${kind}, effect: { multiply: ${factor} } }`;
  });
  return [
    'schedule: test/large',
    'title: 大表',
    'currency: CNY',
    'effective: { from: 2020-01-01 }',
    'basis: [ { law: 某条例 } ]',
    'facts:',
    '  面积: { id: area, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..1000]", harm: more }',
    '  主体: { id: who, kind: choice, options: [单位, 个人] }',
    ...facts,
    'values:',
    ...weights,
    `  总分: { is: ${points.map((n) => `分${n}`).join(' + ')}, at_most: 1 }`,
    'grades:',
    '  rows:',
    '    - { grade: 轻, 面积: "(0..5]" }',
    '    - { grade: 中, 面积: "(5..20]" }',
    '    - { grade: 重, 面积: "> 20" }',
    'fines:',
    '  - payer: 当事人',
    '    range: { table: { 主体: { 单位: [500, 3000], 个人: [200, 1000] } } }',
    '    bands:',
    '      across: 主体',
    '      轻: { 单位: [500, 1500], 个人: [200, 500] }',
    '      中: { 单位: [1500, 2000], 个人: [500, 600] }',
    '      重: { 单位: [2000, 3000], 个人: [600, 1000] }',
    '    place: { share: 总分 }',
    'circumstances:',
    ...circumstances,
    'combine: { several lenient: all, several aggravate: all, lenient with aggravate: all }',
    'rounding: { to: 1, mode: half-up }',
    '',
  ].join('\n');
}
