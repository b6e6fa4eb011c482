import { numberToText, parseDecimal } from '../base/decimal.ts';
import { type Problem, problem } from '../base/problem.ts';
import { divide, type Rational, rational, sign } from '../base/rational.ts';
import type { FigureSpec, Plan } from '../model/plan.ts';
import { numberFault } from './number-fault.ts';
import { plainEntries } from './plain.ts';
import type { Value } from './value.ts';

type Figures = Map<string, { readonly value: string; readonly reason: string }>;

/** The officer's figures: each a number in the unit of its range ("600", "1.5%") with the reason for it. sem: decided */
export function readFigures(
  plan: Plan,
  input: unknown,
  values: Map<string, Value>,
  problems: Problem[],
): Figures {
  const figures: Figures = new Map();
  for (const [name, raw] of plainEntries(input, 'figures', problems)) {
    const owner = plan.circumstances.find(({ id }) => id === name)?.name ?? name;
    const spec = plan.figures.find(({ id, label }) => id === owner || label === owner);
    if (!spec) {
      problems.push(
        problem('facts/figure-unknown', { figure: name, known: plan.figures.map(({ id }) => id) }),
      );
      continue;
    }
    if (figures.has(spec.id))
      problems.push(problem('facts/twice', { fact: spec.label, first: spec.id, second: name }));
    const isFine = plan.fines.some(({ id }) => id === spec.id);
    const figure = readFigure(spec, isFine, raw, problems);
    if (!figure) continue;
    values.set(`figure:${spec.id}`, figure.exact);
    figures.set(spec.id, { value: figure.value, reason: figure.reason });
  }
  return figures;
}

function readFigure(spec: FigureSpec, isFine: boolean, raw: unknown, problems: Problem[]) {
  const parts = new Map(plainEntries(raw, spec.id, problems));
  const input = parts.get('value');
  const reason = parts.get('reason');
  const text = typeof input === 'number' ? numberToText(input) : input;
  if (typeof text !== 'string' || [...parts.keys()].some((key) => key !== 'value' && key !== 'reason')) {
    problems.push(problem('facts/figure-shape', { figure: spec.label, isFine }));
    return undefined;
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    problems.push(problem('facts/figure-reason', { figure: spec.label, isFine }));
    return undefined;
  }
  const exact = parseFigure(text);
  if (exact === undefined) {
    const params = { fact: spec.label, ...(isFine && { isFine }), found: text.slice(0, 60) };
    problems.push(problem('facts/number', { ...params, reason: numberFault(text) }));
  }
  return exact && { exact, value: text, reason };
}

/** A number or a fraction of two, the money by the base (`20000/8765.4`). */
function parseFigure(text: string): Rational | undefined {
  const parts = text.split('/').map(parsePart);
  const [over, under] = parts;
  if (parts.length > 2 || over === undefined || (parts.length === 2 && under === undefined)) return undefined;
  if (under === undefined) return over;
  return sign(under) > 0 ? divide(over, under) : undefined;
}

/** A number, or one with % or ‰, as the range itself is written. */
function parsePart(text: string): Rational | undefined {
  const per = text.endsWith('%') ? 100n : text.endsWith('‰') ? 1000n : 1n;
  const number = parseDecimal(per === 1n ? text : text.slice(0, -1));
  return number && divide(number, rational(per, 1n));
}
