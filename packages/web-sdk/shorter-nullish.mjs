import ts from 'typescript';

const strict = new Map([
  [ts.SyntaxKind.BarBarToken, [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.EqualsEqualsToken]],
  [
    ts.SyntaxKind.AmpersandAmpersandToken,
    [ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken],
  ],
]);

/**
 * Writes `x == null` for what the compiler makes of `?.` and `??` (`x === null || x === void 0`), which is longer by a
 * comparison each time. It spells that out for `document.all` alone, which no code of ours looks into.
 * @type {ts.TransformerFactory<ts.SourceFile>}
 */
export const shorterNullish = (context) => (file) => {
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    const checked = valueCheckedTwice(visited);
    if (!checked) return visited;
    const [, loose] = strict.get(visited.operatorToken.kind);
    return context.factory.createBinaryExpression(checked, loose, context.factory.createNull());
  };
  return ts.visitNode(file, visit);
};

/** The value that is compared with null and then with undefined; else undefined. */
function valueCheckedTwice(node) {
  if (!ts.isBinaryExpression(node)) return undefined;
  const { left, right, operatorToken } = node;
  const [wanted] = strict.get(operatorToken.kind) ?? [];
  if (!isBinary(left, wanted) || !isBinary(right, wanted)) return undefined;
  const isTwice =
    left.right.kind === ts.SyntaxKind.NullKeyword &&
    ts.isVoidExpression(right.right) &&
    ts.isIdentifier(right.left) &&
    nameOf(left.left) === nameOf(right.left);
  return isTwice ? left.left : undefined;
}

const isBinary = (node, operator) => ts.isBinaryExpression(node) && node.operatorToken.kind === operator;

/** Of a variable, or of the one that is assigned on the way. */
function nameOf(node) {
  const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
  const variable = isBinary(inner, ts.SyntaxKind.EqualsToken) ? inner.left : inner;
  return ts.isIdentifier(variable) ? variable.text : undefined;
}
