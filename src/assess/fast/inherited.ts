const PLAIN = {};

/**
 * Whether `for … in` would find members in every plain object that are not its own, because something has put them
 * into Object.prototype. To ask once for a case is quicker than to ask of each key whether it is the object's own.
 */
export function areKeysInherited(): boolean {
  for (const _ in PLAIN) return true;
  return false;
}
