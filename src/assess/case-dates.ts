/** A date of a case that may be anything, before it is checked; what is no text is shown as its type. */
export function dateIn(input: unknown, key: 'on' | 'until' | 'discovered' | 'decided'): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  try {
    const value = Object.getOwnPropertyDescriptor(input, key)?.value as unknown;
    return value === undefined || typeof value === 'string' ? value : typeof value;
  } catch {
    return undefined; // a proxy that throws is told when the case is read
  }
}
