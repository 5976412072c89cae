// @ts-check
import { namesInWireTypes, sandboxDocs } from './facts.mjs';
import { constantOf, docOf, open, typePrinter } from './type-printer.mjs';

/**
 * @typedef {import('./read-schema.mjs').Node} Node
 * @typedef {object} SandboxCall
 * @property {string} name
 * @property {string} method
 * @property {string} path
 * @property {Node} answer
 * @property {Node} [request] where it needs a type; without the fields of the path
 * @typedef {{ basePath: string, errorCodes: string[], calls: SandboxCall[] }} Sandbox
 */

/** Constants of the contract whose fields several of its schemas share. */
const sharedConstants = [
  'merchantShape',
  'snapshotShape',
  'sandboxMerchantSchema',
  'deliverySchema',
  'settingRules',
  'shapes',
  'callTarget',
  'notificationTarget',
  'terms',
];

/** @type {Record<string, string>} */
const elsewhere = namesInWireTypes;
/** @type {Record<string, string>} */
const docs = sandboxDocs;

/**
 * The types of the control of the sandbox, as TypeScript.
 *
 * @param {Sandbox} sandbox
 * @param {Map<string, string>} comments
 */
export function printSandboxTypes({ errorCodes, calls }, comments) {
  const { typeOf, named } = typePrinter((key) => commentOf(comments, key), choiceType, ['SandboxSettings']);
  for (const { answer, request } of calls) {
    if (request) typeOf(request, '', '');
    typeOf(answer, '', open);
  }
  return [
    `import type { ${Object.values(elsewhere).join(', ')} } from './wire-types.js';`,
    '/** Generated from the contract; see `generate/generate.mjs`. */\n',
    ...named(),
    `/** Why the control of a sandbox refused a call. */
export type SandboxErrorCode = ${errorCodes.map((code) => `'${code}'`).join(' | ')};`,
  ].join('\n\n');
}

/**
 * @param {Map<string, string>} comments
 * @param {string} key
 */
function commentOf(comments, key) {
  const [, field] = key.split('.');
  const shared = field === undefined ? [] : sharedConstants.map((constant) => `${constant}.${field}`);
  const known = [key, ...shared].map((each) => comments.get(each)).find((comment) => comment !== undefined);
  return known ?? docs[key];
}

/**
 * @param {import('./type-printer.mjs').Choice} choice
 * @param {import('./type-printer.mjs').Remember} remember
 */
function choiceType({ node: { name, values }, openness }, remember) {
  const closed = values.map((value) => `'${value}'`).join(' | ');
  if (name === undefined) return closed + openness;
  const known = elsewhere[name];
  if (known === undefined)
    remember(name, `${docOf(docs[constantOf(name)] ?? '')}export type ${name} = ${closed};`);
  return (known ?? name) + openness;
}
