/** 10 to a whole power from 0 on; built from text, since lowering `**` for old engines breaks it on BigInt. */
export function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}
