import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { errorsPage } from './errors-page.ts';

const PAGE = fileURLToPath(new URL('../../docs/errors.md', import.meta.url));

it('docs/errors.md lists every code as it is worded now', () => {
  if (process.env.UPDATE === '1') writeFileSync(PAGE, errorsPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(errorsPage());
});
