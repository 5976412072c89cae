// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Finds the doc comments in the contract's sources, which schemas at run time do not have: of a constant
 * (`amountSchema`), and of a field of one (`amountSchema.value`). Fields that several schemas share stand in constants
 * that end with `Fields`; `Fields.value` finds theirs.
 *
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export function readComments(folder) {
  /** @type {Map<string, string>} */
  const comments = new Map();
  for (const name of readdirSync(folder).filter((file) => /^(?!.*\.test)[\w-]+\.ts$/.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    source.statements.filter(ts.isVariableStatement).forEach(readConstant);
  }
  return comments;

  /** @param {ts.VariableStatement} statement */
  function readConstant(statement) {
    const [declaration] = statement.declarationList.declarations;
    const constant = declaration?.name.getText() ?? '';
    remember(constant, statement);
    const owner = constant.endsWith('Fields') ? 'Fields' : constant;
    ts.forEachChild(statement, function visit(node) {
      if (ts.isPropertyAssignment(node)) remember(`${owner}.${node.name.getText()}`, node);
      ts.forEachChild(node, visit);
    });
  }

  /**
   * @param {string} key
   * @param {ts.Node} node
   */
  function remember(key, node) {
    const comment = commentOf(node);
    if (comment) comments.set(key, comment);
  }
}

/** @param {ts.Node} node */
function commentOf(node) {
  const doc = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  if (!doc) return undefined;
  // A comment with a blank line below is the file's.
  const isApart = node.getSourceFile().text.slice(doc.end, node.getStart()).includes('\n\n');
  return isApart ? undefined : ts.getTextOfJSDocComment(doc.comment)?.replace(/\s+/g, ' ').trim();
}
