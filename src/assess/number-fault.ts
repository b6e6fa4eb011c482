import type { NumberFault } from '../base/codes/facts.ts';

/** The forms that people and programs write and that are refused, each with its own advice; the first that fits. */
const FORMS: readonly (readonly [NumberFault, RegExp])[] = [
  ['empty', /^\s*$/],
  ['null', /^(null|undefined|none|nil)$/i],
  ['full-width', /[\uff0c\uff0e\uff10-\uff19\uff0d\uff05\u3002]/],
  ['space', /\s/],
  ['not-finite', /^[-+]?(nan|inf(inity)?)$/i],
  ['prefix', /^[-+]?0[xob]/i],
  ['exponent', /^[-+]?[0-9.]+e[-+]?[0-9]+$/i],
  ['comma', /^[-+]?[0-9][0-9.]*,[0-9,.]*$/],
  ['plus', /^\+/],
  ['point', /^-?(\.[0-9]+|[0-9]+\.)$/],
  ['leading-zero', /^-?0[0-9]/],
  ['negative-zero', /^-0(\.0+)?$/],
  ['too-long', /^-?[0-9]+(\.[0-9]+)?$/],
  ['unit', /^-?[0-9]+(\.[0-9]+)?[^0-9.]+$/],
];

/** Why a text is not read as a number. */
export function numberFault(text: string): NumberFault {
  const short = text.slice(0, 200);
  for (const [fault, form] of FORMS) if (form.test(short)) return fault;
  return 'other';
}
