import type { AssessProblems, Period } from '../../base/codes/assess.ts';
import { figureAsWritten } from '../figure-bounds.ts';
import type { WordsFor } from '../problem-words.ts';
import { amountZh, comesToZh, rangeZh, valueZh } from './amounts.ts';
import { figureZh, inputsZh, listZh, numbersZh, stepZh } from './words.ts';

/** One case whose facts are in order, for an officer with a phone. */
export const assessZh: WordsFor<AssessProblems> = {
  'assess/not-in-force': ({ on, periods }) => ({
    what: `${on} 这一天，这份裁量基准不在施行期内（${periods.map(periodZh).join('，')}）。`,
    advice: '请核对日期，或者选用当时施行的版本；新旧规定不同的，按从旧兼从轻处理。',
  }),
  'assess/date-needed': ({ periods }) => ({
    what: `这份裁量基准有几个版本（${periods.map(periodZh).join('，')}），要有违法行为的日期才知道适用哪一个。`,
    advice:
      '请填写违法行为发生的日期，例如：--on 2024-05-01；计算罚款时，也请填写处罚决定的日期，以便比较从旧兼从轻。',
  }),
  'assess/no-plan': () => ({
    what: '没有给出裁量基准，无从计算。',
    advice: '这是调用程序的问题：请至少传入一份裁量基准。',
  }),
  'assess/several-schedules': ({ first, second }) => ({
    what: `传入的不是同一份裁量基准的各个版本：既有“${first}”，又有“${second}”。`,
    advice: '请一次只传入一份裁量基准的各个版本；一案有几个违法行为的，请分别计算。',
  }),
  'assess/limitation': ({ last, discovered, until, months }) => ({
    what: `违法行为终了于 ${last}，追责时效为 ${lengthZh(months)}，至 ${until} 届满；${discovered} 才被发现，已经超过时效，不再给予行政处罚。`,
    advice: '请核对日期：行为有连续或者继续状态的，从终了之日起算；法律另有规定的，从其规定。',
  }),
  'assess/no-row': ({ step, inputs }) => ({
    what: `没有任何一行适用于本案：${stepZh(step)}的表里没有这种情形${given(inputs)}。这是裁量基准的空白。`,
    advice: '请核对所填事实；事实无误时，请告知基准的制定部门补上这种情形，系统不会代为推断。',
  }),
  'assess/two-rows': ({ step, inputs }) => ({
    what: `有不止一行适用于本案：${stepZh(step)}的表里，这种情形重复规定了${given(inputs)}。`,
    advice: '请核对所填事实；事实无误时，请告知基准的制定部门，由其明确以哪一行为准，系统不会代为选择。',
  }),
  'assess/division-by-zero': ({ step }) => ({
    what: `计算${stepZh(step)}时要除以 0，算不出来。`,
    advice: '请核对所填事实中是否有不应为 0 的数；事实无误时，请告知基准的制定部门。',
  }),
  'assess/circumstance-needs': ({ circumstance }) => ({
    what: `认定了“${circumstance}”，但它要求的条件在本案中不具备。`,
    advice: '请核对案件事实；条件确实不具备的，请不要认定这一情节。',
  }),
  'assess/circumstances-together': ({ circumstances }) => ({
    what: `${listZh(circumstances)}不能同时适用。`,
    advice: '请核对证据，只认定其中成立的；都成立的，由裁量基准的制定部门明确如何处理。',
  }),
  'assess/reduce-without-minimum': ({ circumstance }) => ({
    what: `减轻情节“${circumstance}”是在法定最低数额以下处罚，但法律没有规定本案的最低数额。`,
    advice: '这种情形不能减轻，可以考虑从轻；请核对适用的条款。',
  }),
  'assess/figure-outside': (problem) => {
    const { label, currency, unit, given, found } = problem;
    const inWhat = { ...(unit !== undefined && { unit }), ...(currency !== undefined && { currency }) };
    const name = figureZh(label, currency !== undefined);
    const amount = (text: string): string => valueZh({ value: text, ...inWhat });
    const bounds = boundsZh(problem);
    const own = figureAsWritten(problem);
    const inMoney = given === found ? '' : `（合 ${amount(found)}）`;
    return {
      what: own
        ? `${name}定为 ${own.given}${inMoney}，超出了允许的 ${numbersZh(own.min, own.max)}${inMoney && `（合 ${bounds}）`}。`
        : `${name}定为 ${inMoney === '' ? amount(given) : given}${inMoney}，超出了允许的 ${bounds}。`,
      advice: `请在允许的幅度内重新确定，并写明理由。${
        own?.max.endsWith('%')
          ? '百分之五写作 5%；已经定了金额的，写金额除以基数，例如 20000/8765.4。'
          : inMoney &&
            '所填的数用法定幅度的单位（倍数等），不填金额；已经定了金额的，写金额除以基数，例如 20000/8765.4。'
      }`,
    };
  },
  'assess/empty-band': ({ payer, currency, min, max }) => ({
    what: `本案${ofFine(payer)}裁量幅度的下限 ${amountZh(min, currency)}高于上限 ${amountZh(max, currency)}，没有可以选取的数额。`,
    advice: '请核对所填事实；事实无误时，请告知基准的制定部门。',
  }),
  'assess/empty-range': ({ payer, currency, min, max }) => ({
    what: `本案${ofFine(payer)}法定幅度的下限 ${amountZh(min, currency)}高于上限 ${amountZh(max, currency)}，没有合法的数额。`,
    advice: '请核对所填事实；事实无误时，请告知基准的制定部门。',
  }),
  'assess/no-maximum': ({ payer }) => ({
    what: `本案${ofFine(payer)}法定幅度没有上限，而数额要由上限算出，算不出一个数。`,
    advice: '请告知基准的制定部门：没有上限的幅度，请写明固定数额，或者由执法人员确定（decided）。',
  }),
  'assess/rounding-unit': ({ payer, currency, found }) => ({
    what: `本案${ofFine(payer)}取整单位${comesToZh(found, currency)}，不是最小货币单位的整数倍，或者不大于 0。`,
    advice: '请核对所填事实；事实无误时，请告知基准的制定部门。',
  }),
  'assess/base-not-above-zero': ({ payer, found }) => ({
    what: `本案${ofFine(payer)}计算基数是 ${found}，应当大于 0。`,
    advice: '请核对作为基数的事实（如合同价款、违法所得）；没有违法所得时，请选用“没有”等相应的词。',
  }),
  'assess/not-above-zero': ({ payer, currency, found }) => ({
    what: `本案${ofFine(payer)}算出的数额${comesToZh(found, currency)}，罚款应当大于 0。`,
    advice: '不予处罚只能依据法定情节。请核对所填事实；事实无误时，请告知基准的制定部门。',
  }),
  'assess/which-fine': ({ found, known }) => ({
    what: found === '' ? '本案有几项罚款，没有写明复核的是哪一项。' : `没有代号为“${found}”的罚款可以复核。`,
    advice: `请写明其中一项：${listZh(known, false)}`,
  }),
  'assess/unknown-schedule': ({ schedule, known }) => ({
    what: `案件里写的裁量基准“${schedule}”没有给出。`,
    advice: known.length > 0 ? `已给出的有：${listZh(known, false)}` : '请同时传入这份裁量基准。',
  }),
  'assess/plan-format': ({ found }) => ({
    what: `这份已编译的裁量基准不能使用：它由另一个版本的系统生成，或者被改动过（${found}）。`,
    advice: '请用现在的版本重新编译：cailiang compile 文件 --out 输出文件',
  }),
  'assess/compare-currency': ({ old, new: later }) => ({
    what: `两份裁量基准的币种不同：旧的为 ${old}，新的为 ${later}，金额无从比较。`,
    advice: '请核对所选的两份裁量基准；确实改换币种的，请先按法定比率折算成同一币种再比较。',
  }),
};

/** 50 元以上 2000 元以下；10 至 20 倍；幅度, where they are not known */
function boundsZh({ min, max, currency, unit }: AssessProblems['assess/figure-outside']): string {
  if (min === '?' || max === '?') return '幅度';
  if (currency !== undefined) return rangeZh({ min, max: max === 'inf' ? null : max }, currency);
  return `${numbersZh(min, max)}${unit === undefined ? '' : ` ${unit}`}`;
}

const ofFine = (payer: string | undefined): string => (payer === undefined ? '' : `对${payer}的罚款，`);

function given(inputs: Readonly<Record<string, string>>): string {
  const text = inputsZh(inputs);
  return text === '' ? '' : `（${text}）`;
}

/** 自 2010-11-01 起，至 2020-12-31 止 */
function periodZh({ from, to }: Period): string {
  return to === undefined ? `自 ${from} 起` : `自 ${from} 起至 ${to} 止`;
}

const lengthZh = (months: number): string => (months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`);
