import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scheduleFormatPage } from './schedule-format-page.ts';

const PAGE = fileURLToPath(new URL('../../docs/schedule-format.md', import.meta.url));

it('docs/schedule-format.md lists every key as the schema has it now', () => {
  if (process.env.UPDATE === '1') writeFileSync(PAGE, scheduleFormatPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(scheduleFormatPage());
});
