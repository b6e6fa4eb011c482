import type { ActsAssessment } from '../model/acts.ts';

/** What a language brings to a case of several acts. */
export interface ActsWords {
  /** How the acts stand to each other, with the ground. */
  readonly together: (result: ActsAssessment) => string;
  readonly absorbed: (name: string) => string;
  readonly total: (amount: string, currency: string) => string;
  readonly noTotal: string;
  readonly schedule: (id: string, version: string) => string;
}
