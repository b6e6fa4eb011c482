/** Freezes plain data and all it holds; a part that is frozen already is taken to be so throughout. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) freezePart(value[i]);
  else for (const key in value) freezePart(value[key]);
  return value;
}

function freezePart(part: unknown): void {
  if (typeof part === 'object') deepFreeze(part);
}
