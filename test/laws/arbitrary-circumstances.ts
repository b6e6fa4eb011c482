import fc from 'fast-check';
import type {
  ActingKind,
  DescribedCircumstance,
  DescribedEffect,
  DescribedTests,
} from '../oracle/description.ts';

/** What of a schedule the effects depend on. */
export interface Surroundings {
  readonly grades: readonly string[];
  /** Whether an effect may name its grade; what the facts' own grade lacks is then perhaps never read. */
  readonly goto: boolean;
  /** Whether the law states a minimum, so that 减轻 has something to go below. */
  readonly minimum: boolean;
  /** Whether it states a maximum, so that the range has parts. */
  readonly maximum: boolean;
  /** Tests on facts that the schedule has, for `when`, `needs` and `unless`. */
  readonly tests: readonly DescribedTests[];
}

export interface Circumstances {
  readonly circumstances: readonly DescribedCircumstance[];
  readonly combine: Readonly<Record<string, string>>;
}

type Form = 'grade' | 'within' | 'place' | 'multiply' | 'cut' | 'add' | 'below_minimum';
type Several = 'all' | 'strongest' | 'refuse';

const KINDS: readonly ActingKind[] = ['reduce', 'lenient', 'aggravate'];

const FACTORS: Readonly<Record<ActingKind, readonly string[]>> = {
  reduce: ['0.5', '1/3', '0.25', '0.9'],
  lenient: ['0.8', '0.5', '0.75', '2/3', '0.95', '1', '0.333'],
  aggravate: ['1.3', '1.2', '1.5', '4/3', '1.05', '1', '2.5'],
};

/** In each list every pair is lighter, at both ends, than the next: so it is clear which is the strongest. */
const PARTS: Readonly<Record<ActingKind, readonly (readonly [string, string])[]>> = {
  reduce: [
    ['0%', '10%'],
    ['0%', '20%'],
  ],
  lenient: [
    ['0%', '20%'],
    ['0%', '30%'],
    ['1/8', '1/3'],
    ['12.5%', '50%'],
  ],
  aggravate: [
    ['60%', '90%'],
    ['70%', '100%'],
    ['80%', '100%'],
  ],
};

const FLOORS: readonly (readonly [string, string])[] = [
  ['0%', '50%'],
  ['10%', '80%'],
  ['30%', '100%'],
  ['1/3', '100%'],
];

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

function formsOf(kind: ActingKind, { grades, minimum, maximum }: Surroundings): readonly Form[] {
  return [
    'multiply',
    'multiply',
    'add',
    ...(kind === 'aggravate' ? [] : (['cut'] as const)),
    ...(grades.length > 0 ? (['grade', 'grade'] as const) : []),
    ...(minimum && maximum ? (['within', 'place'] as const) : []),
    ...(kind === 'reduce' && minimum ? (['below_minimum', 'below_minimum', 'below_minimum'] as const) : []),
  ];
}

function partOfEffect(
  kind: ActingKind,
  form: Form,
  { grades, goto }: Surroundings,
): fc.Arbitrary<DescribedEffect> {
  switch (form) {
    case 'grade': {
      const move = fc.record({
        move: fc.constant(kind === 'aggravate' ? ('up' as const) : ('down' as const)),
        by: fc.constantFrom(1, 1, 1, 2, 7),
      });
      const to = fc.record({ move: fc.constant('to' as const), grade: oneOf(grades) });
      const moves = goto ? fc.oneof({ weight: 4, arbitrary: move }, { weight: 1, arbitrary: to }) : move;
      return fc.record({ grade: moves });
    }
    case 'within':
      return fc.record({ within: oneOf(PARTS[kind]) });
    case 'place':
      return fc.record({
        place: oneOf(
          kind === 'aggravate' ? (['middle', 'highest'] as const) : (['lowest', 'middle'] as const),
        ),
      });
    case 'multiply':
      return fc.record({ multiply: oneOf(FACTORS[kind]) });
    case 'cut':
      return fc.record({ cut: fc.constantFrom('10%', '20%', '0.5', '1/3', '12.5%', '99%') });
    case 'add': {
      const by = fc.constantFrom('0.5', '10', '100', '33.33', '1000', '1/3');
      return fc.record({ add: by.map((one) => (kind === 'aggravate' ? one : `-${one}`)) });
    }
    default:
      return fc.record({ below_minimum: oneOf(FLOORS) });
  }
}

/** One effect, or two of different forms together. */
function freeEffect(kind: ActingKind, around: Surroundings): fc.Arbitrary<DescribedEffect> {
  const part = oneOf(formsOf(kind, around)).chain((form) => partOfEffect(kind, form, around));
  return fc.oneof(
    { weight: 3, arbitrary: part },
    { weight: 1, arbitrary: fc.tuple(part, part).map(([a, b]) => ({ ...a, ...b })) },
  );
}

interface KindPlan {
  readonly kind: ActingKind;
  readonly several: Several;
  readonly effects: readonly DescribedEffect[];
}

/** `strongest` compares effects of one form. */
function kindPlan(kind: ActingKind, around: Surroundings): fc.Arbitrary<KindPlan> {
  const count = fc.constantFrom(0, 0, 1, 1, 2, 3);
  return fc
    .tuple(count, fc.constantFrom<Several>('all', 'all', 'strongest', 'refuse'), oneOf(formsOf(kind, around)))
    .chain(([length, several, form]) =>
      fc.record({
        kind: fc.constant(kind),
        several: fc.constant(several),
        effects: fc.array(
          several === 'strongest' ? partOfEffect(kind, form, around) : freeEffect(kind, around),
          {
            minLength: length,
            maxLength: length,
          },
        ),
      }),
    );
}

interface Manner {
  readonly when?: DescribedTests;
  readonly unless?: DescribedTests;
  readonly needs?: DescribedTests;
  /** Excluded by a circumstance before it. */
  readonly excluded: boolean;
}

function manner({ tests }: Surroundings): fc.Arbitrary<Manner> {
  const plain = fc.constant<Manner>({ excluded: false });
  const excluded = fc.constant<Manner>({ excluded: true });
  if (tests.length === 0)
    return fc.oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: excluded });
  const test = oneOf(tests);
  return fc.oneof(
    { weight: 8, arbitrary: plain },
    { weight: 2, arbitrary: excluded },
    { weight: 1, arbitrary: test.map((when) => ({ when, excluded: false })) },
    { weight: 1, arbitrary: test.map((unless) => ({ unless, excluded: false })) },
    { weight: 1, arbitrary: test.map((needs) => ({ needs, excluded: false })) },
  );
}

/** Kinds whose `several` is `strongest` stand together: what one between two of them does, design §4 leaves open. */
export function circumstances(around: Surroundings): fc.Arbitrary<Circumstances> {
  const plans = fc.tuple(...KINDS.map((kind) => kindPlan(kind, around)));
  const extra = fc.constantFrom<readonly ('exempt' | 'may-exempt')[]>(
    [],
    [],
    [],
    [],
    ['exempt'],
    ['may-exempt'],
  );
  return fc
    .tuple(
      plans,
      extra,
      fc.shuffledSubarray([...KINDS], { minLength: 3 }),
      fc.array(manner(around), { minLength: 9, maxLength: 9 }),
      fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
      fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    )
    .map(([kinds, exempting, order, manners, mix, meetings]) => {
      const ordered = order.flatMap((kind) => kinds.filter((plan) => plan.kind === kind));
      const apart = ordered.flatMap(({ kind, effects }) => effects.map((effect) => ({ kind, effect })));
      const mixed = ordered.some(({ several, effects }) => several === 'strongest' && effects.length > 1)
        ? apart
        : mixedBy(apart, mix);
      const acting = mixed.map((one, index) => ({ ...one, ...mannerAt(manners[index], index) }));
      const named = acting.map((one, index) => ({ id: `c${index + 1}`, ...one }));
      const exempts = exempting.map((kind) => ({ id: 'spared', kind }));
      return { circumstances: [...named, ...exempts], combine: combineFor(named, ordered, meetings) };
    });
}

function mixedBy<T>(list: readonly T[], mix: readonly number[]): readonly T[] {
  return list
    .map((one, index) => ({ one, key: mix[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** The first circumstance is plain, and it alone excludes others: so no exclusion hangs on another. */
function mannerAt(found: Manner | undefined, index: number): Partial<DescribedCircumstance> {
  if (found === undefined || index === 0) return {};
  const { when, unless, needs, excluded } = found;
  return {
    ...(when !== undefined && { when }),
    ...(needs !== undefined && { needs }),
    ...(excluded ? { unless: ['c1'] } : unless !== undefined && { unless: [unless] }),
  };
}

/** Exactly the keys that two circumstances need which can meet. */
function combineFor(
  named: readonly DescribedCircumstance[],
  plans: readonly KindPlan[],
  meetings: readonly number[],
): Readonly<Record<string, string>> {
  const meets = (a: DescribedCircumstance, b: DescribedCircumstance): boolean =>
    a !== b && !(a.unless?.includes(b.id) || b.unless?.includes(a.id));
  const canMeet = (first: ActingKind, second: ActingKind): boolean =>
    named.some((a) => a.kind === first && named.some((b) => b.kind === second && meets(a, b)));
  const several = plans.flatMap(({ kind, several }) =>
    canMeet(kind, kind) ? [[`several ${kind}`, several]] : [],
  );
  const pairs: readonly (readonly [ActingKind, ActingKind])[] = [
    ['reduce', 'lenient'],
    ['reduce', 'aggravate'],
    ['lenient', 'aggravate'],
  ];
  const withs = pairs.flatMap(([first, second], index) =>
    canMeet(first, second)
      ? [
          [
            `${first} with ${second}`,
            [first, second, 'refuse', 'all'][meetings[index] ?? 0] ?? 'all',
          ] as const,
        ]
      : [],
  );
  return Object.fromEntries([...several, ...withoutCircle(withs)]);
}

/** Three kinds of which each goes before another are refused: then the last pair acts in turn. */
function withoutCircle(
  withs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const winners = new Set(
    withs.map(([, says]) => says).filter((says) => says !== 'all' && says !== 'refuse'),
  );
  return winners.size < 3 ? withs : withs.map(([key, says], index) => [key, index === 2 ? 'all' : says]);
}
