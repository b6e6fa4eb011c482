import type { DraftNode } from '../model/draft.ts';
import type { FactDraft } from './facts.ts';
import { plainText } from './plain-text.ts';
import { unitsLike } from './read-condition.ts';
import { NUMBER, readNumber } from './read-number.ts';

/** 2010-11-01, 2010年11月1日, 2010/11/1: a day that there is. */
export function readDate(plain: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^([0-9]{4})(?:-|\/|\.|年)([0-9]{1,2})(?:-|\/|\.|月)([0-9]{1,2})日?$/.exec(plain) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const last =
    [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return year !== '' && Number(day) >= 1 && Number(day) <= last ? date : undefined;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const DATE_WAYS = ['2010-11-01', '2010年11月1日'];

const MODES: Readonly<Record<string, string>> = {
  四舍五入: 'half-up',
  四舍六入五成双: 'half-even',
  进一: 'up',
  向上: 'up',
  舍去尾数: 'down',
  去尾: 'down',
  向下: 'down',
};
const COINS: Readonly<Record<string, string>> = { 元: '1', 角: '0.1', 分: '0.01' };

export const ROUNDING_WAYS = ['四舍五入到元', '舍去尾数到元', '进一到10元', '四舍五入到分'];

/** 四舍五入到元, 舍去尾数到百元. */
export function readRounding(plain: string): DraftNode | undefined {
  const [, mode = '', many, coin = ''] =
    new RegExp(
      `^(${Object.keys(MODES).join('|')})(?:取整)?[到至](${NUMBER}|[十百千万])?(元|角|分)(?:的整数倍)?$`,
    ).exec(plain) ?? [];
  const named = { 十: '10', 百: '100', 千: '1000', 万: '10000' }[many ?? ''];
  const to = many === undefined ? COINS[coin] : coin === '元' ? (named ?? readNumber(many)) : undefined;
  const its = MODES[mode];
  if (to === undefined || its === undefined || /[%‰]$/.test(to)) return undefined;
  return {
    map: [
      { key: 'to', value: to },
      { key: 'mode', value: its },
    ],
    flow: true,
  };
}

export const PLACE_WAYS = [
  '由执法人员确定',
  '取下限',
  '取中间值',
  '取上限',
  '按违法面积的比例',
  '按违法面积的比例，到20㎡取上限',
];

/** Where in the band: 由执法人员确定, 取下限, 按违法面积的比例，到20㎡取上限. */
export function readPlace(plain: string, facts: readonly FactDraft[]): DraftNode | undefined {
  const ends: Readonly<Record<string, string>> = {
    由执法人员确定: 'decided',
    由执法人员在裁量幅度内确定: 'decided',
    取下限: 'lowest',
    取中间值: 'middle',
    取上限: 'highest',
  };
  if (Object.hasOwn(ends, plain)) return ends[plain];
  const [, name = '', until, unit = ''] =
    new RegExp(`^按(.+?)的?比例(?:确定)?(?:[,;。、]?到(${NUMBER})(.*?)时?(?:取上限|顶格|封顶))?$`).exec(
      plain,
    ) ?? [];
  const fact = facts.find((one) =>
    [one.name, one.label, one.id].some((its) => its !== undefined && plainText(its) === name),
  );
  const at = until === undefined ? undefined : readNumber(until);
  if (fact === undefined || (until !== undefined && at === undefined)) return undefined;
  const units =
    fact.kind === 'money' ? ['', '元'] : ['', ...(fact.unit === undefined ? [] : unitsLike(fact.unit))];
  if (!units.includes(unit)) return undefined;
  return {
    map: [{ key: 'along', value: fact.name }, ...(at === undefined ? [] : [{ key: 'until', value: at }])],
    flow: true,
  };
}

export const EFFECT_WAYS = [
  '数额乘以0.8',
  '数额减少20%',
  '降低一档',
  '提高一档',
  '取下限',
  '取上限',
  '在法定幅度的0%至30%',
  '最低为法定下限的30%',
];

const one = (key: string, value: DraftNode): DraftNode => ({ map: [{ key, value }], flow: true });

/** What a circumstance does: 数额乘以0.8, 降低一档, 在法定幅度的0%至30%. */
export function readEffect(plain: string): DraftNode | undefined {
  const bare = plain.replace(/^(?:罚款)?(?:数额|金额)/, '').replace(/^裁量阶次/, '');
  const [, moves, by = ''] = /^(降低?|下调|提高|上调|升高?)([一二三四1234])[档级]$/.exec(bare) ?? [];
  if (moves !== undefined)
    return one('grade', `${/^[降下]/.test(moves) ? 'down' : 'up'} ${readNumber(by) ?? by}`);
  const end = {
    取下限: 'lowest',
    取裁量幅度的下限: 'lowest',
    取上限: 'highest',
    取裁量幅度的上限: 'highest',
  }[bare];
  if (end !== undefined) return one('place', end);
  const [, times] = new RegExp(`^(?:乘以|乘|×|\\*)(${NUMBER})$`).exec(bare) ?? [];
  const [, less] = new RegExp(`^减少(${NUMBER})$`).exec(bare) ?? [];
  const [, from, to] =
    new RegExp(`^在法定幅度的(${NUMBER})[至到](${NUMBER})(?:处?确定|之间确定|之间)?$`).exec(bare) ?? [];
  const [, floor] =
    new RegExp(`^(?:可以低于法定下限,)?(?:最低为|不低于)法定下限的(${NUMBER})$`).exec(bare) ?? [];
  const number = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : readNumber(text);
  const [multiply, cut, low, high, least] = [times, less, from, to, floor].map(number);
  if (multiply !== undefined) return one('multiply', multiply);
  if (cut !== undefined && /[%‰]$/.test(cut)) return one('cut', cut);
  if (low !== undefined && high !== undefined && [low, high].every((at) => at.endsWith('%')))
    return one('within', { list: [low, high] });
  if (least?.endsWith('%')) return one('below_minimum', { list: [least, '100%'] });
  return undefined;
}
