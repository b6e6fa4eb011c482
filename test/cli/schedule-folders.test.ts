import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scheduleFolders } from '../../src/cli/schedule-folders.ts';
import { folderOf } from './run.ts';

it('names each folder once, also where it is reached by two ways, and those that are not there', () => {
  const root = folderOf({});
  const [real, link, none] = ['real', 'link', 'none'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(real);
  symlinkSync(real, link);
  expect(scheduleFolders([link, real, none, `${real}/`, none])).toEqual([link, none]);
});
