import type { DomainText, FactsProblems, NumberFault } from '../../base/codes/facts.ts';
import type { WordsFor } from '../problem-words.ts';
import { currencyZh } from './amounts.ts';
import { choicesZh, figureZh, listZh } from './words.ts';

/** The facts of one case, for an officer with a phone; the first two also for those who call the library. */
export const factsZh: WordsFor<FactsProblems> = {
  'facts/not-plain': ({ what, found }) => ({
    what: `${PARTS[what] ?? `“${what}”`}应当是“名称: 内容”的普通对象，传入的却含有 ${found}。`,
    advice: '这是调用程序的问题，请传普通对象，例如：{ facts: { area: "3.5" } }',
  }),
  'facts/unknown-key': ({ key, allowed }) => ({
    what: `案件里没有“${key}”这一项。`,
    advice: `可以写的有：${listZh(allowed, false)}，例如：{ facts: { area: "3.5" }, on: "2024-05-01" }`,
  }),
  'facts/unknown': ({ fact, known }) => ({
    what: `这份裁量基准没有“${fact}”这个事实或者情节。`,
    advice:
      known.length > 0
        ? `可以填写的有：${listZh(known, false)}`
        : '这份裁量基准不需要填写任何事实，请删掉它。',
  }),
  'facts/argument': ({ found }) => ({
    what: `“${found}”不是“名称=内容”的写法。`,
    advice: '请在名称和内容之间写等号，不留空格，例如：area=3.5',
  }),
  'facts/missing': ({ fact, id, kind, currency, unit = currency && currencyZh(currency), words, items }) => {
    const [list = id, ...rest] = id.split('.');
    return {
      what: `还没有填写“${fact}”，本案的罚款要用到它。`,
      advice:
        kind === 'list' || rest.length > 0
          ? itemsZh(list, items ?? rest)
          : `请填写${unit === undefined ? '' : `（单位：${unit}）`}，例如：${id}=${exampleOf(kind, words)}${
              words && kind !== 'flag' ? `；可选的词：${choicesZh(words)}` : ''
            }`,
    };
  },
  'facts/twice': ({ fact, first, second }) => ({
    what: `“${fact}”填了两次${first === second ? '' : `：“${first}”和“${second}”指的是同一项`}。`,
    advice: '请删掉一个。',
  }),
  'facts/type': ({ fact, found }) => ({
    what: `“${fact}”的内容应当是文字或者数字，传入的是${FOUND[found] ?? ` ${found}`}。`,
    advice: '请写成文字，例如："3.5"；是否型的事实写 "yes" 或者 "no"（是、否）。',
  }),
  'facts/number': ({ fact, isFine = false, found, reason }) => ({
    what: `${figureZh(fact, isFine)}填的“${found}”${reason === 'below-zero' ? '' : '读不成数：'}${NUMBER_FAULTS[reason][0]}。`,
    advice: /[万亿]$/.test(found)
      ? '案件里的数请写全：60万写 600000，1亿写 100000000（万、亿只能写在规则里）'
      : NUMBER_FAULTS[reason][1],
  }),
  'facts/imprecise': ({ fact, found }) => ({
    what: `“${fact}”传入的数 ${found} 已经不是原来写的数：程序里的小数会丢失尾数。`,
    advice: '请把数写成文字传入，例如："4.35"',
  }),
  'facts/decimals': ({ fact, found, decimals }) => ({
    what: `“${fact}”填的 ${found} 小数位数太多，${decimals === 0 ? '这里只能填整数' : `最多 ${decimals} 位小数`}。`,
    advice: '请按测量结果填写；该怎样取舍由规定决定，系统不代为四舍五入。',
  }),
  'facts/outside': ({ fact, found, domain, unit }) => ({
    what: `“${fact}”填的 ${found} 不在允许的范围内。`,
    advice: `允许的范围：${domain.map((part) => domainZh(part, unit)).join('，或者')}。请核对数字和单位；确实超出时，这份裁量基准不适用于本案。`,
  }),
  'facts/word': ({ fact, found, words }) => ({
    what: `“${fact}”没有“${found}”这个选项。`,
    advice: `请选一个：${choicesZh(words)}`,
  }),
  'facts/list': ({ fact, found, items }) => ({
    what: `“${fact}”应当是一个列表，逐项填写，填的却是${FOUND[found] ?? ` ${found.replace('items', '项')}`}。`,
    advice: itemsZh(fact, items),
  }),
  'facts/date': ({ fact, found }) => ({
    what: `${PARTS[fact] ?? `“${fact}”`}填的“${found}”不是日历上的日期，或者写法不对。`,
    advice: '请写作“年-月-日”，月、日各两位，例如：2024-05-01',
  }),
  'facts/date-order': ({ first, second, before, after }) => ({
    what: `日期的先后不对：${PARTS[second] ?? second} ${after} 早于${PARTS[first] ?? first} ${before}。`,
    advice: '请核对：先有违法行为，再被发现，然后才作出处罚决定。',
  }),
  'facts/derived': ({ circumstance }) => ({
    what: `“${circumstance}”由案件事实认定，不能直接填写。`,
    advice: '请删掉它，填写相应的事实；成立与否会自动得出。',
  }),
  'facts/figure-unknown': ({ figure, known }) => ({
    what: `没有“${figure}”这一项需要执法人员确定的数额。`,
    advice:
      known.length > 0
        ? `可以确定的有：${listZh(known, false)}`
        : '这份裁量基准的数额都由规则算出，不需要另行确定，请删掉它。',
  }),
  'facts/figure-missing': ({ figure, label }) => ({
    what: `“${label}”由执法人员在幅度内确定，还没有给出。`,
    advice: `请写明数额和理由，数额照规则里幅度的写法：百分比写 15%，倍数写 1.5，金额写 600。例如：{ "${figure}": { "value": "15%", "reason": "首次被查处，当场改正" } }；命令行上写作：--figure ${figure}=15% --reason 首次被查处，当场改正`,
  }),
  'facts/figure-shape': ({ figure, isFine }) => ({
    what: `${figureZh(figure, isFine)}写法不对，应当有数额和理由两项。`,
    advice: '例如：{ "value": "600", "reason": "首次被查处，当场改正" }',
  }),
  'facts/figure-reason': ({ figure, isFine }) => ({
    what: `${figureZh(figure, isFine)}给了数额，没有写理由。裁量必须说明理由。`,
    advice:
      '请写明为什么定这个数额，例如："reason": "首次被查处，当场改正"；命令行上写作：--reason 首次被查处，当场改正',
  }),
};

const PARTS: Readonly<Record<string, string>> = {
  case: '案件',
  facts: '案件事实',
  figures: '执法人员确定的数额',
  version: '版本（@ 后面的日期）',
  on: '违法行为发生日期（on）',
  until: '违法行为终了日期（until）',
  discovered: '发现日期（discovered）',
  decided: '处罚决定日期（decided）',
};

/** What a program passed instead of a text. */
const FOUND: Readonly<Record<string, string>> = {
  null: '空值（null）',
  undefined: '空值（undefined）',
  list: '一个列表',
  object: '“名称: 内容”的组合',
  boolean: '真假值（boolean）',
  string: '一段文字',
  number: '一个数',
};

/** How the items of a list are given, and what each is asked for. */
function itemsZh(list: string, names: readonly string[] = []): string {
  const item = (names.length > 0 ? names : ['面积']).map((name) => `"${name}": "…"`).join(', ');
  return `请逐项填写，写在案件文件里，用 --case 指明，例如：{ "facts": { "${list}": [ { ${item} }, … ] } }`;
}

/** What the fault is, and what to write. */
const NUMBER_FAULTS: Readonly<Record<NumberFault, readonly [string, string]>> = {
  empty: ['是空的', '请填写数字，例如：3.5'],
  null: ['在程序里表示没有内容', '请填写数字，例如：3.5；还没有查明的，请删掉这一项'],
  space: ['里面有空格', '请去掉空格，例如：3.5'],
  comma: ['里面有逗号', '请去掉千位逗号，小数点用“.”，例如：12000.5'],
  'full-width': ['用了全角字符', '请切换到半角（英文）输入后重新填写，例如：3.5'],
  unit: ['带了单位', '请只填数字，例如：3.5'],
  exponent: ['用了科学记数法', '请写成普通数字，例如：1000'],
  prefix: ['用了程序里的进制写法', '请写成十进制数，例如：16'],
  point: ['小数点前后要都有数字', '请补上，例如：0.5'],
  'leading-zero': ['以多余的 0 开头', '请去掉开头的 0，例如：12'],
  plus: ['带了加号', '请去掉加号，例如：12'],
  'negative-zero': ['是“负零”', '请填 0'],
  'below-zero': ['小于 0', '请核对；决定不罚款的，填 0'],
  'not-finite': ['不是一个确定的数', '请填写数字，例如：3.5'],
  'too-long': ['位数太多，最多 30 位', '请核对数字。'],
  other: ['不是数字', '请用阿拉伯数字填写，例如：3.5'],
};

function exampleOf(kind: string, words: readonly string[] | undefined): string {
  switch (kind) {
    case 'flag':
      return '是（或者 否）';
    case 'choice':
      return words?.[0] ?? '单位';
    case 'date':
      return '2024-05-01';
    case 'count':
      return '3';
    case 'percent':
      return '30（表示 30%）';
    case 'money':
      return '5000';
    default:
      return '3.5';
  }
}

/** 大于 0、不超过 1000（㎡） */
function domainZh(
  { lower, lowerIncluded, upper, upperIncluded }: DomainText,
  unit: string | undefined,
): string {
  const shown = unit === undefined ? '' : unit === '%' ? '%' : ` ${unit}`;
  const from = lower === undefined ? [] : [`${lowerIncluded ? '不小于' : '大于'} ${lower}${shown}`];
  const to = upper === undefined ? [] : [`${upperIncluded ? '不大于' : '小于'} ${upper}${shown}`];
  const both = [...from, ...to];
  return both.length === 0 ? '不限' : both.join('、');
}
