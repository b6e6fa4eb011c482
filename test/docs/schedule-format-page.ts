import { scheduleJsonSchema } from '../../src/schema/json-schema.ts';

/** The parts of a JSON Schema that ours has. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: boolean | Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const HEAD = `# 文件格式 / Schedule format

裁量基准文件的每一项。由程序生成，请勿手改。Every key of the files below a schedules folder. Generated, do not edit:
\`UPDATE=1 npx vitest run --config test/vitest.config.ts --project src test/docs/schedule-format.test.ts\`

What the keys mean: [semantics](semantics.md). How to write them: [怎样写裁量基准](writing-schedules.md). The same as JSON Schema, for editors: \`npx cailiang schema\`.

- **NAME** stands for a word of your own, \`[]\` for each item of a list. ● marks what must be there.
- Unknown keys are refused; a key in the wrong place is never passed over.
- **text**: anything on one line. **formula**: \`1% * 投资额\`. **cell**: a test, \`"(3..6]"\`, \`">= 3"\`, 单位, any; several cells are a list.
- Where a table says *remarks*, \`basis\`, \`assumed\` and \`note\` may stand beside: [依据](#basis); what the source leaves open, and why so; a note.
`;

const FILES = [
  ['schedule-file', '裁量基准 / Schedule'],
  ['shared-file', '共用文件 / Shared file'],
  ['procedure-file', '程序规定 / Procedure file'],
] as const;

/** Words for the definitions that are texts with a syntax of their own. */
const TEXTS: Readonly<Record<string, string>> = { 'formula-text': 'formula', 'cell-text': 'cell' };

const REMARKS = ['basis', 'assumed', 'note'];

/** Better titles for parts that stand in several places. */
const TITLES: Readonly<Record<string, string>> = {
  'effects.reduce': 'effect',
  'examples[].band': 'examples[] ends',
  'value.months': 'value.months, value.years',
};

interface Section {
  readonly title: string;
  readonly schema: Schema;
}

/** What the page is made from: the sections found so far, by the schema that each describes. */
interface Book {
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly sections: Map<string, Section>;
}

/** docs/schedule-format.md: every key, with what it takes and its words in both languages. */
export function scheduleFormatPage(): string {
  const { $defs: definitions = {} } = scheduleJsonSchema() as { readonly $defs?: Record<string, Schema> };
  const book: Book = { definitions, sections: new Map() };
  for (const [name, title] of FILES) addSection(book, title, definitions[name] ?? {});
  const pages: string[] = [];
  // a section may find further ones while it is written
  for (const section of book.sections.values()) pages.push(sectionText(book, section));
  return `${[HEAD, ...pages].join('\n')}\n`;
}

/** The section of a schema, added where it is new; returns a link to it. */
function addSection(book: Book, found: string, schema: Schema): string {
  const { description: _, ...bare } = schema;
  const key = JSON.stringify(bare);
  const known = book.sections.get(key);
  if (known) return link(known.title);
  const title = freeTitle(book, TITLES[found] ?? found);
  book.sections.set(key, { title, schema });
  return link(title);
}

/** Of two parts at the same key, the second is numbered. */
function freeTitle(book: Book, title: string, count = 1): string {
  const numbered = count === 1 ? title : `${title} (${count})`;
  const taken = [...book.sections.values()].some((section) => section.title === numbered);
  return taken ? freeTitle(book, title, count + 1) : numbered;
}

const link = (title: string): string => `[${title}](#${anchor(title)})`;

/** The anchor that GitHub gives a heading: lower case, signs away, blanks to hyphens. */
export const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function sectionText(book: Book, { title, schema }: Section): string {
  const objects = alternatives(schema).filter(({ properties }) => properties !== undefined);
  const others = alternatives(schema).filter(({ properties }) => properties === undefined);
  const shared = objects.length > 2 ? sharedKeys(objects) : [];
  const written = others.map((one) => shapeOf(book, title, one)).filter((text) => text !== '');
  const lines = [`## ${title}`, ''];
  if (written.length > 0)
    lines.push(`${written.join(', or ')}${objects.length > 0 ? '; or a map:' : '.'}`, '');
  const rows = objects.flatMap((object, index) => [
    ...(index > 0 ? [between('or')] : []),
    ...rowsOf(book, title, object, shared),
  ]);
  const [first] = objects;
  if (first && shared.length > 0) {
    const rest = Object.keys(first.properties ?? {}).filter((key) => !shared.includes(key));
    rows.push(between('and beside any of these'), ...rowsOf(book, title, first, rest));
  }
  if (rows.length > 0) lines.push(...tableOf(rows), '');
  return lines.join('\n');
}

/** The forms that a part may have, alternatives of alternatives among them. */
function alternatives(schema: Schema): readonly Schema[] {
  if (schema.properties || !schema.anyOf) return [schema];
  const seen = new Set<string>();
  return schema.anyOf.flatMap(alternatives).filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

const sharedKeys = (objects: readonly Schema[]): readonly string[] =>
  Object.keys(objects[0]?.properties ?? {}).filter((key) =>
    objects.every(({ properties }) => properties && Object.hasOwn(properties, key)),
  );

interface Row {
  readonly key: string;
  readonly takes: string;
  readonly says: string;
}

const between = (words: string): Row => ({ key: `*${words}*`, takes: '', says: '' });

function rowsOf(book: Book, title: string, schema: Schema, without: readonly string[]): readonly Row[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const isRemark = (key: string) => REMARKS.includes(key) && !required.includes(key);
  const keys = Object.keys(properties).filter((key) => !without.includes(key));
  const rows = keys
    .filter((key) => !isRemark(key))
    .map((key): Row => {
      const part = properties[key] ?? {};
      return {
        key: `\`${key}\`${required.includes(key) ? ' ●' : ''}`,
        takes: shapeOf(book, under(title, key), part),
        says: part.description ?? '',
      };
    });
  if (typeof additionalProperties === 'object')
    rows.push({ key: 'NAME', takes: shapeOf(book, under(title, 'NAME'), additionalProperties), says: '' });
  if (keys.some(isRemark)) rows.push(between('remarks'));
  return rows;
}

const under = (title: string, key: string): string => (title.includes(' / ') ? key : `${title}.${key}`);

const tableOf = (rows: readonly Row[]): readonly string[] => [
  '| key | takes | |',
  '| --- | --- | --- |',
  ...rows.map(({ key, takes, says }) => `| ${key} | ${takes} | ${says.replace(/[|[\]]/g, '\\$&')} |`),
];

/** What may stand at a key, in a few words; larger parts get a section of their own. */
function shapeOf(book: Book, title: string, schema: Schema): string {
  if (schema.$ref !== undefined) return definitionOf(book, schema.$ref.replace('#/$defs/', ''));
  if (schema.properties) return addSection(book, title, schema);
  if (schema.anyOf) {
    const forms = alternatives(schema);
    if (forms.some(({ properties }) => properties)) return addSection(book, title, schema);
    return [...new Set(forms.map((form) => shapeOf(book, title, form)))].join(' or ');
  }
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(' ');
  if (schema.prefixItems)
    return `\\[${schema.prefixItems.map((item) => shapeOf(book, title, item)).join(', ')}\\]`;
  if (schema.type === 'array')
    return typeof schema.items === 'object' ? `list of ${shapeOf(book, `${title}[]`, schema.items)}` : 'list';
  if (typeof schema.additionalProperties === 'object')
    return `NAME: ${shapeOf(book, `${title}.NAME`, schema.additionalProperties)}`;
  return schema.type === 'object' ? 'map' : 'text';
}

function definitionOf(book: Book, name: string): string {
  const text = TEXTS[name];
  if (text !== undefined) return text;
  const definition = book.definitions[name] ?? {};
  if (name === 'cell') return 'cell';
  return addSection(book, name, definition);
}
