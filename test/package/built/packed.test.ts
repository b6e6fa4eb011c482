import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Packs the built package and installs the tarball in an empty folder. Needs the registry, or npm's cache,
// for the four run-time dependencies.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cailiang-'));
const installed = join(folder, 'node_modules', 'cailiang');
let tarball = '';

// `npm test` tells its children where the repository is; an npm in another folder must not hear of it
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));

const run = (cwd: string, command: string, ...args: readonly string[]): string => {
  try {
    return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}`);
  }
};

const tool = (name: string): string => join(root, 'node_modules', '.bin', name);

const listFiles = (base: string): readonly string[] =>
  readdirSync(base, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1));

beforeAll(() => {
  run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }');
  run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the tarball', () => {
  it('holds dist, schedules and the usual papers, nothing else', () => {
    const tops = new Set(listFiles(installed).map((file) => file.split('/')[0]));
    expect([...tops].filter((top) => top !== 'README.md').sort()).toEqual([
      'LICENSE',
      'dist',
      'package.json',
      'schedules',
    ]);
  });

  it('holds every schedule of the repository', () => {
    const shipped = listFiles(join(installed, 'schedules'));
    expect([...shipped].sort()).toEqual([...listFiles(join(root, 'schedules'))].sort());
    expect(shipped.length).toBeGreaterThan(0);
  });

  it('brings its four dependencies, and they bring none', () => {
    const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(packages.sort()).toEqual(['cailiang', 'commander', 'decimal.js', 'yaml', 'zod']);
  });

  it('satisfies publint', () => {
    expect(run(root, tool('publint'), '--strict', tarball)).toContain('All good!');
  });

  it('has the right types for every way of resolving (attw)', () => {
    expect(run(root, tool('attw'), tarball, '--profile', 'node16', '--no-color')).toContain('🟢 (ESM)');
  });
});

describe('the command', () => {
  it('runs', () => {
    expect(run(folder, join(folder, 'node_modules', '.bin', 'cailiang'), '--help')).toContain(
      '用法：cailiang',
    );
  });

  it('names the licence of every package built into it', () => {
    const files = readdirSync(join(installed, 'dist')).filter((name) => /^(cli|office-.*)\.js$/.test(name));
    const built = files.map((name) => readFileSync(join(installed, 'dist', name), 'utf8')).join('\n');
    const names = [...built.matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(
      ([, name]) => name,
    );
    const licence = readFileSync(join(installed, 'LICENSE'), 'utf8');
    expect([...new Set(names)].filter((name) => !licence.includes(name ?? ''))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['picocolors', 'docx', 'write-excel-file']));
  });
});

/** One program, valid as JavaScript and as strict TypeScript: what it prints must not depend on how it came in. */
const program = `
const parsed = cailiang.safeParseSchedule('', { file: 'empty.yaml' });
const answer = parsed.ok ? 'parsed' : parsed.problems.map((problem) => problem.code);
const plans = runtime.safeReadPlans(cailiang.compilePlans([]));
const words = [...zh.explainProblems([]), ...en.explainProblems([])];
const kinds = [typeof runtime.formOf, typeof possible.possibleFines, plans.ok, words.length];
console.log(JSON.stringify({ index: Object.keys(cailiang).sort(), node: Object.keys(node).sort(), answer, kinds }));
`;
/** The entries of the package, by the name that the program gives them. */
const ENTRIES = {
  cailiang: 'cailiang',
  node: 'cailiang/node',
  runtime: 'cailiang/runtime',
  zh: 'cailiang/runtime/zh',
  en: 'cailiang/runtime/en',
  possible: 'cailiang/runtime/possible',
};

const programWith = (line: (name: string, entry: string) => string): string =>
  Object.entries(ENTRIES)
    .map(([name, entry]) => line(name, entry))
    .join('\n') + program;

const asModule = programWith((name, entry) => `import * as ${name} from '${entry}';`);
const asCommonJs = programWith((name, entry) => `const ${name} = require('${entry}');`);
const asScript = programWith((name, entry) => `import ${name} = require('${entry}');`);

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

describe('a consumer', () => {
  it('gets the same from import and from require', () => {
    const imported = JSON.parse(run(folder, process.execPath, write('use.mjs', asModule)));
    const required = JSON.parse(run(folder, process.execPath, write('use.cjs', asCommonJs)));
    expect(required).toEqual(imported);
    expect(imported.index).toEqual(expect.arrayContaining(['parseSchedule', 'safeParseSchedule', 'assess']));
    expect(imported.answer).not.toBe('parsed');
    expect(imported.kinds).toEqual(['function', 'function', true, 0]);
  });

  it.each([
    ['NodeNext', 'NodeNext', { 'types.mts': asModule, 'types.cts': asScript }],
    ['ESNext', 'Bundler', { 'types.ts': asModule }],
  ] as const)('type-checks strictly with module %s, resolution %s', (module, moduleResolution, sources) => {
    const files = Object.entries(sources).map(([name, text]) => write(name, `${text}\nexport {};`));
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'ES2022',
      lib: ['ES2022', 'DOM'], // DOM for console alone
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      types: [],
      noEmit: true,
    };
    write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    expect(run(folder, tool('tsc'), '-p', '.')).toBe('');
  });
});
