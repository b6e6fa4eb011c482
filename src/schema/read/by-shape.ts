import * as z from 'zod';
import type { Shape } from '../../base/codes/schema.ts';
import { shapeOf } from './plain.ts';
import { reading } from './reading.ts';

/** Reads a text, a list or a map each by its own schema, and nothing else. */
export const byShape = <T>(
  schemas: Readonly<Partial<Record<Shape, z.ZodType<T>>>>,
  name?: string,
): z.ZodType<T> => {
  const expected = Object.keys(schemas) as Shape[];
  return reading(
    z.union(Object.values(schemas)),
    (input, { read, refuse }) => {
      const found = shapeOf(input);
      const schema = schemas[found];
      return schema ? read(schema, input) : refuse({ code: 'schema/expected', params: { expected, found } });
    },
    name,
  );
};
