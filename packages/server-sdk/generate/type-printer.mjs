// @ts-check
/**
 * @typedef {import('./read-schema.mjs').Node} Node
 * @typedef {import('./read-schema.mjs').Field} Field
 * @typedef {{ node: Node & { kind: 'choice' }, field: string, openness: string }} Choice
 * @typedef {(name: string, text: string) => void} Remember has a type printed once, by its name
 */

/** Requests are closed, so that a slip shows; what comes back is open, because a gateway may say more than is known. */
export const open = ' | (string & {})';

/**
 * Prints types as TypeScript, and remembers those that have a name.
 *
 * @param {(key: string) => string | undefined} commentOf the contract's comment on a constant or on a field of one
 * @param {(choice: Choice, remember: Remember) => string} choiceType
 * @param {string[]} closed types that are as closed in answers as in requests: what was sent comes back
 */
export function typePrinter(commentOf, choiceType, closed = []) {
  /** Named types, each printed once. @type {Map<string, string>} */
  const shared = new Map();
  const named = () => [...shared.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text);
  return { typeOf, body, named };

  /**
   * @param {Field[]} fields
   * @param {string} openness
   * @param {string} constant
   */
  function body(fields, openness, constant) {
    const lines = fields.map(({ name, isOptional, node }) => {
      const comment = commentOf(`${constant}.${name}`) ?? commentOf(`Fields.${name}`);
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
        return choiceType({ node, field, openness }, remember);
      case 'list':
        return `(${typeOf(node.of, field, openness)})[]`;
      case 'object':
        return objectType(node, openness);
      case 'variants':
        return variantsType(node, openness);
    }
  }

  /**
   * @param {Node & { kind: 'object' }} node
   * @param {string} openness
   */
  function objectType(node, openness) {
    if (node.name === 'Result') return 'Result';
    const constant = constantOf(node.name ?? '');
    const text = body(node.fields, closed.includes(node.name ?? '') ? '' : openness, constant);
    if (!node.name) return text;
    remember(node.name, `${docOf(commentOf(constant) ?? '')}export interface ${node.name} ${text}`);
    return node.name;
  }

  /**
   * @param {Node & { kind: 'variants' }} node
   * @param {string} openness
   */
  function variantsType({ tag, members, name = '' }, openness) {
    const constant = constantOf(name);
    const texts = Object.entries(members).map(([value, fields]) => {
      const doc = docOf(commentOf(`${constant}.${value}`) ?? '');
      return `{\n${doc}${tag}: '${value}';\n${body(fields, openness, constant).slice(2)}`;
    });
    remember(name, `${docOf(commentOf(constant) ?? '')}export type ${name} = ${texts.join(' | ')};`);
    return name;
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
export function constantOf(type) {
  return `${type[0]?.toLowerCase() ?? ''}${type.slice(1)}Schema`;
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
export function docOf(text) {
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
