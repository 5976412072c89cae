// @ts-check
/**
 * @typedef {import('./read-schema.mjs').Node} Node
 * @typedef {import('./read-schema.mjs').Field} Field
 * @typedef {object} Wire
 * @property {{ name: string, path: string, facts: import('./facts.mjs').MethodFacts, requestFields: Field[],
 *   responseFields: Field[] }[]} methods
 * @property {{ type: string, name: string, constant: string, doc: string, fields: Field[] }[]} notifications
 * @property {string[]} resultCodes
 */

/** Requests are closed, so that a slip shows; what comes back is open, because a gateway may say more than is known. */
const open = ' | (string & {})';

/**
 * The types of all messages, as TypeScript.
 *
 * @param {Wire} wire
 * @param {Map<string, string>} comments
 */
export function printTypes({ methods, notifications, resultCodes }, comments) {
  /** Named types, each printed once. @type {Map<string, string>} */
  const shared = new Map();
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
    ...[...shared.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text),
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

  /**
   * @param {Field[]} fields
   * @param {string} openness
   * @param {string} constant
   */
  function body(fields, openness, constant) {
    const lines = fields.map(({ name, isOptional, node }) => {
      const comment = comments.get(`${constant}.${name}`) ?? comments.get(`Fields.${name}`);
      const doc = [comment, limitOf(node)].filter(Boolean).join(' ');
      const optional = isOptional ? '?' : '';
      return `${docOf(doc)}${name}${optional}: ${typeOf(node, name, openness)}${isOptional ? ' | undefined' : ''};`;
    });
    return `{\n${lines.join('\n')}\n}`;
  }

  /**
   * @param {Node} node
   * @param {string} field
   * @param {string} openness
   * @returns {string}
   */
  function typeOf(node, field, openness) {
    switch (node.kind) {
      case 'text':
      case 'digits':
        return 'string';
      case 'number':
        return node.isTextToo ? 'number | string' : 'number';
      case 'boolean':
        return 'boolean';
      case 'any':
        return 'Record<string, unknown>';
      case 'choice':
        return choiceType(node, field, openness);
      case 'list':
        return `(${typeOf(node.of, field, openness)})[]`;
      case 'object':
        return objectType(node, openness);
    }
  }

  /**
   * @param {Node & { kind: 'choice' }} node
   * @param {string} field
   * @param {string} openness
   */
  function choiceType(node, field, openness) {
    const values = node.values.map((value) => `'${value}'`).join(' | ');
    if (openness === '' || node.values.length === 1)
      return isDiscriminator(field) ? values : values + openness;
    const name = node.name ?? `${field[0]?.toUpperCase()}${field.slice(1)}`;
    remember(name, `export type ${name} = ${values}${openness};`);
    return name;
  }

  /**
   * @param {Node & { kind: 'object' }} node
   * @param {string} openness
   */
  function objectType(node, openness) {
    if (node.name === 'Result') return 'Result';
    const constant = constantOf(node.name ?? '');
    const text = body(node.fields, openness, constant);
    if (!node.name) return text;
    remember(node.name, `${docOf(comments.get(constant) ?? '')}export interface ${node.name} ${text}`);
    return node.name;
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  function remember(name, text) {
    const known = shared.get(name);
    if (known !== undefined && known !== text) throw new Error(`There are two types called ${name}`);
    shared.set(name, text);
  }
}

/** @param {string} type */
function constantOf(type) {
  return `${type[0]?.toLowerCase() ?? ''}${type.slice(1)}Schema`;
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

/** @param {Node} node */
function limitOf(node) {
  if (node.kind === 'digits') {
    return 'A whole number of the smallest unit of the currency, as text: above zero, at most 16 digits.';
  }
  if (node.kind === 'list' && node.limit) return `At most ${node.limit}.`;
  if (node.kind !== 'text') return undefined;
  if (node.format === 'date-time') return 'ISO 8601 with an offset.';
  const limit = node.limit ? `${node.isExact ? '' : 'at most '}${node.limit} characters` : undefined;
  if (node.format === 'uri') return `A URL: http or https, ${limit}.`;
  return limit && `${limit[0]?.toUpperCase()}${limit.slice(1)}.`;
}

/** @param {string} text */
function docOf(text) {
  if (!text) return '';
  const line = `/** ${text} */\n`;
  if (line.length <= 118) return line;
  /** @type {string[]} */
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + word.length > 112) lines.push(word);
    else lines[last] = `${lines[last]} ${word}`.trim();
  }
  return `/**\n${lines.map((part) => ` * ${part}\n`).join('')} */\n`;
}
