import { posix } from 'node:path';
import ts from 'typescript';

/**
 * The files of the project that a source text loads or starts: whatever it names by a relative path,
 * but for its types. A process that a spec starts is found by the path it is started by.
 */
export function loadedFiles(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const named: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === TYPE) return;
    if (ts.isExportDeclaration(node) && node.isTypeOnly) return;
    if (ts.isStringLiteralLike(node) && /^\.{1,2}\//.test(node.text)) named.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return named.map((name) => posix.join(posix.dirname(file), name));
}

const TYPE = ts.SyntaxKind.TypeKeyword;
