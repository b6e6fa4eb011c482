import { createRequire } from 'node:module';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as cailiang from '../../src/index.ts';
import * as node from '../../src/node/index.ts';
import { allSnippets, readPage } from './snippets.ts';

const nodeModules = createRequire(import.meta.url);

const load = (name: string): unknown => {
  if (name === 'cailiang') return cailiang;
  return name === 'cailiang/node' ? node : nodeModules(name);
};

type Check = (found: unknown, expected: string) => void;

/** The code, with each `expression; // => value` turned into a check of it. */
function runnable(text: string): string {
  const checked = text.replace(
    /^(\s*)(.+?);? +\/\/ => (.+)$/gm,
    (_, indent: string, expression: string, value: string) => {
      return `${indent}check(${expression}, ${JSON.stringify(value)});`;
    },
  );
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(checked, { compilerOptions: options }).outputText;
}

describe('code on the pages', () => {
  it.each(allSnippets('ts'))('%s gives what it says', (_, { text }) => {
    let checks = 0;
    const check: Check = (found, expected) => {
      checks += 1;
      const shown = typeof found === 'string' ? `'${found}'` : String(found);
      expect(shown).toBe(expected);
    };
    const run = new Function('require', 'exports', 'check', runnable(text));
    run(load, {}, check);
    expect(checks).toBeGreaterThan(0);
  });
});

describe('docs/api.md', () => {
  const { text } = readPage('docs/api.md');
  const functions = [cailiang, node].flatMap((entry) =>
    Object.entries(entry).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
  );
  it.each(functions)('names %s', (name) => {
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
