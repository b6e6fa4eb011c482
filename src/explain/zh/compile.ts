import type { CompileProblems, TypeName } from '../../base/codes/compile.ts';
import { dayBefore } from '../day-before.ts';
import type { WordsFor } from '../problem-words.ts';
import { bareKindZh, factKindZh, kindZh, listZh, numbersZh, stepZh, wordZh } from './words.ts';

/** The meaning of a schedule, for legal staff who do not program. */
export const compileZh: WordsFor<CompileProblems> = {
  'compile/duplicate-name': ({ name }) => ({
    what: `“${name}”这个名称用了两次：事实、中间值、情节和罚款的名称、代号（id）、显示名（label）都不能重复。`,
    advice: '请把其中一个改名，并同时改掉用到它的地方。',
  }),
  'compile/unknown-name': ({ name, list }) =>
    list === undefined
      ? {
          what: `“${name}”没有定义：facts、values、circumstances 里都没有这个名称。`,
          advice:
            '请改正名称，或者在 facts 里补上这个事实，例如：facts: { 违法面积: { kind: quantity, unit: ㎡ } }',
        }
      : {
          what: `“${name}”是“${list}”每一项各有的事实，单独写在这里看不出指哪一项。`,
          advice: `请先写明各项怎样合计，再在这里用合计的名称，例如：values: { 合计: { each: ${list}, add: ${name} } }；或者在这项罚款里写 each: ${list}`,
        },
  'compile/circular': ({ names }) => ({
    what: `${names.length > 1 ? names.map((name) => `“${name}”`).join(' → ') : `“${names[0] ?? ''}”`}：绕了一圈又用到自己，或者用到了排在它后面的罚款，算不出来。`,
    advice: '请让其中一个只用事实和已经算出的值来写。',
  }),
  'compile/type': ({ expected, found }) => ({
    what: `这里要用${TYPES[expected]}，写的却是${TYPES[found]}。`,
    advice: TYPE_ADVICE[expected],
  }),
  'compile/unknown-word': ({ fact, word, words }) => ({
    what: `“${fact}”没有“${word}”这个选项。`,
    advice: words.length > 0 ? `可以写的有：${listZh(words)}` : `请写一个数，例如：${fact}: ">= 3"`,
  }),
  'compile/percent-bound': ({ fact, found }) => ({
    what: `“${fact}”是百分比，这里写的“${found}”没有百分号，分不清是 ${found}% 还是 ${found} 倍。`,
    advice: '请写上百分号，例如："(10%..30%]"',
  }),
  'compile/unit-in-cell': ({ fact, found }) => ({
    what: `“${fact}”的条件“${found}”里带了单位。`,
    advice: `请只写数字，例如：${fact}: ">= 3"；单位在 facts 里写一次：unit: ㎡`,
  }),
  'compile/word-in-formula': ({ fact, words, step }) => ({
    what: `${stepZh(step)}要用到“${fact}”的数值，但“${fact}”也可能是${listZh(words)}，那时没有数可算。`,
    advice: `请先把这种情形分开写，例如：if ${fact} = ${words[0] ?? '没有'} then 0 else ${fact} * 2；查表时给“${words[0] ?? '没有'}”单列一行。`,
  }),
  'compile/fact-needs': ({ fact, kind, key }) => ({
    what: `事实“${fact}”是${factKindZh(kind)}，缺少“${key}”。`,
    advice: `请补上，例如：${fact}: { kind: ${kind}, ${key === 'options' ? 'options: [单位, 个人]' : key === 'unit' ? 'unit: ㎡' : `${key}: …`} }`,
  }),
  'compile/fact-has': ({ fact, kind, key }) => ({
    what: `事实“${fact}”是${factKindZh(kind)}，不能写“${key}”。`,
    advice: `请删掉“${key}”，或者把 kind 改成相应的种类。`,
  }),
  'compile/default-without-basis': ({ fact }) => ({
    what: `事实“${fact}”写了缺省值，却没有依据。没有查明的事实按什么算，直接影响罚款，必须有规定。`,
    advice: '请补上依据，例如：basis: [ { law: 规定名称, article: 第五条 } ]；没有规定时，请删掉 default。',
  }),
  'compile/ends-crossed': ({ what, min, max, given }) => ({
    what: `${givenZh(given)}“${what}”的下限 ${min} ${min === max ? '等于' : '高于'}上限 ${max}。`,
    advice: '请把小的写在前、大的写在后，例如：[50, 2000]',
  }),
  'compile/below-zero': ({ what, found, given }) => ({
    what:
      what === 'min'
        ? `${givenZh(given)}下限 ${found} 小于 0。罚款必须大于 0。`
        : `${givenZh(given)}${BELOW_ZERO[what]} ${found} 不大于 0，算不出大于 0 的罚款。`,
    advice: '请核对法条；没有下限的写 range: { max: 2000 }；不罚款的写 instead，例如：instead: 警告',
  }),
  'compile/band-outside-range': ({ grade, min, max, rangeMin, rangeMax, given }) => ({
    what: `${givenZh(given)}“${grade}”的裁量幅度（${numbersZh(min, max)}）超出了法定幅度（${numbersZh(rangeMin, rangeMax)}）。裁量只能在法定幅度之内。`,
    advice: '请对照法条核对 range 与 bands；低于法定下限只能作为“减轻”情节（kind: reduce），不能写成阶次。',
  }),
  'compile/number-outside': ({ what, found, allowed }) => ({
    what: `“${what}”写的是 ${found}，这里只能写 ${allowed} 之内的数。`,
    advice:
      NUMBERS[what] ??
      '请改正，例如按八成计写 multiply: 0.8，减少两成写 cut: 20%，幅度中较低的三成写 within: [0%, 30%]',
  }),
  'compile/division-by-zero': () => ({
    what: '公式里除以 0，算不出来。',
    advice: '请改正除号后面的数。',
  }),
  'compile/range-missing': ({ fine }) => ({
    what: `罚款“${fine}”没有写法定幅度，它的上一层也没有写。`,
    advice: '请补上，例如：range: [50, 2000]；只有上限时写 range: { max: 2000 }',
  }),
  'compile/unknown-fine': ({ fine, known }) => ({
    what: `没有代号为“${fine}”的另一项罚款可以代替。`,
    advice:
      known.length > 0
        ? `其他罚款的代号是：${listZh(known, false)}`
        : '请给被代替的罚款写上代号，例如：id: base，再写 replaces: base',
  }),
  'compile/replaces-circle': ({ fines }) => ({
    what: `${listZh(fines)}这几项罚款互相代替，最后一项也不剩。`,
    advice:
      '请只在后来的、代替别项的那一项里写 replaces，例如：{ id: more, replaces: base, range: [2000, 5000] }',
  }),
  'compile/unknown-payer': ({ payer, payers }) => ({
    what: `together 说的是“${payer}”的各项罚款，但没有一项罚款的被处罚人（payer）是“${payer}”。`,
    advice: `请改成其中一个：${listZh(payers)}；对所有被处罚人都适用的，请删掉 payer。`,
  }),
  'compile/unknown-file': ({ name }) => ({
    what: `找不到所引用的文件“${name}”。`,
    advice: '请核对名称，它是 schedules 文件夹下的路径，不带 .yaml，例如：uses: [cn/general/penalty-act]',
  }),
  'compile/not-a-list': ({ name, lists }) => ({
    what: `each 后面的“${name}”不是列表型的事实。`,
    advice:
      lists.length > 0
        ? `列表型的事实有：${listZh(lists)}`
        : '请先写一个列表型的事实，例如：地块: { kind: list, count: "[1..50]", items: { 面积: { kind: quantity, unit: ㎡ } } }',
  }),
  'compile/unknown-grade': ({ grade, grades }) => ({
    what: `grades 里没有“${grade}”这个阶次。`,
    advice: grades.length > 0 ? `已有的阶次是：${listZh(grades)}` : '请先在 grades 里写明各阶次。',
  }),
  'compile/grade-without-band': ({ grade, fine }) => ({
    what: `“${fine}”的罚款没有写“${grade}”阶次的裁量幅度，这一阶次的案件就无从裁量。`,
    advice: `请补上，例如：bands: { ${grade}: [500, 1000] }；这一阶次不罚款时写 ${grade}: { instead: 书面警告, basis: … }`,
  }),
  'compile/duplicate-grade': ({ grade }) => ({
    what: `“${grade}”这个阶次写了两行。`,
    advice:
      '请合成一行；有几种情形时写 any，例如：{ grade: 严重, any: [ { 面积: ">= 10" }, { 造成事故: yes } ] }',
  }),
  'compile/start-with-tests': ({ grade, start }) => ({
    what: `“start: ${start}”表示阶次不由案件事实决定，“${grade}”一行却写了条件。`,
    advice:
      '由案件事实决定阶次的，请删掉 start；否则请删掉这些条件，由裁量情节变动阶次，例如：effect: { grade: 严重 }',
  }),
  'compile/bands-without-grades': () => ({
    what: '写了各阶次的裁量幅度，却没有写阶次。',
    advice:
      '请补上 grades，例如：grades: { rows: [ { grade: 轻微, 面积: "(0..5]" } ] }；不分阶次时请删掉 bands。',
  }),
  'compile/bands-twice': ({ keys: [first, second] }) => ({
    what: `裁量幅度写了两次，一处写作 ${first}，一处写作 ${second}，不知以哪一处为准。`,
    advice: '请只留一处；有几项罚款时写在各项罚款的 bands 或者 shares 里。',
  }),
  'compile/instead-with': ({ key }) => ({
    what: `这里写了 instead，就是不罚款，旁边却又写了罚款的“${key}”。`,
    advice: `请删掉其中一项；有的情形罚款、有的不罚的，各写一行：cases: [ { 再犯: no, instead: 警告 }, { 再犯: yes, range: [50, 2000] } ]`,
  }),
  'compile/across-not-choice': ({ name }) => ({
    what: `across 后面的“${name}”不是选项型的事实，不能用它的选项作各列。`,
    advice:
      '请写一个 kind: choice 的事实，例如：across: 主体，其中 主体: { kind: choice, options: [单位, 个人] }',
  }),
  'compile/across-missing': ({ fact, missing }) => ({
    what: `按“${fact}”分列，缺少${listZh(missing)}一列。`,
    advice: `请补齐每个选项，例如：{ ${missing[0] ?? '单位'}: [500, 1500] }`,
  }),
  'compile/across-expected': ({ across }) => ({
    what: `上面写了 across: ${across}，这里却没有按“${across}”的选项分列。`,
    advice: '请分列写，例如：{ 单位: [500, 1500], 个人: [200, 500] }',
  }),
  'compile/along-without-interval': ({ fact, grade }) => ({
    what: `罚款按“${fact}”在阶次区间内的位置计算，但“${grade}”一行没有“${fact}”的区间。`,
    advice: `请在这一行写上区间，例如：{ grade: ${grade}, ${fact}: "(3..6]" }`,
  }),
  'compile/along-open': ({ fact, grade, key }) => ({
    what: `罚款按“${fact}”在阶次区间内的位置计算，但“${grade}”的区间${key === 'until' ? '没有上端' : '没有下端'}，不知到哪里为满。`,
    advice: `请写明，例如：place: { along: ${fact}, ${key}: 20 }（并注明依据，或者写 assumed 说明是补充）`,
  }),
  'compile/along-without-grades': ({ fact }) => ({
    what: `罚款按“${fact}”的位置计算，又没有阶次，因此要写明从多少到多少。`,
    advice: `请写全两端，例如：place: { along: ${fact}, from: 0, until: 20 }`,
  }),
  'compile/end-missing': ({ place, end, given }) => ({
    what: `${givenZh(given)}这里取幅度的${PLACES[place] ?? `“${place}”`}，但法定幅度没有${end === 'min' ? '下限' : '上限'}。`,
    advice: '请写明具体数额，例如：[100, 500]；或者不写 place，由执法人员在幅度内确定。',
  }),
  'compile/effect-against-kind': ({ kind, effect }) => ({
    what:
      effect === 'effect'
        ? `${kindZh(kind)}的情节直接结束案件，不能另写 effect。`
        : `${kindZh(kind)}的情节不能有 ${effect} 这样的效果：${AGAINST[kind] ?? '与它的种类相反'}。`,
    advice: '请核对情节的种类（kind）与效果。低于法定下限只能用 kind: reduce 和 below_minimum: [30%, 100%]',
  }),
  'compile/effect-missing': ({ circumstance, kind }) => ({
    what: `情节“${circumstance}”是${kindZh(kind)}，没有写效果，不知道怎样${bareKindZh(kind)}。`,
    advice: `请写上，例如：effect: ${EFFECTS[kind] ?? '{ multiply: 0.8 }'}；或者在 effects 里统一规定：effects: { ${kind}: ${EFFECTS[kind] ?? '{ multiply: 0.8 }'} }`,
  }),
  'compile/effect-without-grades': ({ circumstance }) => ({
    what: `情节“${circumstance}”要升降阶次，但这份基准没有阶次。`,
    advice: '请补上 grades，或者换一种效果，例如：effect: { multiply: 1.2 }',
  }),
  'compile/reduce-without-minimum': ({ circumstance }) => ({
    what: `减轻情节“${circumstance}”要罚到法定下限以下，但这项罚款没有法定下限。`,
    advice: '没有下限时谈不上减轻：请改作从轻（kind: lenient），例如：effect: { within: [0%, 30%] }',
  }),
  'compile/combine-missing': ({ first, second, key }) => ({
    what: `“${first}”和“${second}”可能同时成立，却没有写同时成立时怎么办。`,
    advice: `请写明，例如：combine: { ${key}: ${key.startsWith('several') ? 'strongest' : 'refuse'} }（all 依次都适用；${
      key.startsWith('several') ? 'strongest 只取最强的' : '写某一种类名，则以它为准'
    }；refuse 不许并存）；两者本来不能并存时，在其中一个写 unless: [${first}]`,
  }),
  'compile/combine-key': ({ key, kinds }) => ({
    what: `combine 里的“${key}”不是规定的写法。`,
    advice: `同类几个并存写“数个从轻”（several ${kinds[0] ?? 'lenient'}），两类并存写“从轻与从重”（lenient with aggravate）；种类有：减轻、从轻、从重（${listZh(kinds, false)}）`,
  }),
  'compile/combine-unneeded': ({ key }) => ({
    what: `combine 里的“${key}”用不上：没有两个这样的情节可能同时成立。`,
    advice: '请核对情节的种类（kind）和 unless、when、needs；确实不会同时成立的，请删掉这一行。',
  }),
  'compile/combine-twice': ({ key, other }) => ({
    what: `combine 里的“${key}”和“${other}”是同一件事，写了两次。`,
    advice: '请只留一行；两类情节谁写在前面都一样。',
  }),
  'compile/combine-circle': ({ keys }) => ({
    what: `combine 里的${listZh(keys)}转了一圈：三类情节各让一类，三类都有的案件里就一个也不起作用。`,
    advice: '请改其中一行，例如：lenient with aggravate: decided（由执法人员综合裁量）',
  }),
  'compile/combine-value': ({ key, found, allowed }) => ({
    what: `“${key}”后面不能写“${found}”。`,
    advice: `可以写的有：${listZh(allowed, false)}，例如：${key}: ${allowed[0] ?? 'all'}`,
  }),
  'compile/strongest-mixed': ({ key, effects }) => ({
    what: `“${key}: strongest”要比较哪个情节最强，但它们的效果形式不同（${listZh(effects, false)}），没法比较。`,
    advice: '请把这些情节写成同一种效果，例如都写 multiply；或者改为 all、refuse。',
  }),
  'compile/rounding-unit': ({ found, smallest }) => ({
    what:
      smallest === '0'
        ? `取整单位 ${found} 应当大于 0。`
        : `取整单位 ${found} 不行：应当是最小货币单位 ${smallest} 的整数倍，并且大于 0。`,
    advice: '取整到元写 rounding: { to: 1, mode: half-up }，取整到百元写 to: 100',
  }),
  'compile/unknown-currency': ({ currency }) => ({
    what: `“${currency}”不是认得的货币代码。`,
    advice: '请写三个大写字母的国际代码，人民币为：currency: CNY',
  }),
  'compile/versions-overlap': ({ schedule, first, second }) => ({
    what: `“${schedule}”的两个版本（${first} 起施行、${second} 起施行）施行期间重叠，重叠的日子无法确定适用哪一个。`,
    advice:
      first === second
        ? '两个文件从同一天起施行：请核对 effective 的日期；同一版本写了两份的，请只留一份。'
        : `请在较早的版本里写明止期，例如：effective: { from: ${first}, to: ${dayBefore(second)} }`,
  }),
  'compile/dates-crossed': ({ from, to }) => ({
    what: `施行日期 ${from} 晚于失效日期 ${to}。`,
    advice: '请核对，例如：effective: { from: 2010-11-01, to: 2020-12-31 }（两天都在有效期内）',
  }),
  'compile/monotone-fact': ({ name, needs }) => ({
    what: MONOTONE[needs](name),
    advice:
      needs === 'harm'
        ? `请在事实里写明方向，例如：${name}: { …, harm: more }（越大越重）或者 harm: less（越小越重）`
        : '请只写带 harm 的事实，例如：monotone: [违法面积]；其他的请从 monotone 里删掉。',
  }),
  'compile/amount-too-fine': ({ found, smallest }) => ({
    what: `${found} 比最小货币单位 ${smallest} 还细，罚款不会有这样的差额。`,
    advice: `请写成 ${smallest} 的整数倍，例如：jumps_at_most: 300`,
  }),
  'compile/claim-twice': ({ claim }) => ({
    what: `“${claim}”说了两次。`,
    advice: '请只留一处；依据不止一条的，写在同一处的 basis 里：basis: [ { law: … }, { law: … } ]',
  }),
  'compile/example-number': ({ found }) => ({
    what: `算例里的“${found}”不是数。`,
    advice: '请写全数字，不带单位、逗号和万、亿，例如：fine: 50000；法律没有规定的一端写 none',
  }),
};

const TYPES: Readonly<Record<TypeName, string>> = {
  number: '数',
  word: '词',
  date: '日期',
  condition: '是非判断',
};

const TYPE_ADVICE: Readonly<Record<TypeName, string>> = {
  number: '请写一个数、数值型事实或者算式，例如：面积 * 40',
  word: '请写选项里的一个词，例如：主体: 单位',
  date: '请写日期，例如：">= 2021-07-15"',
  condition: '请写一个判断，例如：面积 > 10，或者 主体 = 单位',
};

const MONOTONE: Readonly<Record<'fact' | 'order' | 'harm', (name: string) => string>> = {
  fact: (name) => `monotone 后面要写案件事实，“${name}”不是。`,
  order: (name) => `“${name}”是日期或者列表，没有轻重可比，不能写在 monotone 后面。`,
  harm: (name) => `“${name}”没有写 harm，不知道是越大越重还是越小越重，也就无从核对。`,
};

const BELOW_ZERO: Readonly<Record<'max' | 'base' | 'cap', string>> = {
  max: '上限',
  base: '基数（of）',
  cap: '上限（at_most）',
};

/** 个人： */
const givenZh = (given: readonly string[] = []): string =>
  given.length === 0 ? '' : `${given.map(wordZh).join('、')}：`;

const NUMBERS: Readonly<Record<string, string>> = {
  each: '请写大于 0 的数，例如：each: 0.5',
  default: '请改成 domain 和 decimals 所允许的数。',
  shares: '各阶次的份额在 0% 到 100% 之间，例如：shares: { 轻: "[0%..40%]", 重: "(40%..100%]" }',
  longer: '请写比一般时效更长的年数，例如：{ years: 2, longer: { years: 5, 危及生命健康: yes } }',
};

const PLACES: Readonly<Record<string, string>> = { lowest: '最低处', middle: '中间', highest: '最高处' };

const AGAINST: Readonly<Record<string, string>> = {
  lenient: '从轻只能在幅度之内减少，不能加重，也不能低于下限',
  aggravate: '从重只能在幅度之内加重，不能减少',
  reduce: '减轻不能加重',
};

const EFFECTS: Readonly<Record<string, string>> = {
  reduce: '{ below_minimum: [30%, 100%] }',
  lenient: '{ within: [0%, 30%] }',
  aggravate: '{ within: [70%, 100%] }',
};
