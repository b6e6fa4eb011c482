/** The case has no assessment: the problem codes that are right. */
export class Refused extends Error {
  readonly codes: readonly string[];

  constructor(codes: readonly string[]) {
    super(codes.join(', '));
    this.codes = codes;
  }
}

/** Everything that is wrong with a case: a refusal may name any of it. */
export class Faults {
  readonly #codes = new Set<string>();

  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const code of error.codes) this.#codes.add(code);
      return undefined;
    }
  }

  /** Throws where something was wrong so far. */
  stop(): void {
    if (this.#codes.size > 0) throw new Refused([]);
  }

  codes(incomplete: boolean): readonly string[] {
    return [...new Set([...this.#codes, ...(incomplete ? ['facts/missing'] : [])])];
  }
}
