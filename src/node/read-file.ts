import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { decodeSchedule, type Problem, type Result } from '../index.ts';

/** The text of a file, decoded; or why it cannot be read. */
export function readText(file: string): Result<string> {
  try {
    return decodeSchedule(readFileSync(file), file);
  } catch (error) {
    return { ok: false, problems: [fileProblem(file, error)] };
  }
}

/** The bytes of a file; or why it cannot be read. */
export function readBytesOf(file: string): Result<Uint8Array> {
  try {
    return { ok: true, value: readFileSync(file) };
  } catch (error) {
    return { ok: false, problems: [fileProblem(file, error)] };
  }
}

/** Whether the path leads to a file, a folder or nowhere; what the system does not let look at is a file: reading it tells why. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

/** Writes bytes, or a text as UTF-8; what stood there before is gone. */
export function writeText(file: string, content: string | Uint8Array): Result<undefined> {
  try {
    writeFileSync(file, content);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, problems: [{ code: 'files/unwritable', params: { file, reason: codeOf(error) } }] };
  }
}

function fileProblem(file: string, error: unknown): Problem {
  const code = codeOf(error);
  const reason = code === 'EISDIR' ? refusalOf(file) : code;
  if (reason === 'ENOENT') return { code: 'files/not-found', params: { file } };
  return { code: 'files/unreadable', params: { file, reason } };
}

/** Why a folder cannot be read as a file: because it is one, or because it may not be read at all. */
function refusalOf(folder: string): string {
  try {
    accessSync(folder, constants.R_OK);
    return 'EISDIR';
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
