/**
 * Works something out once for each object of a plan and keeps it as long as the plan lives. Plans are data and never
 * change, so what is kept cannot grow stale.
 */
export function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
