/** A date of a case that may be anything, before it is checked; `undefined` where there is no text. */
export function dateIn(input: unknown, key: 'on' | 'until' | 'decided'): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value = Object.getOwnPropertyDescriptor(input, key)?.value as unknown;
  return typeof value === 'string' ? value : undefined;
}
