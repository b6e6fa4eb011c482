import type { PartReference } from './pack-parts.ts';

/** More members than this, all written out, are no file but an attack. */
const MOST_MEMBERS = 20_000_000;

/** A part that is whole again, and how many members it has when it is written out. */
interface Whole {
  readonly value: unknown;
  readonly size: number;
}

/**
 * Puts the parts back into what `packParts` wrote; parts that are the same are then one object.
 * @param orders keys that objects with these keys are to have in this order; the first of them tells such an object
 * @returns `undefined` where a reference leads nowhere, or where all of it would be too large
 */
export function unpackParts(
  parts: readonly unknown[],
  value: unknown,
  orders: readonly (readonly string[])[] = [],
): Whole | undefined {
  const wholes: Whole[] = [];
  for (const part of [...parts, value]) {
    const whole = unpack(wholes, part, orders);
    if (!whole || whole.size > MOST_MEMBERS) return undefined;
    wholes.push(whole);
  }
  return wholes[wholes.length - 1];
}

/** Changes lists and objects in place: they come from a text and nobody else has them. */
function unpack(
  wholes: readonly Whole[],
  value: unknown,
  orders: readonly (readonly string[])[],
): Whole | undefined {
  if (typeof value !== 'object' || value === null) return { value, size: 1 };
  const reference = (value as PartReference).$;
  if (typeof reference === 'number') return wholes[reference];
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members);
  let size = 1;
  for (const key of keys) {
    const whole = unpack(wholes, members[key], orders);
    if (!whole) return undefined;
    size += whole.size;
    if (whole.value !== members[key]) members[key] = whole.value;
  }
  const order = orders.find(([first = '']) => typeof members[first] === 'string');
  if (!order || !keys.every((key) => order.includes(key))) return { value, size };
  const inOrder = order.filter((key) => key in members).map((key) => [key, members[key]] as const);
  return { value: Object.fromEntries(inOrder), size };
}
