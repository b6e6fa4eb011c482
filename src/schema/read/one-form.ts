import * as z from 'zod';
import { suggest } from '../../base/suggest.ts';
import { isMap, type PlainMap } from './plain.ts';
import { type Reader, reading } from './reading.ts';

/** A map in exactly one of several forms, told apart by their keys. */
export const oneForm = <const Forms extends readonly z.ZodObject[]>(
  forms: Forms,
  name?: string,
): z.ZodType<z.output<Forms[number]>> =>
  reading<z.output<Forms[number]>>(
    z.union(forms),
    (input, reader) => {
      const form: Forms[number] | undefined = isMap(input) ? chooseForm(forms, input, reader) : forms[0];
      return form && reader.read(form, input);
    },
    name,
  );

/** By the keys that only some forms have; forms that share the key that was found, by their further keys. */
const chooseForm = <Form extends z.ZodObject>(
  forms: readonly Form[],
  input: PlainMap,
  reader: Reader,
  settled: readonly string[] = [],
): Form | undefined => {
  const keysOf = (form: z.ZodObject) => {
    const keys = leadingKeys(form);
    return settled.length === 0 ? keys : keys.filter((key) => !settled.includes(key));
  };
  const meant = formsWith(forms, input, keysOf);
  const [form, ...others] = meant.length > 0 ? meant : formsWith(forms, input, ownKeys(forms));
  if (form === undefined) return refuseNone(forms, input, reader, settled);
  if (others.length === 0) return form;
  const shared = keysOf(form).filter((key) => meant.every((one) => keysOf(one).includes(key)));
  if (shared.length > 0) return chooseForm(meant, input, reader, [...settled, ...shared]);
  const found = Object.keys(input).filter((key) => meant.some((one) => keysOf(one).includes(key)));
  return reader.refuse({
    code: 'schema/form',
    params: { allowed: headsOf(forms, settled), found, unknown: [] },
  });
};

const formsWith = <Form extends z.ZodObject>(
  forms: readonly Form[],
  input: PlainMap,
  keysOf: (form: z.ZodObject) => readonly string[],
): readonly Form[] => forms.filter((form) => keysOf(form).some((key) => Object.hasOwn(input, key)));

/** Without any form: a slip of the key that was meant, or else that one of the keys must stand here. */
const refuseNone = (
  forms: readonly z.ZodObject[],
  input: PlainMap,
  { refuse }: Reader,
  settled: readonly string[],
): undefined => {
  const allowed = headsOf(forms, settled);
  const unknown = Object.keys(input).filter((key) => !forms.some((form) => Object.hasOwn(form.shape, key)));
  for (const key of unknown) {
    const suggestion = suggest(key, allowed);
    if (suggestion === undefined) continue;
    return refuse(
      { code: 'schema/unknown-key', params: { key, allowed, suggestion } },
      { path: [key], onKey: true },
    );
  }
  return refuse({ code: 'schema/form', params: { allowed, found: [], unknown } });
};

/** The keys that a form must have; all of them where it must have none. */
const leadingKeys = (form: z.ZodObject): readonly string[] => {
  const known = knownLeading.get(form);
  if (known !== undefined) return known;
  const keys = Object.keys(form.shape);
  const required = keys.filter((key) => !(form.shape[key] instanceof z.ZodExactOptional));
  const leading = required.length > 0 ? required : keys;
  knownLeading.set(form, leading);
  return leading;
};

const knownLeading = new WeakMap<z.ZodObject, readonly string[]>();

/** The keys by which forms are told apart. */
export const leadingKeysOf = (forms: readonly z.ZodObject[]): readonly string[] => [
  ...new Set(forms.flatMap(leadingKeys)),
];

/** What to write first: of a form that shares a key with others, that key alone. */
const headsOf = (forms: readonly z.ZodObject[], settled: readonly string[]): readonly string[] => {
  const keys = forms.map((form) => leadingKeys(form).filter((key) => !settled.includes(key)));
  const isShared = (key: string) => keys.filter((own) => own.includes(key)).length > 1;
  return [...new Set(keys.flatMap((own) => (own.some(isShared) ? own.filter(isShared) : own)))];
};

/** The keys of a form that not every form has. */
const ownKeys = (forms: readonly z.ZodObject[]) => (form: z.ZodObject) =>
  Object.keys(form.shape).filter((key) => !forms.every((other) => Object.hasOwn(other.shape, key)));
