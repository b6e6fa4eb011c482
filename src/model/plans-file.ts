import { digest } from '../base/digest.ts';
import type { Plan } from './plan.ts';

/** The format of files of compiled plans that this engine writes and reads. */
export const PLANS_FORMAT = 1;

/** What `cailiang compile` writes: plans for a handheld, as canonical JSON, with the parts that they share in front. */
export interface PlansFile {
  readonly cailiang: 'plans';
  readonly format: number;
  /** The engine that compiled them. */
  readonly engine: string;
  readonly parts: readonly unknown[];
  readonly plans: unknown;
  /** Of all that stands above. */
  readonly digest: string;
}

/** The digest of a plan, from what it does; source places, examples, claims and what is only told are outside. sem: digest */
export function digestOfPlan(plan: Plan): string {
  const { digest: _, expect, accepted, meeting, file, places, rows, examples, ...core } = plan;
  return digest(core);
}

/** The digest of a file of plans, from all else that it holds. sem: digest */
export function digestOfFile(file: Omit<PlansFile, 'digest'> | PlansFile): string {
  const { cailiang, format, engine, parts, plans } = file;
  return digest({ cailiang, format, engine, parts, plans });
}
