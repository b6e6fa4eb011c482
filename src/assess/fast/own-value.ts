const { getOwnPropertyDescriptor } = Object;

/**
 * What a key of plain data holds, read once; null for what is no plain datum (inherited, or a getter), which then goes
 * the plain path as any null does, to be told there.
 */
export function ownValue(data: object, key: string): unknown {
  const property = getOwnPropertyDescriptor(data, key);
  return property !== undefined && 'value' in property ? property.value : null;
}
