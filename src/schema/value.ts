import * as z from 'zod';
import type { Value } from '../model/schedule.ts';
import { brackets } from './forms/brackets.ts';
import { days } from './forms/days.ts';
import { decided } from './forms/decided.ts';
import { eachAdd } from './forms/each-add.ts';
import { eachCount } from './forms/each-count.ts';
import { eachHighest } from './forms/each-highest.ts';
import { higherOf } from './forms/higher-of.ts';
import { is } from './forms/is.ts';
import { lowerOf } from './forms/lower-of.ts';
import { months } from './forms/months.ts';
import { per } from './forms/per.ts';
import { points } from './forms/points.ts';
import { tableForm } from './forms/table-form.ts';
import { years } from './forms/years.ts';
import { formula } from './formula.ts';
import { byShape } from './read/by-shape.ts';
import { leadingKeysOf, oneForm } from './read/one-form.ts';

/** A number wherever one may stand: a formula or one of the forms. */
export const value: z.ZodType<Value> = z.lazy(() => anyValue);

/** Every form of a value; a new one is a new file and a line here. */
const forms = [
  ...[is(value), higherOf(value), lowerOf(value), tableForm(value), decided(value)],
  ...[points(value, () => formKeys), brackets(value), per(value)],
  ...[days(value), months(value), years(value)],
  ...[eachAdd(value), eachHighest(value), eachCount(value)],
];

const formKeys = leadingKeysOf(forms);

const anyValue = byShape<Value>({ text: formula, map: oneForm(forms) }, 'value');
