import { assessCase } from '../../../src/assess/assess-case.ts';
import { compileSchedule } from '../../../src/compile/compile-schedule.ts';
import type { Assessment, Case } from '../../../src/model/assessment.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { readSchedule } from '../../../src/schema/read-schedule.ts';

/** The sketch of design §3, with a circumstance of each kind. */
export const SHOPFRONT = `
schedule: cn/test/shopfront
title: 超出门窗摆放物品经营
currency: CNY
effective: { from: 2010-11-01, assumed: 报道未载明施行日期 }
basis: [ { law: 某市市容条例, article: 第三十一条 } ]
facts:
  area: { label: 违法面积, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..1000]", harm: more }
grades:
  rows:
    - { grade: 轻微, area: "(0..1]" }
    - { grade: 一般, area: "(1..3]" }
    - { grade: 较重, area: "(3..6]" }
    - { grade: 严重, area: "(6..10]" }
    - { grade: 特别严重, area: "> 10" }
fines:
  - payer: 当事人
    duty: may
    range: [50, 2000]
    bands: { 轻微: [50, 200], 一般: [200, 500], 较重: [500, 1000], 严重: [1000, 1500], 特别严重: [1500, 2000] }
    place: { along: area, until: 20 }
circumstances:
  first: { label: 初次违法, kind: lenient, effect: { multiply: 0.8 }, basis: [ { law: 行政处罚法, article: 第三十三条 } ] }
  repeat: { label: 屡次违法, kind: aggravate, effect: { grade: up 1, at_top: highest }, basis: [ { law: 某办法, article: 第九条 } ] }
  coop: { label: 主动消除后果, kind: reduce, effect: { below_minimum: [30%, 100%] }, basis: [ { law: 行政处罚法, article: 第三十二条 } ] }
  trifle: { label: 轻微并及时改正, kind: exempt, basis: [ { law: 行政处罚法, article: 第三十三条第一款 } ] }
combine: { lenient with aggravate: all, reduce with lenient: all, reduce with aggravate: refuse }
measures: [ { what: 责令限期改正 } ]
rounding: { to: 1, mode: half-up }
`;

/** Two fines, one of them decided by the officer; a base, values, a precondition, a grade without a fine. */
export const PERMIT = `
schedule: cn/test/permit
title: 擅自施工
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某条例, article: 第五十七条 } ]
facts:
  price: { label: 合同价款, kind: money }
  area: { label: 面积, kind: quantity, unit: ㎡ }
  ordered: { label: 已责令改正, kind: flag }
preconditions:
  - { needs: { ordered: yes }, otherwise: not-yet, says: 应当先责令改正, basis: [ { law: 某条例, article: 第五十六条 } ] }
values:
  surcharge: { is: area * 40, at_most: 1500, label: 按面积加价 }
  base: { higher_of: [price, 10万], label: 计罚基数 }
grades:
  rows:
    - { grade: 轻微, area: "< 10" }
    - { grade: 一般, area: ">= 10" }
fines:
  - payer: 建设单位
    id: unit
    of: base
    range: [1%, 2%]
    bands: { 轻微: { instead: 予以教育, basis: [ { law: 某办法, article: 第一条 } ] }, 一般: [1.3%, 1.7%] }
  - payer: 主管人员
    id: person
    duty: may
    range: { max: 2万 }
    bands: { 轻微: [100, 200], 一般: { max: 3000 } }
    place: { exactly: surcharge }
    basis: [ { law: 某条例, article: 第七十三条 } ]
rounding: { to: 100, mode: down }
`;

/** An assessment straight from the stages. @throws with the problems */
export function assessText(text: string, input: Case): Assessment {
  const result = assessCase(planOf(text), input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function planOf(text: string): Plan {
  const source = parseSource(text, 'test.yaml');
  const schedule = source.ok ? readSchedule(source.value) : source;
  if (!source.ok || !schedule.ok) throw new Error(JSON.stringify(schedule));
  const plan = compileSchedule(schedule.value, source.value);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}
