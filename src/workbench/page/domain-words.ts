import type { FormFact } from '../../index.ts';

type Domain = NonNullable<FormFact['domain']>[number];

interface DomainWords {
  readonly from: (lower: string, included: boolean) => string;
  readonly to: (upper: string, included: boolean) => string;
  readonly and: string;
  readonly or: string;
  readonly semicolon: string;
  readonly digits: (decimals: number) => string;
}

/** Between what an answer lies and how many digits it may have. */
export const hintWith =
  (words: DomainWords) =>
  (domain: readonly Domain[], decimals: number | undefined, unit: string): string => {
    const ranges = domain.map(({ lower, lowerIncluded = false, upper, upperIncluded = false }) => {
      const from = lower === undefined ? '' : words.from(lower, lowerIncluded);
      const to = upper === undefined ? '' : words.to(upper, upperIncluded);
      const both = [from, to].filter(Boolean).join(words.and);
      return both === '' || unit === '' ? both : `${both} ${unit}`;
    });
    const digits = decimals === undefined ? '' : words.digits(decimals);
    return [ranges.filter(Boolean).join(words.or), digits].filter(Boolean).join(words.semicolon);
  };
