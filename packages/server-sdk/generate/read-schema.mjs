// @ts-check
import { z } from 'zod';

/**
 * Reads zod's schemas into what both a type and a check can be made of. A transform is read as what goes in, in the
 * first of the forms that the contract allows: `true`, not `"true"`.
 *
 * @typedef {{ kind: 'text', limit?: number, isExact?: boolean, format?: string }
 *   | { kind: 'digits' } | { kind: 'number', isTextToo?: boolean } | { kind: 'boolean' } | { kind: 'any' }
 *   | { kind: 'choice', values: string[], name?: string }
 *   | { kind: 'list', of: Node, limit?: number }
 *   | { kind: 'object', fields: Field[], name?: string }
 *   | { kind: 'variants', tag: string, members: Record<string, Field[]>, name?: string }} Node
 * @typedef {{ name: string, isOptional: boolean, node: Node }} Field
 * @typedef {(schema: z.ZodType) => string | undefined} NameOf what the contract calls a schema
 */

/**
 * @param {z.core.$ZodType} given
 * @param {NameOf} nameOf
 * @returns {Node}
 */
export function readSchema(given, nameOf) {
  const schema = classic(given);
  const name = nameOf(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return readSchema(schema.unwrap(), nameOf);
  }
  if (schema instanceof z.ZodPipe) {
    return withMeta(withMeta(readSchema(schema.in, nameOf), classic(schema.out)), schema);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return { ...readVariants(schema, nameOf), ...(name && { name }) };
  }
  if (schema instanceof z.ZodUnion) {
    return isMoney(schema) ? { kind: 'digits' } : withMeta(readUnion(schema, nameOf), schema);
  }
  if (schema instanceof z.ZodString) return withMeta({ kind: 'text' }, schema);
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodEnum) {
    return { kind: 'choice', values: schema.options.map(String), ...(name && { name }) };
  }
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', values: [...schema.values].map(String) };
  if (schema instanceof z.ZodArray) {
    return { kind: 'list', of: readSchema(schema.element, nameOf), ...limitOf(schema) };
  }
  if (schema instanceof z.ZodObject) {
    // One that refuses unknown fields has a type that does so too.
    return schema.def.catchall && !(schema.def.catchall instanceof z.ZodNever)
      ? { kind: 'any' }
      : { kind: 'object', fields: fieldsOf(schema, nameOf), ...(name && { name }) };
  }
  throw new Error(`There is no rule for a schema of type ${schema.def.type}`);
}

/**
 * @param {z.ZodUnion} union
 * @param {NameOf} nameOf
 * @returns {Node}
 */
function readUnion({ options: [first, ...others] }, nameOf) {
  if (!first) throw new Error('There is no rule for an empty union');
  const node = readSchema(first, nameOf);
  const isTextToo = others.some((option) => readSchema(option, nameOf).kind === 'text');
  return node.kind === 'number' && isTextToo ? { ...node, isTextToo } : node;
}

/**
 * The members of a union by what their tag says; the tag is no field of theirs then.
 *
 * @param {z.ZodDiscriminatedUnion} union
 * @param {NameOf} nameOf
 * @returns {Node & { kind: 'variants' }}
 */
function readVariants({ def: { discriminator: tag, options } }, nameOf) {
  const members = options.map((option) => {
    if (!(option instanceof z.ZodObject))
      throw new Error('There is no rule for a union of other than objects');
    const fields = fieldsOf(option, nameOf);
    const own = fields.find(({ name }) => name === tag)?.node;
    if (own?.kind !== 'choice') throw new Error(`A member of a union has no ${tag}`);
    return [own.values.join(), fields.filter(({ name }) => name !== tag)];
  });
  return { kind: 'variants', tag, members: Object.fromEntries(members) };
}

/**
 * @param {z.ZodObject} schema
 * @param {NameOf} nameOf
 * @returns {Field[]}
 */
export function fieldsOf(schema, nameOf) {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    isOptional: classic(field).safeParse(undefined).success,
    node: readSchema(field, nameOf),
  }));
}

/**
 * The value of an amount: digits, at most 16 and above zero, or a number.
 *
 * @param {z.ZodUnion} union
 */
function isMoney({ options }) {
  return options.some((option) => classic(option).meta()?.['pattern'] === '^[1-9][0-9]{0,15}$');
}

/**
 * @param {Node} node
 * @param {z.ZodType} schema
 * @returns {Node}
 */
function withMeta(node, schema) {
  if (node.kind !== 'text') return node;
  const format = schema.meta()?.['format'] ?? node.format;
  return { ...node, ...limitOf(schema), ...(typeof format === 'string' && { format }) };
}

/** @param {z.ZodType} schema */
function limitOf(schema) {
  const { minLength, maxLength } = schema.meta() ?? {};
  const check = (schema.def.checks ?? []).find((each) => each instanceof z.core.$ZodCheckMaxLength);
  const limit = maxLength ?? check?._zod.def.maximum;
  if (typeof limit !== 'number') return {};
  return { limit, ...(minLength === limit && { isExact: true }) };
}

/**
 * The contract's schemas are all of zod's ordinary kind; what they are made of is typed as its core.
 *
 * @param {z.core.$ZodType} schema
 */
function classic(schema) {
  if (schema instanceof z.ZodType) return schema;
  throw new Error('The contract has a schema of another kind than the ordinary one');
}
