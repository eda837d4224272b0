import { posix } from 'node:path';
import ts from 'typescript';
import type { Finding } from './finding.ts';

/** A file of plain JavaScript, which no compiler reads; its path is from the root. */
export interface Script {
  readonly path: string;
  readonly text: string;
}

/** What one script imports of another is there: a command that lacks it fails when it is typed. */
export function checkScriptImports(scripts: readonly Script[]): Finding[] {
  const parsed = scripts.map((script) => ({ path: script.path, source: parse(script) }));
  const exported = new Map(parsed.map(({ path, source }) => [path, exportsOf(source)]));
  return parsed.flatMap(({ path, source }) =>
    source.statements
      .filter(ts.isImportDeclaration)
      .flatMap((statement) => missingOf(path, statement, exported))
      .map((what) => ({ where: path, what })),
  );
}

function missingOf(
  path: string,
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  exported: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (!ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return [];
  const from = posix.join(posix.dirname(path), moduleSpecifier.text);
  // The compiler answers for what it has built.
  if (from.includes('/dist/')) return [];
  const known = exported.get(from);
  if (known === undefined) return [`imports ${from}, which does not exist`];
  const names = importClause?.namedBindings;
  if (names === undefined || !ts.isNamedImports(names)) return [];
  return names.elements
    .map(({ name, propertyName }) => (propertyName ?? name).text)
    .filter((name) => !known.has(name))
    .map((name) => `imports ${name}, which ${from} does not export`);
}

function exportsOf(source: ts.SourceFile): ReadonlySet<string> {
  return new Set(
    source.statements.filter(isExported).flatMap((statement) => {
      if (ts.isVariableStatement(statement)) {
        return statement.declarationList.declarations.map(({ name }) => name.getText(source));
      }
      const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
      return named && statement.name !== undefined ? [statement.name.text] : [];
    }),
  );
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function parse({ path, text }: Script): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
}
