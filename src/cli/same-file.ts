import { type Stats, statSync } from 'node:fs';

/** Whether a file that is to be written is the one that is read. */
export function isSameFile(out: string, file: string): boolean {
  if (out === '-' || file === '-') return false;
  const [a, b] = [statOf(out), statOf(file)];
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
}

/** What the system does not let look at: reading it tells why. */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
