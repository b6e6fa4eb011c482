import { type CST, CST as cst, Lexer, Parser } from 'yaml';
import { type Finding, finding } from './finding.ts';
import { MAX_DEPTH, MAX_FINDINGS } from './limits.ts';

/**
 * The syntax tree of a text and what the language does not take from YAML; or where the nesting goes too deep.
 * `hopeless`: so much is wrong that the rest was not read.
 */
export type Tokens =
  | {
      readonly deep: false;
      readonly hopeless: boolean;
      readonly tokens: readonly CST.Token[];
      readonly refused: readonly Finding[];
    }
  | { readonly deep: true; readonly at: number };

/**
 * Reads the text into YAML's syntax tree, without recursion, and stops where the nesting passes the limit:
 * composing deep nesting twice aborts Node 20 in a way that nothing can catch.
 */
export const readTokens = (text: string): Tokens => {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const refused: Finding[] = [];
  let errors = 0;
  const look = createLookout(refused);
  for (const lexeme of new Lexer().lex(text)) {
    look(lexeme, parser.offset);
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') errors++;
    }
    if (refused.length + errors > MAX_FINDINGS) return { deep: false, hopeless: true, tokens, refused };
    if (parser.stack.length > MAX_DEPTH && depthOf(parser.stack) > MAX_DEPTH)
      return { deep: true, at: parser.offset - 1 };
  }
  for (const token of parser.end()) tokens.push(token);
  return { deep: false, hopeless: false, tokens, refused };
};

const depthOf = (stack: readonly CST.Token[]): number =>
  stack.filter((token) => cst.isCollection(token)).length;

/** Watches the lexemes go by for parts of YAML that a schedule may not use, and for tabs as indentation. */
const createLookout = (refused: Finding[]): ((lexeme: string, at: number) => void) => {
  let afterScalarMark = false;
  let lineStart = true;
  let tab: Finding | undefined;
  return (lexeme, at) => {
    const type = afterScalarMark ? 'scalar' : cst.tokenType(lexeme);
    afterScalarMark = !afterScalarMark && lexeme === cst.SCALAR;
    if (type === 'space') {
      if (lineStart && tab === undefined && lexeme.includes('\t')) tab = tabFinding(lexeme, at);
      return;
    }
    if (tab && type !== 'newline' && type !== 'comment') refused.push(tab);
    tab = undefined;
    lineStart = lexeme.endsWith('\n') || (lineStart && type === 'doc-mode');
    const found = refusal(type, lexeme, at);
    if (found) refused.push(found);
  };
};

/** A file indented with tabs alone reads rightly with a space for each. */
const tabFinding = (spaces: string, at: number): Finding =>
  finding('yaml/indent-character', { character: 'tab' }, at + spaces.indexOf('\t'), {
    repairs: [{ start: at, text: ' '.repeat(spaces.length) }],
  });

const refusal = (type: CST.TokenType | null, lexeme: string, at: number): Finding | undefined => {
  switch (type) {
    case 'anchor':
      return finding('yaml/anchor', { name: lexeme.slice(1) }, at);
    case 'alias':
      return finding('yaml/alias', { name: lexeme.slice(1) }, at);
    case 'tag':
      return finding('yaml/tag', { tag: lexeme }, at);
    case 'directive-line':
      return finding('yaml/directive', { text: lexeme }, at);
    case 'explicit-key-ind':
      return finding('yaml/complex-key', {}, at);
    default:
      return undefined;
  }
};
