// @ts-check
/**
 * @typedef {import('./read-schema.mjs').Node} Node
 * @typedef {import('./read-schema.mjs').Field} Field
 */

/** Prints what a message must hold, as `shape.ts` checks it, and remembers the shapes that have a name. */
export function shapePrinter() {
  /** @type {Map<string, string>} */
  const shared = new Map();
  const constants = () =>
    [...shared.entries()].map(([name, shape]) => `const ${name}: Shape = ${shape};`).join('\n\n');
  return { objectOf, shapeOf, constants };

  /**
   * @param {Field[]} fields
   * @param {string[]} names
   */
  function objectOf(fields, names) {
    const isRequired = (/** @type {Field} */ field) => !field.isOptional || names.includes(field.name);
    const line = (/** @type {Field} */ { name, node }) => `${name}: ${shapeOf(node, name)}`;
    const required = fields.filter(isRequired).map(line);
    const optional = fields.filter((field) => !isRequired(field)).map(line);
    return `{ required: { ${required.join(', ')} }, optional: { ${optional.join(', ')} } }`;
  }

  /**
   * @param {Node} node
   * @param {string} field
   * @returns {string}
   */
  function shapeOf(node, field) {
    switch (node.kind) {
      case 'choice':
        return field === 'resultStatus' ? "'status'" : "'text'";
      case 'list':
        return `{ list: ${shapeOf(node.of, field)} }`;
      case 'object':
        return node.name ? namedShape(node.name, objectOf(node.fields, [])) : objectOf(node.fields, []);
      case 'variants':
        return namedShape(node.name ?? '', variantsOf(node));
      default:
        return `'${node.kind}'`;
    }
  }

  /**
   * @param {Node & { kind: 'variants' }} node
   */
  function variantsOf({ tag, members }) {
    const lines = Object.entries(members).map(([value, fields]) => `${value}: ${objectOf(fields, [])}`);
    return `{ tag: '${tag}', variants: { ${lines.join(', ')} } }`;
  }

  /**
   * @param {string} name
   * @param {string} shape
   */
  function namedShape(name, shape) {
    const constant = `${name[0]?.toLowerCase()}${name.slice(1)}`;
    shared.set(constant, shape);
    return constant;
  }
}
