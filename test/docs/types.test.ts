import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { allSnippets, ROOT } from './snippets.ts';

const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  cailiang: ['src/index.ts'],
  'cailiang/audit': ['src/audit.ts'],
  'cailiang/node': ['src/node/index.ts'],
  'cailiang/runtime': ['src/runtime.ts'],
  'cailiang/runtime/zh': ['src/runtime-zh.ts'],
  'cailiang/runtime/en': ['src/runtime-en.ts'],
  'cailiang/runtime/possible': ['src/runtime-possible.ts'],
};

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  paths: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, files]) => [name, files.map((file) => join(ROOT, file))]),
  ),
};

const samples = allSnippets('ts').map(([where, { text }]) => [where, text] as const);

/** A sample as a file that stands where it finds the packages. */
const pathOf = (where: string): string => join(ROOT, `${where.replaceAll(/[/:]/g, '-')}.ts`);

/** All samples in one program: the library is read once. */
function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, target) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target);
  };
  return ts.createProgram([...texts.keys()], OPTIONS, host);
}

describe('TypeScript on the pages compiles as it stands, under strict', () => {
  let program: ts.Program;
  beforeAll(() => {
    program = programOf(new Map(samples.map(([where, text]) => [pathOf(where), text])));
  }, 60_000);

  it.each(samples)(
    '%s',
    (where) => {
      const file = program.getSourceFile(pathOf(where));
      const faults = ts.getPreEmitDiagnostics(program, file).map(({ start = 0, messageText }) => {
        const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
        return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
      expect(file).toBeDefined();
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
