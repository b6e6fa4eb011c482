import * as z from 'zod';
import type { SchemaProblems } from '../../base/codes/schema.ts';
import { suggest } from '../../base/suggest.ts';

type Keys = Readonly<Record<string, z.ZodType>>;

/** A map with these keys and no others. The message of an unknown key carries the keys that there are. */
export const map = <K extends Keys>(keys: K) =>
  z.strictObject(keys, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(keys).join(' ') : undefined),
  });

/** What the issue of a map says of each key that it does not have. */
export const unknownKeys = ({
  keys,
  message,
}: z.core.$ZodIssueUnrecognizedKeys): readonly SchemaProblems['schema/unknown-key'][] => {
  const allowed = message.split(' ');
  return keys.map((key) => {
    const suggestion = suggest(key, allowed);
    return suggestion === undefined ? { key, allowed } : { key, allowed, suggestion };
  });
};
