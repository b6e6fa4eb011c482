import * as z from 'zod';
import type { FineCase } from '../model/schedule.ts';
import { fineTerms } from './fine-terms.ts';
import { anyTests, row } from './tests.ts';

/** A fine with tests in front; it may hold cases again. */
export const fineCase: z.ZodType<FineCase> = z.lazy(() => anyCase);

const anyCase: z.ZodType<FineCase> = row({ ...fineTerms(fineCase), any: anyTests }, 'case');
