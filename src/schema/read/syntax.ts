import * as z from 'zod';
import type { Syntax } from '../../base/codes/schema.ts';
import { suggest } from '../../base/suggest.ts';
import type { FunctionName, SyntaxFault, SyntaxResult } from '../../model/formula.ts';
import { type Refusal, reading } from './reading.ts';

const FUNCTIONS: readonly FunctionName[] = ['min', 'max', 'floor', 'ceiling'];

const written = z.string();

/** A text with a syntax of its own. */
export const syntax = <T>(kind: Syntax, parse: (text: string) => SyntaxResult<T>): z.ZodType<T> =>
  reading(
    written,
    (input, { read, refuse }) => {
      const text = read(written, input);
      if (text === undefined) return undefined;
      const result = parse(text);
      return result.ok ? result.value : refuse({ ...refusalOf(kind, result.fault), offset: result.fault.at });
    },
    `${kind}-text`,
  );

const refusalOf = (kind: Syntax, fault: SyntaxFault): Refusal => {
  switch (fault.fault) {
    case 'empty':
      return { code: 'schema/syntax-empty', params: { in: kind } };
    case 'character': {
      const { found, use } = fault;
      const params = use === undefined ? { in: kind, found } : { in: kind, found, use };
      return { code: 'schema/syntax-character', params };
    }
    case 'number':
      return { code: 'schema/syntax-number', params: { in: kind, found: fault.found } };
    case 'digits':
      return {
        code: 'schema/syntax-number',
        params: { in: kind, found: fault.found, limit: fault.limit },
      };
    case 'unit':
      return { code: 'schema/syntax-unit', params: { in: kind, found: fault.found } };
    case 'expected':
      return {
        code: 'schema/syntax-expected',
        params: { in: kind, expected: fault.expected, found: fault.found },
      };
    case 'function':
      return refuseFunction(fault.found);
    case 'comma':
      return { code: 'schema/cell-comma', params: {} };
    case 'empty-interval':
      return { code: 'schema/cell-empty-interval', params: { found: fault.found } };
    case 'date':
      return { code: 'schema/date', params: { found: fault.found } };
    case 'limit':
      return { code: 'schema/syntax-limit', params: { in: kind, what: fault.what, limit: fault.limit } };
  }
};

const refuseFunction = (found: string): Refusal => {
  const suggestion = suggest(found, FUNCTIONS);
  const params = { found, allowed: FUNCTIONS };
  return {
    code: 'schema/formula-function',
    params: suggestion === undefined ? params : { ...params, suggestion },
  };
};
