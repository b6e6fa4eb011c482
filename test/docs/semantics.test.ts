import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, ROOT, readPage } from './snippets.ts';

const page = readPage('docs/semantics.md');

/** Rules of data that no single place of the code carries. */
const UNCITED = ['limits', 'numbers', 'digest', 'review'];

/** Every `sem: NAME` in the comments of src, with the file it stands in. */
function citations(): readonly { readonly file: string; readonly name: string }[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/\bsem: ([a-z][a-z0-9-]*)/g)].map(
      ([, name = '']) => ({ file, name }),
    ),
  );
}

const groups = [...page.text.matchAll(/^## ([a-z-]+)$/gm)].map(([, name = '']) => name);

describe('docs/semantics.md', () => {
  it('has every rule that the code cites', () => {
    const anchors = anchorsOf(page);
    expect(citations().filter(({ name }) => !anchors.has(name))).toEqual([]);
  });

  it('has no group that no code cites', () => {
    const cited = new Set(citations().map(({ name }) => name.replace(/-\d+$/, '')));
    expect(groups.filter((name) => !cited.has(name) && !UNCITED.includes(name))).toEqual([]);
  });

  it('numbers the rules of each group from 1, without a gap', () => {
    const rules = [...page.text.matchAll(/<a id="([^"]+)"><\/a>\*\*([^*]+)\*\*/g)].map(([, id, shown]) => {
      expect(id).toBe(shown);
      return id ?? '';
    });
    const numbered = groups.flatMap((group) => {
      const count = rules.filter((rule) => rule.replace(/-\d+$/, '') === group).length;
      expect(count, group).toBeGreaterThan(0);
      return Array.from({ length: count }, (_, index) => `${group}-${index + 1}`);
    });
    expect(rules).toEqual(numbered);
  });
});
