import type { SyntaxFault } from '../../model/formula.ts';

/** Every operator, bracket and keyword, in the one spelling the parsers see. */
export type Mark =
  | ('(' | ')' | '[' | ']' | ',' | '..')
  | ('+' | '-' | '*' | '/')
  | ('=' | '!=' | '<' | '<=' | '>' | '>=')
  | ('if' | 'then' | 'else' | 'and' | 'or' | 'not' | 'in');

interface Span {
  readonly at: number;
  readonly end: number;
}

/** One token; `fault` and `end` only ever come last. */
export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: string; readonly percent: boolean }
    | { readonly kind: 'date'; readonly date: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'mark'; readonly mark: Mark }
    | { readonly kind: 'fault'; readonly fault: SyntaxFault }
    | { readonly kind: 'end' }
  );

/** A token that reports a fault, ending the list of tokens. */
export const faultToken = (fault: SyntaxFault): Token => ({
  kind: 'fault',
  fault,
  at: fault.at,
  end: fault.at,
});
