/** Plain JSON in which the parts that occur again stand once, in front. */
export interface Packed {
  /** Each may refer to those before it. */
  readonly parts: readonly unknown[];
  readonly value: unknown;
}

/** Stands for a part, counted from 0. Nothing that is packed may look like this. */
export interface PartReference {
  readonly $: number;
}

/** Less than this is written as shortly as a reference. */
const WORTH_SHARING = 20;

interface Found {
  readonly value: object;
  readonly length: number;
  /** In how many different places it stands. */
  uses: number;
}

interface Finding {
  /** In the order in which they end: a part before what holds it. */
  readonly found: Found[];
  readonly byText: Map<string, number>;
  readonly byIdentity: Map<object, number>;
}

/**
 * Packs plain JSON, members that are undefined left out. A plan uses the same trees in many steps: written out, the
 * schedules of the package take seven times the room.
 */
export function packParts(value: unknown): Packed {
  const finding: Finding = { found: [], byText: new Map(), byIdentity: new Map() };
  shortText(finding, value);
  const shared = new Map<number, number>();
  const parts: unknown[] = [];
  finding.found.forEach((part, index) => {
    if (part.uses < 2 || part.length < WORTH_SHARING) return;
    parts.push(mapMembers(part.value, (member) => written(finding, shared, member)));
    shared.set(index, parts.length - 1);
  });
  return { parts, value: written(finding, shared, value) };
}

/** The same for equal values; lists and objects inside are numbers. */
function shortText(finding: Finding, value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { found, byText, byIdentity } = finding;
  const known = byIdentity.get(value);
  if (known !== undefined) return `#${known}`;
  const text = JSON.stringify(mapMembers(value, (member) => shortText(finding, member)));
  const same = byText.get(text);
  const number = same ?? found.push({ value, length: text.length, uses: 0 }) - 1;
  byIdentity.set(value, number);
  byText.set(text, number);
  if (same === undefined) mapMembers(value, (member) => countUse(finding, member));
  return `#${number}`;
}

function countUse({ found, byIdentity }: Finding, member: unknown): void {
  const part = found[byIdentity.get(member as object) ?? -1];
  if (part) part.uses += 1;
}

function written(finding: Finding, shared: ReadonlyMap<number, number>, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const part = shared.get(finding.byIdentity.get(value) ?? -1);
  if (part !== undefined) return { $: part } satisfies PartReference;
  return mapMembers(value, (member) => written(finding, shared, member));
}

/** A list or an object with something else for each of its members. */
function mapMembers(value: object, to: (member: unknown) => unknown): object {
  if (Array.isArray(value)) return value.map(to);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, to(one)]));
}
