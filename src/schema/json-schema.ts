import * as z from 'zod';
import { procedureFile } from './procedure-file.ts';
import { descriptionOf } from './read/reading.ts';
import { schedule } from './schedule.ts';
import { sharedFile } from './shared-file.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 2020-12) of the files below a schedules folder, for editors: what they can check without
 * reading formulas. The root key tells shared and procedure files from schedules.
 */
export const scheduleJsonSchema = (): object => {
  const definitions = new Map<string, JsonSchema>();
  const file = (name: string, schema: z.ZodType): JsonSchema => {
    definitions.set(name, describe(schema, definitions));
    return { $ref: `#/$defs/${name}` };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '处罚裁量基准 / cailiang schedule',
    if: { required: ['shared'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: file('shared-file', sharedFile),
    else: {
      if: { required: ['procedure'], properties: { procedure: { type: SCALARS } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: file('procedure-file', procedureFile),
      else: file('schedule-file', schedule),
    },
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

/** One schema; readings with a name become definitions, which also ends the recursion. */
const describe = (schema: z.ZodType, definitions: Map<string, JsonSchema>): JsonSchema => {
  const { $schema: _, ...description } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: ({ zodSchema }) => {
      const reading = descriptionOf(zodSchema);
      if (reading === undefined) return 'throw';
      const { like, name, beside } = reading;
      if (name === undefined) return { ...describe(like, definitions), ...beside };
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, { ...describe(like, definitions), ...beside });
      }
      return { $ref: `#/$defs/${name}` };
    },
    override: ({ jsonSchema }) => adapt(jsonSchema),
  });
  return description;
};

/** Editors read `2`, `1.5` and `true` as numbers and truth values where we read the text that was written. */
const adapt = (schema: JsonSchema): void => {
  delete schema.propertyNames; // every key is a text
  if (schema.type === 'string' && schema.enum === undefined) Object.assign(schema, { type: SCALARS });
};

const SCALARS = ['string', 'number', 'boolean'];
