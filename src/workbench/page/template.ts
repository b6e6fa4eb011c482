import type { Locale } from '../../index.ts';

/** What a new schedule begins with: the first example of the guide for writers, which loads as it stands. */
export const templateIn = (lang: Locale): string => (lang === 'zh' ? ZH : EN);

const ZH = `# 这是一份可以直接使用的样例，请逐项改成要写的基准。每一项怎么写：把光标停在名称上看说明。
schedule: cn/province/city/example # 编号：用英文，与存放的路径一致
title: 擅自在城市道路两侧和公共场地堆放物料
currency: CNY
effective: { from: 2021-01-01, assumed: 摘录未载明施行日期，暂以此日计 }
basis: # 依据：抄原文
  - law: 浙江省城市市容和环境卫生管理条例
    article: 第十三条第二款
    text: 逾期不改正的，对单位处500元以上3000元以下罚款，对个人处200元以上1000元以下罚款

facts: # 案件事实
  主体: { id: party, kind: choice, options: [单位, 个人] }
  占地面积: { id: area, kind: quantity, unit: ㎡, domain: "(0..10000]", harm: more }
  逾期不改正: { id: overdue, kind: flag }

preconditions: # 前提：不具备的不能罚款
  - { needs: { 逾期不改正: yes }, otherwise: not-yet, says: 应当先责令限期改正，逾期不改正的方可罚款 }

grades: # 裁量阶次：由轻到重；圆括号不含本数，方括号含本数
  assumed: 原表未写明 5 与 10 归哪一档，此处均归较重一档
  rows:
    - { grade: 轻微, 占地面积: "(0..5)" }
    - { grade: 一般, 占地面积: "[5..10)" }
    - { grade: 严重, 占地面积: ">= 10" }

fines: # 罚款：法定幅度，各阶次的裁量幅度
  - payer: 当事人
    range: { table: { 主体: { 单位: [500, 3000], 个人: [200, 1000] } } }
    bands:
      across: 主体
      轻微: { 单位: [500, 1500], 个人: [200, 500] }
      一般: { 单位: [1500, 2000], 个人: [500, 600] }
      严重: { 单位: [2000, 3000], 个人: [600, 1000] }

rounding: { to: 1, mode: half-up, assumed: 标准未载明取整 }

examples: # 算例：每次修改都重新核对
  - { facts: { 主体: 个人, 占地面积: 5, 逾期不改正: yes }, outcome: band, band: [500, 600], note: 5 归 5—10 一档 }
`;

const EN = `# This sample works as it stands: change it part by part. Rest the pointer on a name to see what it means.
schedule: cn/province/city/example # the same as the path of the file
title: Occupying roadsides and public places
currency: CNY
effective: { from: 2021-01-01, assumed: the excerpt does not say from when }
basis: [ { law: 浙江省城市市容和环境卫生管理条例, article: 第十三条第二款 } ]

facts:
  party: { kind: choice, options: [organisation, person] }
  area: { kind: quantity, unit: ㎡, domain: "(0..10000]", harm: more }
  overdue: { label: not put right in time, kind: flag }

preconditions: # without these there is no fine yet
  - { needs: { overdue: yes }, otherwise: not-yet, says: an order to put it right comes first }

grades: # light to heavy; round brackets leave the end out, square ones hold it
  assumed: the table does not say where 5 and 10 belong; here to the heavier grade
  rows:
    - { grade: minor, area: "(0..5)" }
    - { grade: ordinary, area: "[5..10)" }
    - { grade: serious, area: ">= 10" }

fines: # the statutory range, and the band of each grade
  - payer: party
    range: { table: { party: { organisation: [500, 3000], person: [200, 1000] } } }
    bands:
      across: party
      minor: { organisation: [500, 1500], person: [200, 500] }
      ordinary: { organisation: [1500, 2000], person: [500, 600] }
      serious: { organisation: [2000, 3000], person: [600, 1000] }

rounding: { to: 1, mode: half-up, assumed: the standard does not say }

examples: # worked by hand; checked at every change
  - { facts: { party: person, area: 5, overdue: yes }, outcome: band, band: [500, 600], note: 5 belongs to 5–10 }
`;
