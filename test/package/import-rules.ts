import { posix } from 'node:path';
import type { Import, SourceFacts } from './read-imports.ts';

/** Every file of src, by its path from the root of the repository. */
export type Table = ReadonlyMap<string, SourceFacts>;

/** The rooms that each room may import, besides itself. `entry` is any file directly in src. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ['base'],
  parse: ['base', 'model'],
  schema: ['base', 'model'],
  compile: ['base', 'model'],
  assess: ['base', 'model'],
  explain: ['base', 'model'],
  verify: ['base', 'model', 'assess'],
  audit: ['base', 'model', 'assess'],
  draft: ['base', 'model'],
  entry: ['base', 'model', 'parse', 'schema', 'compile', 'assess', 'verify', 'audit', 'draft', 'explain'],
  workbench: ['entry'],
  node: ['entry'],
  cli: ['entry', 'node'],
};

/** The same of the chambers of a room that has some; what lies in the room itself may import them all, and none of them it. */
const chambers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  verify: {
    model: [],
    bounds: ['model'],
    box: ['model', 'bounds'],
    search: ['model', 'bounds', 'box'],
    order: ['model', 'bounds', 'box'],
    apart: ['model', 'bounds', 'box', 'order'],
    checks: ['model', 'bounds', 'box', 'search', 'apart'],
    compare: ['model', 'bounds', 'box', 'search', 'order'],
    possible: ['model', 'bounds', 'box', 'search'],
  },
};

/** Where each outside module may be imported; `node` stands for all of `node:`. */
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ['src/parse/'],
  zod: ['src/schema/'],
  'decimal.js': ['src/schema/formula/parse-number.ts'],
  '@stdlib/stats-base-dists-normal-quantile': ['src/audit/statistics.ts'],
  echarts: ['src/cli/report/page.ts', 'src/workbench/'],
  preact: ['src/workbench/'],
  '@codemirror/autocomplete': ['src/workbench/editor/'],
  '@codemirror/commands': ['src/workbench/editor/'],
  '@codemirror/lang-yaml': ['src/workbench/editor/'],
  '@codemirror/language': ['src/workbench/editor/'],
  '@codemirror/lint': ['src/workbench/editor/'],
  '@codemirror/search': ['src/workbench/editor/'],
  '@codemirror/state': ['src/workbench/editor/'],
  '@codemirror/view': ['src/workbench/editor/'],
  '@lezer/highlight': ['src/workbench/editor/'],
  commander: ['src/cli/'],
  picocolors: ['src/cli/'],
  'string-width': ['src/cli/'],
  docx: ['src/cli/office/'],
  'write-excel-file': ['src/cli/office/'],
  fflate: ['src/cli/office/'],
  saxen: ['src/cli/office/'],
  node: ['src/node/', 'src/cli/'],
};

const roomOf = (file: string): string => {
  const parts = file.split('/');
  return parts.length === 2 ? 'entry' : (parts[1] ?? '');
};

const chamberOf = (file: string): string | undefined => file.split('/').slice(2, -1)[0];

const mayEnter = (room: string, file: string, target: string): boolean => {
  const inner = chambers[room];
  const [from, to] = [chamberOf(file), chamberOf(target)];
  if (!inner || from === undefined || from === to) return true;
  return to !== undefined && inner[from]?.includes(to) === true;
};

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

const targetOf = (file: string, { specifier }: Import): string =>
  posix.normalize(posix.join(posix.dirname(file), specifier));

const moduleOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const checkRoom = (table: Table, file: string, found: Import): string | undefined => {
  const target = targetOf(file, found);
  if (!table.has(target)) return `${found.specifier} names no file of src`;
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from !== to) return rooms[from]?.includes(to) ? undefined : `${from} may not import ${to} (${target})`;
  return mayEnter(from, file, target) ? undefined : `${chamberOf(file)} may not import ${target}`;
};

const checkModule = (file: string, found: Import): string | undefined => {
  const module = moduleOf(found.specifier);
  const home = homes[module];
  if (home === undefined) return `${found.specifier} has no home in src: add it to import-rules.ts`;
  if (!home.some((place) => file.startsWith(place)))
    return `${found.specifier} belongs to ${home.join(', ')}`;
  if (module === 'zod' && found.form !== 'namespace') return "write: import * as z from 'zod'";
  return undefined;
};

const checkFile = (table: Table, file: string, facts: SourceFacts): readonly string[] => [
  ...(rooms[roomOf(file)] === undefined ? [`${roomOf(file)} is no room of the house`] : []),
  ...(facts.defaultExport ? ['no default export'] : []),
  ...facts.imports.flatMap((found) => {
    if (found.form === 'computed') return ['an import must name its module'];
    const fault = isRelative(found.specifier) ? checkRoom(table, file, found) : checkModule(file, found);
    return [
      ...(found.form === 'star' ? [`no export * (${found.specifier})`] : []),
      ...(fault ? [fault] : []),
    ];
  }),
];

/** What a file loads when it runs: type-only imports are gone by then. */
const loads = (table: Table, file: string): readonly Import[] =>
  table.get(file)?.imports.filter((found) => !found.typeOnly) ?? [];

const loadedFiles = (table: Table, file: string): readonly string[] =>
  loads(table, file)
    .filter(({ specifier }) => isRelative(specifier))
    .map((found) => targetOf(file, found));

/** A file and all that it loads, directly or not. */
const closure = (table: Table, start: string): ReadonlySet<string> => {
  const seen = new Set([start]);
  for (const file of seen) for (const next of loadedFiles(table, file)) seen.add(next);
  return seen;
};

/** Every import cycle that remains at run time, once each. */
const findCycles = (table: Table): readonly string[] => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) cycles.push([...way.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of loadedFiles(table, file)) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of table.keys()) visit(file, []);
  return cycles;
};

/** Outside modules that a handheld entry loads: there may be none. */
const handheld = (table: Table): readonly string[] =>
  [...table.keys()]
    .filter((file) => /^src\/runtime[\w-]*\.ts$/.test(file))
    .flatMap((entry) =>
      [...closure(table, entry)].flatMap((file) =>
        loads(table, file)
          .filter(({ specifier }) => !isRelative(specifier))
          .map(({ specifier }) => `${entry} loads ${specifier} by way of ${file}`),
      ),
    );

/** Every breach of the house rules (docs/CONTRIBUTING.md), as "file: what"; an empty list when all hold. */
export const findBreaches = (table: Table): readonly string[] => [
  ...[...table].flatMap(([file, facts]) => checkFile(table, file, facts).map((fault) => `${file}: ${fault}`)),
  ...findCycles(table).map((cycle) => `cycle: ${cycle}`),
  ...handheld(table),
];
