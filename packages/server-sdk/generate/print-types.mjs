// @ts-check
import { constantOf, docOf, open, typePrinter } from './type-printer.mjs';

/**
 * @typedef {import('./read-schema.mjs').Field} Field
 * @typedef {object} Wire
 * @property {{ name: string, path: string, facts: import('./facts.mjs').MethodFacts, requestFields: Field[],
 *   responseFields: Field[] }[]} methods
 * @property {{ type: string, name: string, constant: string, doc: string, fields: Field[] }[]} notifications
 * @property {string[]} resultCodes
 */

/**
 * The types of all messages, as TypeScript.
 *
 * @param {Wire} wire
 * @param {Map<string, string>} comments
 */
export function printTypes({ methods, notifications, resultCodes }, comments) {
  const { body, named } = typePrinter((key) => comments.get(key), choiceType);
  /** @type {Map<string, string>} */
  const messages = new Map();
  for (const { name, facts, requestFields, responseFields } of methods) {
    const response = `${name}ResponseSchema`;
    messages.set(facts.request, requestType(facts, requestFields));
    messages.set(facts.success, answerType(facts.success, response, "Result<'S'>", facts, responseFields));
    if (!facts.pending) continue;
    const { pending } = facts;
    messages.set(pending.name, answerType(pending.name, response, "Result<'U'>", pending, responseFields));
  }
  for (const { type, name, constant, doc, fields } of notifications) {
    const known = fields.map((field) => (field.name === 'notifyType' ? choice(field, type) : field));
    messages.set(name, answerType(name, constant, 'Result', { doc, required: [] }, known));
  }
  const answers = methods.map(({ name, facts }) => {
    const members = [facts.success, facts.pending?.name, 'Failure'].filter(Boolean).join(' | ');
    return `/** The answer of \`${name}\`; \`isSuccessful\` narrows it. */
export type ${name[0]?.toUpperCase()}${name.slice(1)}Answer = ${members};`;
  });
  return [
    "import type { Failure, Result } from './result.js';",
    '/** Generated from the contract; see `generate/generate.mjs`. */\n',
    ...named(),
    ...messages.values(),
    ...answers,
    `/** A notification of a type that this version knows. */
export type KnownNotification = ${notifications.map(({ name }) => name).join(' | ')};`,
    `/** The result codes that the gateway sends. Source: Antom's result code tables. */
export type KnownResultCode = ${resultCodes.map((code) => `'${code}'`).join(' | ')};`,
  ].join('\n\n');

  /**
   * @param {import('./facts.mjs').MethodFacts} facts
   * @param {Field[]} fields
   */
  function requestType({ request, oneOf = [] }, fields) {
    const [group] = oneOf;
    const constant = constantOf(request);
    const doc = docOf(comments.get(constant) ?? '');
    if (!group) return `${doc}export interface ${request} ${body(fields, '', constant)}`;
    const members = group.map((name) =>
      body(
        fields.map((field) => required(field, [name])),
        '',
        constant,
      ),
    );
    return `${doc}export type ${request} = ${members.join(' | ')};`;
  }

  /**
   * @param {string} name
   * @param {string} constant
   * @param {string} result
   * @param {{ doc: string, required: string[] }} facts
   * @param {Field[]} fields
   */
  function answerType(name, constant, result, facts, fields) {
    const others = fields.filter((field) => field.name !== 'result');
    const known = others.map((field) => required(field, facts.required));
    const inner = body(known, open, constant).slice(2, -1);
    return `${docOf(facts.doc)}export interface ${name} {\nresult: ${result};\n${inner}}`;
  }
}

/**
 * @param {import('./type-printer.mjs').Choice} choice
 * @param {import('./type-printer.mjs').Remember} remember
 */
function choiceType({ node, field, openness }, remember) {
  const values = node.values.map((value) => `'${value}'`).join(' | ');
  if (openness === '' || node.values.length === 1) return isDiscriminator(field) ? values : values + openness;
  const name = node.name ?? `${field[0]?.toUpperCase()}${field.slice(1)}`;
  remember(name, `export type ${name} = ${values}${openness};`);
  return name;
}

/** @param {string} field */
function isDiscriminator(field) {
  return field === 'notifyType';
}

/**
 * @param {Field} field
 * @param {string[]} names
 * @returns {Field}
 */
function required(field, names) {
  return names.includes(field.name) ? { ...field, isOptional: false } : field;
}

/**
 * @param {Field} field
 * @param {string} value
 * @returns {Field}
 */
function choice(field, value) {
  return { ...field, node: { kind: 'choice', values: [value] } };
}
