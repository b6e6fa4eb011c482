import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, linksOf, pages, ROOT, readPage } from './snippets.ts';

describe('links between pages lead somewhere', () => {
  it.each(pages().map((page) => [page.path, page] as const))('%s', (_, page) => {
    const dead = linksOf(page).filter(({ to, anchor }) => {
      if (!existsSync(join(ROOT, to))) return true;
      return anchor !== '' && to.endsWith('.md') && !anchorsOf(readPage(to)).has(anchor);
    });
    expect(dead).toEqual([]);
  });
});
