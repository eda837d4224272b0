import ts from 'typescript';

/** What a node may be replaced by, and under what name that is reported. */
export interface Mutation {
  readonly kind: string;
  readonly node: ts.Node;
  readonly replacement: string;
}

const { SyntaxKind } = ts;

/** Each operator and the one that takes its place. */
const SWAPS: ReadonlyMap<ts.SyntaxKind, readonly [kind: string, operator: string]> = new Map([
  [SyntaxKind.LessThanToken, ['boundary', '<=']],
  [SyntaxKind.LessThanEqualsToken, ['boundary', '<']],
  [SyntaxKind.GreaterThanToken, ['boundary', '>=']],
  [SyntaxKind.GreaterThanEqualsToken, ['boundary', '>']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['comparison', '!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['comparison', '===']],
  [SyntaxKind.PlusToken, ['arithmetic', '-']],
  [SyntaxKind.MinusToken, ['arithmetic', '+']],
  [SyntaxKind.AsteriskToken, ['arithmetic', '/']],
  [SyntaxKind.SlashToken, ['arithmetic', '*']],
  [SyntaxKind.PercentToken, ['arithmetic', '*']],
  [SyntaxKind.PlusEqualsToken, ['arithmetic', '-=']],
  [SyntaxKind.MinusEqualsToken, ['arithmetic', '+=']],
  [SyntaxKind.AmpersandAmpersandToken, ['logical', '||']],
  [SyntaxKind.BarBarToken, ['logical', '&&']],
  [SyntaxKind.QuestionQuestionToken, ['logical', '&&']],
]);

/** Every way in which this very node may be broken, and none of those below it. */
export function mutationsOf(node: ts.Node): Mutation[] {
  const by = (kind: string, target: ts.Node, replacement: string): Mutation => ({
    kind,
    node: target,
    replacement,
  });
  if (ts.isBinaryExpression(node)) return swapped(node);
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition;
    return ['true', 'false'].map((value) => by('condition', condition, value));
  }
  if (ts.isWhileStatement(node)) return [by('condition', node.expression, 'false')];
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
    return [by('negation', node, node.operand.getText())];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return stepped(node);
  if (node.kind === SyntaxKind.TrueKeyword) return [by('boolean', node, 'false')];
  if (node.kind === SyntaxKind.FalseKeyword) return [by('boolean', node, 'true')];
  if (ts.isExpressionStatement(node) && hasEffect(node.expression))
    return [by('removed statement', node, ';')];
  if (ts.isReturnStatement(node) && node.expression !== undefined) return returned(node.expression);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return returned(node.body);
  return [];
}

function swapped(node: ts.BinaryExpression): Mutation[] {
  const swap = SWAPS.get(node.operatorToken.kind);
  if (swap === undefined || joinsText(node)) return [];
  const [kind, operator] = swap;
  const replacement = `${node.left.getText()} ${operator} ${node.right.getText()}`;
  // An assignment stands by itself; `a ?? b` may not stand beside `&&` without parentheses.
  const isAssignment = operator.length > 1 && operator.endsWith('=') && kind === 'arithmetic';
  return [{ kind, node, replacement: isAssignment ? replacement : `(${replacement})` }];
}

/** Texts are joined by `+`, too, and what they say is nobody's logic. */
function joinsText({ left, right }: ts.BinaryExpression): boolean {
  return [left, right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
}

function stepped(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): Mutation[] {
  const isUp = node.operator === SyntaxKind.PlusPlusToken;
  if (!isUp && node.operator !== SyntaxKind.MinusMinusToken) return [];
  const [from, to] = isUp ? ['++', '--'] : ['--', '++'];
  return [{ kind: 'arithmetic', node, replacement: node.getText().replace(from, to) }];
}

function returned(value: ts.Node): Mutation[] {
  const text = value.getText();
  if (text === 'undefined' || text.startsWith('void ')) return [];
  return [{ kind: 'return value', node: value, replacement: 'undefined' }];
}

/** Whether leaving a statement out changes anything: a call, an assignment, a deletion. */
function hasEffect(expression: ts.Expression): boolean {
  if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression))
    return hasEffect(expression.expression);
  if (ts.isCallExpression(expression))
    return expression.expression.kind !== SyntaxKind.SuperKeyword;
  if (ts.isDeleteExpression(expression)) return true;
  return (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind >= SyntaxKind.FirstAssignment &&
    expression.operatorToken.kind <= SyntaxKind.LastAssignment
  );
}
