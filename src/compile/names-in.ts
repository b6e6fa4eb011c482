/** Every name that stands in a part of a schedule: in formulas, as the fact of a table, as the key of a test. */
export function namesIn(part: object): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && NAMING.includes(key)) found.push(inner);
      if (key === 'when') found.push(...Object.keys(inner as object));
      visit(inner);
    }
  };
  visit(part);
  return found;
}

/** Keys whose text is a name. */
const NAMING: readonly string[] = ['name', 'lookup', 'across', 'along'];
