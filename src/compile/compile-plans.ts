import { canonicalJson } from '../base/canonical-json.ts';
import { ENGINE } from '../base/engine.ts';
import { packParts } from '../base/pack-parts.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import type { Plan } from '../model/plan.ts';
import { digestOfFile, PLANS_FORMAT, type PlansFile } from '../model/plans-file.ts';

/**
 * The text of a file of compiled plans, for `readPlans`: canonical JSON with format version, engine and digests. The same
 * plans give the same bytes. Worked examples stay behind: a handheld has no use for them.
 */
export function compilePlans(plans: readonly Plan[]): string {
  const { parts, value } = packParts(plans.map((plan) => ({ ...plan, examples: [] })));
  const content = { cailiang: 'plans', format: PLANS_FORMAT, engine: ENGINE, parts, plans: value } as const;
  const file: PlansFile = { ...content, digest: digestOfFile(content) };
  return decodeUtf8(canonicalJson(file));
}
