// @ts-check
/**
 * Reads zod's schemas into what both a type and a check can be made of. A transform is read as what goes in, in the
 * first of the forms that the contract allows: `true`, not `"true"`.
 *
 * @typedef {{ kind: 'text', limit?: number, isExact?: boolean, format?: string }
 *   | { kind: 'digits' } | { kind: 'number', isTextToo?: boolean } | { kind: 'boolean' } | { kind: 'any' }
 *   | { kind: 'choice', values: string[], name?: string }
 *   | { kind: 'list', of: Node, limit?: number }
 *   | { kind: 'object', fields: Field[], name?: string }} Node
 * @typedef {{ name: string, isOptional: boolean, node: Node }} Field
 */

/**
 * @param {any} schema
 * @param {(schema: any) => string | undefined} nameOf
 * @returns {Node}
 */
export function readSchema(schema, nameOf) {
  const { def } = schema;
  const name = nameOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return readSchema(def.innerType, nameOf);
    case 'pipe':
      return withMeta(withMeta(readSchema(def.in, nameOf), def.out), schema);
    case 'union':
      return isMoney(schema) ? { kind: 'digits' } : withMeta(readUnion(def.options, nameOf), schema);
    case 'string':
      return withMeta({ kind: 'text' }, schema);
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries), ...(name && { name }) };
    case 'literal':
      return { kind: 'choice', values: def.values };
    case 'array':
      return { kind: 'list', of: readSchema(def.element, nameOf), ...limitOf(schema) };
    case 'object':
      return def.catchall
        ? { kind: 'any' }
        : { kind: 'object', fields: fieldsOf(schema, nameOf), ...(name && { name }) };
    default:
      throw new Error(`There is no rule for a schema of type ${def.type}`);
  }
}

/**
 * @param {any[]} options
 * @param {(schema: any) => string | undefined} nameOf
 * @returns {Node}
 */
function readUnion(options, nameOf) {
  const node = readSchema(options[0], nameOf);
  const isTextToo = options.some((option) => readSchema(option, nameOf).kind === 'text');
  return node.kind === 'number' && isTextToo ? { ...node, isTextToo } : node;
}

/**
 * @param {any} schema
 * @param {(schema: any) => string | undefined} nameOf
 * @returns {Field[]}
 */
export function fieldsOf(schema, nameOf) {
  return Object.entries(schema.def.shape).map(([name, field]) => ({
    name,
    isOptional: /** @type {any} */ (field).safeParse(undefined).success,
    node: readSchema(field, nameOf),
  }));
}

/**
 * The value of an amount: digits, at most 16 and above zero, or a number.
 *
 * @param {any} schema
 */
function isMoney(schema) {
  return schema.def.options.some(
    (/** @type {any} */ option) => option.meta()?.pattern === '^[1-9][0-9]{0,15}$',
  );
}

/**
 * @param {Node} node
 * @param {any} schema
 * @returns {Node}
 */
function withMeta(node, schema) {
  if (node.kind !== 'text') return node;
  const format = schema.meta()?.format ?? node.format;
  return { ...node, ...limitOf(schema), ...(format && { format }) };
}

/** @param {any} schema */
function limitOf(schema) {
  const { minLength, maxLength } = schema.meta() ?? {};
  const check = (schema.def.checks ?? []).find(
    (/** @type {any} */ each) => each._zod.def.check === 'max_length',
  );
  const limit = maxLength ?? check?._zod.def.maximum;
  if (typeof limit !== 'number') return {};
  return { limit, ...(minLength === limit && { isExact: true }) };
}
