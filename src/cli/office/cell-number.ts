import { readXml } from './read-xml.ts';

/** The number formats of a workbook, by style of cell. */
export interface CellStyles {
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** The formats that have a number instead of a text, as far as they are read. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
  58: 'm"月"d"日"',
};

export function readStyles(xml: string, file: string, date1904: boolean): CellStyles {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inside = false;
  if (
    xml !== '' &&
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (name === 'cellXfs') inside = true;
        if (name === 'xf' && inside) {
          const id = Number(attributes['numFmtId'] ?? 0);
          formats.push(own.get(id) ?? BUILT_IN[id] ?? `built-in ${id}`);
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inside = false;
      },
    }) !== undefined
  )
    throw { problem: { code: 'import/no-workbook', params: { file, why: 'damaged' } } };
  return { formats, date1904 };
}

/** A number as its cell shows it; or why that is not certain. */
export type Shown = { readonly text: string } | { readonly why: 'digits' | 'format' };

/**
 * Shows a number typed as one. Spreadsheets store binary floats: one is taken where its shortest decimal has at most 15
 * significant digits, which is what they show; 0.1 + 0.2 is not. A format that would show another number refuses it.
 */
export function showNumber(stored: string, style: number, { formats, date1904 }: CellStyles): Shown {
  const number = Number(stored);
  const text = String(number);
  const format = formats[style] ?? 'General';
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(text) || text.replace(/[-.]/g, '').replace(/^0+/, '').length > 15)
    return { why: 'digits' };
  if (format === 'General' || format === '@') return { text };
  const plain = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/[yd]/i.test(plain)) return showDate(number, plain, date1904);
  const match = /^[#0,]*[#0](?:\.([0#]+))?(%?)$/.exec(positive(format));
  if (!match || number < 0) return { why: 'format' };
  const [, places = '', percent = ''] = match;
  const shown = percent === '' ? text : shiftTwo(text);
  const decimals = shown.split('.')[1]?.length ?? 0;
  return decimals > places.length ? { why: 'format' } : { text: shown + percent };
}

/** The format of numbers above zero, without the room that it leaves for brackets. */
const positive = (format: string): string => (format.split(';')[0] ?? '').replace(/_.|\\ /g, '');

/** A hundred times the number, on its digits. */
function shiftTwo(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=[0-9])/, '');
  const rest = fraction.slice(2);
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** Days since the spreadsheet's first; before March 1900 it counts a day that there was not. */
function showDate(serial: number, format: string, date1904: boolean): Shown {
  const days = serial + (date1904 ? 1462 : 0);
  const whole = /y/i.test(format) && /m/i.test(format) && /d/i.test(format) && !/[hs]/i.test(format);
  if (!Number.isInteger(days) || days < 61 || days > 2_958_465 || !whole) return { why: 'format' };
  return { text: new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10) };
}
