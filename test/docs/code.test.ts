import { createRequire } from 'node:module';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as audit from '../../src/audit.ts';
import * as cailiang from '../../src/index.ts';
import * as node from '../../src/node/index.ts';
import * as runtime from '../../src/runtime.ts';
import * as en from '../../src/runtime-en.ts';
import * as possible from '../../src/runtime-possible.ts';
import * as zh from '../../src/runtime-zh.ts';
import { allSnippets, readPage } from './snippets.ts';

const nodeModules = createRequire(import.meta.url);

const ENTRIES: Readonly<Record<string, unknown>> = {
  cailiang,
  'cailiang/audit': audit,
  'cailiang/node': node,
  'cailiang/runtime': runtime,
  'cailiang/runtime/zh': zh,
  'cailiang/runtime/en': en,
  'cailiang/runtime/possible': possible,
};

const load = (name: string): unknown => ENTRIES[name] ?? nodeModules(name);

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
  const functions = [cailiang, audit, node, runtime, zh, en, possible].flatMap((entry) =>
    Object.entries(entry).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
  );
  it.each(functions)('names %s', (name) => {
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
