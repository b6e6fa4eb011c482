/** A number as it is written in tables: 1,000 · 1.5万 · 五千 · 30% · 百分之三十. */
export const NUMBER =
  '(?:(?:百分之|千分之)?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?[十百千万亿]*[%‰]?|(?:百分之|千分之)?[零〇一二两三四五六七八九十百千万亿]+)';

const DIGITS = '零一二三四五六七八九';
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * The number as schedule files write it: digits, a point, % or ‰ behind it. Undefined where it is none, or not well formed.
 * @example readNumber('1.5万') // '15000'
 * @example readNumber('百分之三十') // '30%'
 */
export function readNumber(text: string): string | undefined {
  const [, part = '', rest = ''] = /^(百分之|千分之)?(.*)$/.exec(text) ?? [];
  const sign = part === '' ? '' : part === '百分之' ? '%' : '‰';
  const number = /^[0-9]/.test(rest) ? readDigits(rest) : readChinese(rest);
  if (number === undefined || (sign !== '' && /[%‰]$/.test(number))) return undefined;
  return number + sign;
}

/** 1,000 · 1.5万 · 12.50 · 30% */
function readDigits(text: string): string | undefined {
  const [, whole = '', fraction = '', scale = '', sign = ''] =
    /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?([十百千万亿]*)([%‰]?)$/.exec(text) ?? [];
  if (
    whole === '' ||
    /^0[0-9]/.test(whole) ||
    !['', '百', '千', '万', '亿', '百万', '千万', '万亿'].includes(scale)
  )
    return undefined;
  if (scale !== '' && sign !== '') return undefined;
  const places = Array.from(scale).reduce((sum, character) => sum + (SCALES[character] ?? 0), 0);
  const digits = whole.replace(/,/g, '') + fraction.padEnd(places, '0').slice(0, places);
  const after = fraction.slice(places).replace(/0+$/, '');
  return `${digits.replace(/^0+(?=[0-9])/, '')}${after === '' ? '' : `.${after}`}${sign}`;
}

/** 五千 · 一万二千 · 二百零五 · 十; up to 亿. */
function readChinese(text: string): string | undefined {
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二');
  if (plain === '零') return '0';
  const [, high, low = ''] = /^(?:(.+)亿)?(.*)$/.exec(plain) ?? [];
  const [, middle, ones = ''] = /^(?:(.+)万)?(.*)$/.exec(low) ?? [];
  const parts = [high, middle, ones === '' ? undefined : ones].map((part, index) =>
    part === undefined
      ? 0
      : readSection(part, index > 0 && [high, middle].slice(0, index).some((one) => one !== undefined)),
  );
  if (parts.includes(-1) || (high === undefined && middle === undefined && ones === '')) return undefined;
  const [hundredMillions = 0, tenThousands = 0, rest = 0] = parts;
  const digits = [
    String(hundredMillions),
    String(tenThousands).padStart(4, '0'),
    String(rest).padStart(4, '0'),
  ].join('');
  return digits.replace(/^0+(?=[0-9])/, '');
}

/** Up to 九千九百九十九; -1 where it is not well formed. `after` where a 万 or 亿 stands before it. */
function readSection(text: string, after: boolean): number {
  const bare = text.replace(/^零/, '');
  if (bare === '' || (text !== bare && !after)) return -1;
  const spoken = /^十/.test(bare) ? `一${bare}` : bare;
  const [match, thousands, hundreds, tens, ones] =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])十)?零?([一二三四五六七八九])?$/.exec(
      spoken,
    ) ?? [];
  if (match === undefined || /零$/.test(spoken)) return -1;
  const value = [thousands, hundreds, tens, ones].reduce(
    (sum, digit) => sum * 10 + (digit ? DIGITS.indexOf(digit) : 0),
    0,
  );
  // 一万五 is 15000 in speech and 10005 in writing; 一千五 and 一百五 likewise
  const bareOnes =
    ones !== undefined && tens === undefined && (after || thousands !== undefined || hundreds !== undefined);
  return bareOnes && !text.includes('零') ? -1 : value;
}
