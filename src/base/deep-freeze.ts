/** Freezes an object and all it holds; what stands behind a getter is left to that. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const property of Object.values(Object.getOwnPropertyDescriptors(value))) deepFreeze(property.value);
  return value;
}
