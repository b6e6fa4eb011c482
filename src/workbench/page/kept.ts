// What outlives a reload: the language, the theme, drafts. Where the browser keeps nothing, the page works without; what is
// there may be of an older page, or damaged: it is looked at before it is used.

const PREFIX = 'cailiang.workbench.';

/** Keeps a text, or forgets it. @returns whether the browser did */
export function keep(name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** One of some words, the first of them where something else or nothing was kept. */
export function keptWord<T extends string>(name: string, words: readonly [T, ...T[]]): T {
  const text = kept(name);
  return words.find((word) => word === text) ?? words[0];
}

/** The names under which something is kept that begin so. */
export function keptNames(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(PREFIX + beginning) ? [key.slice(PREFIX.length)] : [],
    );
  } catch {
    return [];
  }
}

/** Tells when another window of this page keeps something else under a name. @returns how to stop it */
export function onKeptElsewhere(tell: (name: string, text: string | undefined) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent): void => {
    if (key?.startsWith(PREFIX)) tell(key.slice(PREFIX.length), newValue ?? undefined);
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
