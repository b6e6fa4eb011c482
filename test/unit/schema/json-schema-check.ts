/** The part of JSON Schema that ours uses. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly items?: boolean | JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Whether a value satisfies a schema; `root` holds the definitions. */
export const accepts = (schema: boolean | JsonSchema, value: unknown, root: JsonSchema): boolean => {
  if (typeof schema === 'boolean') return schema;
  const isGood = (part: boolean | JsonSchema, of: unknown): boolean => accepts(part, of, root);
  if (schema.$ref !== undefined && !isGood(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? false, value))
    return false;
  if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.anyOf !== undefined && !schema.anyOf.some((option) => isGood(option, value))) return false;
  if (
    schema.if !== undefined &&
    !isGood((isGood(schema.if, value) ? schema.then : schema.else) ?? true, value)
  )
    return false;
  if (typeof value === 'string') return acceptsText(schema, value);
  if (Array.isArray(value)) return acceptsList(schema, value, isGood);
  return typeof value !== 'object' || value === null || acceptsMap(schema, value, isGood);
};

type IsGood = (schema: boolean | JsonSchema, value: unknown) => boolean;

const acceptsText = ({ pattern, minLength = 0 }: JsonSchema, value: string): boolean =>
  value.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));

const acceptsList = (schema: JsonSchema, value: readonly unknown[], isGood: IsGood): boolean => {
  const { prefixItems = [], items = true, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems || value.length > maxItems) return false;
  return value.every((item, index) => isGood(prefixItems[index] ?? items, item));
};

const acceptsMap = (schema: JsonSchema, value: object, isGood: IsGood): boolean => {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  if (!required.every((key) => Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, part]) =>
    isGood(Object.hasOwn(properties, key) ? (properties[key] ?? true) : additionalProperties, part),
  );
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** Every keyword in a schema. */
export const keywordsOf = (schema: unknown): ReadonlySet<string> => {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const { properties = {}, $defs = {}, enum: _, required: __, type: ___, ...rest } = schema as JsonSchema;
  const children = [...Object.values(properties), ...Object.values($defs), ...Object.values(rest).flat()];
  const own = Array.isArray(schema) ? [] : Object.keys(schema);
  return new Set([...own, ...children.flatMap((child) => [...keywordsOf(child)])]);
};
