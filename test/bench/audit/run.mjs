// npm run bench:audit [-- COUNT]: makes a file of decided cases and audits it with the built command, counting only and
// with findings written as CSV. Prints seconds, records a second, and the highest memory of the whole process.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 1_000_000);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cailiang-bench-'));
const file = join(folder, 'cases.csv');

/** Highest resident memory so far, in MB, where the system tells (Linux). */
function memoryOf(pid) {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
}

async function measure(name, ...argv) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'audit', file, '--schedules', join(root, 'schedules'), '--json', ...argv],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid));
  }, 100);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const { records } = JSON.parse(out).all;
  if (records !== count) throw new Error(`${records} records were counted, of ${count}`);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} records a second, ${Math.round(memory)} MB`,
  );
}

try {
  execFileSync(process.execPath, [
    join(root, 'test', 'bench', 'audit', 'make-records.mjs'),
    String(count),
    file,
  ]);
  console.log(`${count} records, ${Math.round(statSync(file).size / 1e6)} MB of CSV`);
  await measure('counted');
  await measure('with findings', '--out', join(folder, 'findings.csv'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
