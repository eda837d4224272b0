import ts from 'typescript';

/** Titles of the tests that a spec runs, as written: `it('…')` and `it.each(…)('…')`. */
export function specTitles(text: string): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('spec.ts', text, ts.ScriptTarget.Latest));
  return titles;
}

/** Not `it.skip` nor `it.todo`: what does not run would not fail. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'it';
  const each = ts.isTaggedTemplateExpression(callee)
    ? callee.tag
    : ts.isCallExpression(callee)
      ? callee.expression
      : undefined;
  return (
    each !== undefined &&
    ts.isPropertyAccessExpression(each) &&
    ts.isIdentifier(each.expression) &&
    each.expression.text === 'it' &&
    each.name.text === 'each'
  );
}
