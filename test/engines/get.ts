import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// How a fresh machine comes by the engines: from Debian's packages, or from npm into a folder of their own (they are
// large, and `npm ci` is for everybody).

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/engines', import.meta.url));

/** Where a program is, by the first of its names that is on the path. */
function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(':');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** A program from Debian: as it is, or installed where this may be done. @throws where it is not to be had, and says why */
export function fromDebian(names: readonly string[], ...packages: readonly string[]): string {
  const found = onPath(...names);
  if (found !== undefined) return found;
  if (!onPath('apt-get') || process.getuid?.() !== 0)
    throw new Error(`${names[0]} is not installed; as root: apt-get install ${packages.join(' ')}`);
  const apt = (...args: readonly string[]): void => {
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  const installed = onPath(...names);
  if (installed === undefined) throw new Error(`${packages.join(' ')} did not bring ${names[0]}`);
  return installed;
}

/** The folder of a package from npm, in this very version. */
export function fromNpm(name: string, version: string): string {
  const folder = join(FOLDER, `${name}-${version}`);
  const installed = join(folder, 'node_modules', name);
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('npm_')));
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `${name}@${version}`,
    ];
    execFileSync('npm', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  }
  return installed;
}

/** Chromium as the system has it: any of its names, or that of Debian. */
export const chromiumPath = (): string =>
  fromDebian(['chromium', 'chromium-browser', 'google-chrome'], 'chromium', 'fonts-noto-cjk');

/** What a program wrote. @throws with what it said where it failed */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 1 << 24 };
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error)
        reject(new Error(`${program} failed: ${error.message.slice(0, 500)}\n${stderr.slice(0, 2000)}`));
      else resolve(stdout);
    });
  });
}
