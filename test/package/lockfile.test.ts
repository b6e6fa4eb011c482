import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = new URL('../../package-lock.json', import.meta.url);
const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(lockfile, 'utf8'),
);

// npm forgets the binaries of other platforms where its registry does not have them; `npm ci` then fails there.
// An entry by hand mends it: version, os, cpu (libc on linux), dev, optional, as those beside it.
it('the lockfile has an entry for every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
