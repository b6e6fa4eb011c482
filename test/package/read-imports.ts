import ts from 'typescript';

/** One reference from a file to another module. */
export interface Import {
  readonly specifier: string;
  /** Gone at run time: `import type`, `export type … from`, `import('x').T`. */
  readonly typeOnly: boolean;
  /** `star` is `export *`; `computed` is an `import(…)` or `require(…)` whose module is not a plain text. */
  readonly form: 'namespace' | 'star' | 'computed' | 'other';
}

export interface SourceFacts {
  readonly imports: readonly Import[];
  readonly defaultExport: boolean;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

const record = (module: ts.Node | undefined, typeOnly: boolean, form: Import['form'] = 'other'): Import => {
  const specifier = textOf(module);
  return specifier === undefined
    ? { specifier: '', typeOnly, form: 'computed' }
    : { specifier, typeOnly, form };
};

const isLoadingCall = (node: ts.CallExpression): boolean =>
  node.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(node.expression) && node.expression.text === 'require');

/** The reference that this node is, if any. `import { type A }` counts as loading: it stays at run time. */
const readImport = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    const form = bindings !== undefined && ts.isNamespaceImport(bindings) ? 'namespace' : 'other';
    return record(node.moduleSpecifier, node.importClause?.isTypeOnly === true, form);
  }
  if (ts.isExportDeclaration(node)) {
    const star = node.exportClause === undefined || ts.isNamespaceExport(node.exportClause);
    if (node.moduleSpecifier === undefined) return undefined;
    return record(node.moduleSpecifier, node.isTypeOnly, star ? 'star' : 'other');
  }
  if (ts.isImportTypeNode(node)) {
    return record(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  }
  if (ts.isExternalModuleReference(node)) return record(node.expression, false);
  return ts.isCallExpression(node) && isLoadingCall(node) ? record(node.arguments[0], false) : undefined;
};

const exportsDefault = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) ||
  (ts.isExportSpecifier(node) && node.name.text === 'default') ||
  (ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true);

/** What a TypeScript file refers to and whether it has a default export, read by TypeScript's own parser. */
export const readImports = (text: string): SourceFacts => {
  const imports: Import[] = [];
  let defaultExport = false;
  const visit = (node: ts.Node): void => {
    const found = readImport(node);
    if (found !== undefined) imports.push(found);
    defaultExport ||= exportsDefault(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, false));
  return { imports, defaultExport };
};
