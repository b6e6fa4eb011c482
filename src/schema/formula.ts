import type * as z from 'zod';
import type { Formula } from '../model/formula.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { syntax } from './read/syntax.ts';

/** A formula: `面积 * 40`, `5万`, `if 主体 = "单位" then 2 else 1`. */
export const formula: z.ZodType<Formula> = syntax('formula', parseFormula);
