import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/** `sha256:` and the 64 hex digits of a value's canonical JSON in UTF-8; throws a TypeError for what is not such JSON. */
export function digest(value: unknown): string {
  return `sha256:${sha256(canonicalJson(value))}`;
}
