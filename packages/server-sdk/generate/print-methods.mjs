// @ts-check
/**
 * @typedef {import('./read-schema.mjs').Node} Node
 * @typedef {import('./read-schema.mjs').Field} Field
 */

/**
 * The table of methods and notifications with the checks of what they must hold, as TypeScript.
 *
 * @param {import('./print-types.mjs').Wire} wire
 */
export function printMethods({ methods, notifications }) {
  /** @type {Map<string, string>} */
  const shared = new Map();
  const rows = methods.map(({ name, path, facts, requestFields, responseFields }) => {
    const own = requestFields.filter(({ isOptional }) => !isOptional).map((field) => [field.name]);
    const pending = facts.pending && {
      code: facts.pending.code,
      shape: objectOf(responseFields, facts.pending.required),
    };
    return `${name}: {
      name: '${name}',
      path: '${path}',
      requires: ${JSON.stringify([...own, ...(facts.oneOf ?? [])])},
      ids: ${JSON.stringify(facts.ids)},
      isRepeatable: ${facts.isRepeatable},
      isComplete: guardOf<wire.${facts.success}>(${objectOf(responseFields, facts.required)}),
      ${pending ? `pending: { code: '${pending.code}', isComplete: guardOf<wire.${facts.pending?.name}>(${pending.shape}) },` : ''}
    }`;
  });
  const typed = methods.map(({ name, facts }) => {
    const answer = [facts.success, facts.pending?.name].filter(Boolean).map((type) => `wire.${type}`);
    return `${name}: Method<${answer.join(' | ')}>;`;
  });
  const checks = notifications.map(
    ({ type, name, fields }) => `${type}: guardOf<wire.${name}>(${objectOf(fields, [])})`,
  );
  const typedChecks = notifications.map(({ type, name }) => `${type}: Guard<wire.${name}>;`);
  return `
import type { Method } from './method.js';
import { guardOf, type Guard, type Shape } from './shape.js';
import type * as wire from './wire-types.js';

/** Generated from the contract; see \`generate/generate.mjs\`. */

${[...shared.entries()].map(([name, shape]) => `const ${name}: Shape = ${shape};`).join('\n\n')}

/** The methods of the API. */
export const methods: { ${typed.join('\n')} } = { ${rows.join(',\n')} };

/** What each known notification must hold, by its \`notifyType\`. */
export const notifications: { ${typedChecks.join('\n')} } = { ${checks.join(',\n')} };
`;

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
        return node.name ? namedShape(node.name, node.fields) : objectOf(node.fields, []);
      default:
        return `'${node.kind}'`;
    }
  }

  /**
   * @param {string} name
   * @param {Field[]} fields
   */
  function namedShape(name, fields) {
    const constant = `${name[0]?.toLowerCase()}${name.slice(1)}`;
    if (!shared.has(constant)) shared.set(constant, objectOf(fields, []));
    return constant;
  }
}
