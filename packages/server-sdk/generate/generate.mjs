// @ts-check
/**
 * Makes `src/wire-types.ts` and `src/wire-methods.ts` from the contract's schemas, and the same for the control of the
 * sandbox, so that no shape is written twice.
 * Run it after a change of the contract: `npm run generate -w packages/server-sdk`. Its output is committed: the compiler
 * builds all packages in one go, an editor needs the types before any build, and a change of the wire shows in a review.
 * A test fails where the output is not what the contract says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as contract from '@tillgate/contract';
import * as sandbox from '@tillgate/contract/sandbox';
import { format } from 'oxfmt';
import { z } from 'zod';
import { readComments } from './comments.mjs';
import {
  methodFacts,
  namesOfFields,
  namesOfSandboxFields,
  notificationDocs,
  notificationNames,
  sandboxRequests,
} from './facts.mjs';
import { printMethods } from './print-methods.mjs';
import { printSandboxCalls } from './print-sandbox-calls.mjs';
import { printSandboxTypes } from './print-sandbox-types.mjs';
import { printTypes } from './print-types.mjs';
import { fieldsOf, readSchema } from './read-schema.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));

/**
 * The text of each generated file, by its path.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function generate() {
  const comments = readComments(join(here, '../contract/src'));
  const wire = readWire(namesOfSchemas(contract), comments);
  const control = readSandbox(namesOfSchemas(sandbox));
  const texts = {
    'src/wire-types.ts': printTypes(wire, comments),
    'src/wire-methods.ts': printMethods(wire),
    'src/sandbox-types.ts': printSandboxTypes(control, comments),
    'src/sandbox-calls.ts': printSandboxCalls(control),
  };
  const options = JSON.parse(readFileSync(join(here, '../../.oxfmtrc.json'), 'utf8'));
  const formatted = Object.entries(texts).map(async ([path, text]) => {
    const { code, errors } = await format(path, text, options);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    return [path, code];
  });
  return Object.fromEntries(await Promise.all(formatted));
}

/**
 * Names of types by the schema: of what the contract exports as `amountSchema`, `Amount`. A schema and its refinements
 * share a shape.
 *
 * @param {object} exported
 */
function namesOfSchemas(exported) {
  /** @type {Map<unknown, string>} */
  const names = new Map();
  for (const [name, value] of Object.entries(exported)) {
    if (!name.endsWith('Schema')) continue;
    if (value instanceof z.ZodObject) names.set(value.shape, pascal(name.replace(/Schema$/, '')));
    const isNamed = value instanceof z.ZodEnum || value instanceof z.ZodDiscriminatedUnion;
    if (isNamed) names.set(value, pascal(name.replace(/Schema$/, '')));
  }
  return (/** @type {z.ZodType} */ schema) =>
    names.get(schema instanceof z.ZodObject ? schema.shape : schema);
}

/**
 * @param {import('./read-schema.mjs').NameOf} nameOf
 * @param {Map<string, string>} docs
 */
function readWire(nameOf, docs) {
  const methods = Object.entries(contract.wireMethods).map(([name, { path, request, response }]) => {
    const facts = methodFacts[name];
    if (!facts) throw new Error(`facts.mjs does not know the method ${name}`);
    const requestFields = named(fieldsOf(request, nameOf));
    const requestDoc = docs.get(`${facts.request[0]?.toLowerCase()}${facts.request.slice(1)}Schema`) ?? '';
    return {
      name,
      path,
      facts,
      requestDoc,
      requestFields,
      responseFields: named(fieldsOf(response, nameOf)),
    };
  });
  const notifications = contract.notificationSchema.def.options.flatMap((schema) => {
    const types = typesOf(schema.def.shape.notifyType);
    return types.map((type) => ({
      type,
      name: ofTable(notificationNames, type),
      constant: constantOf(schema),
      doc: tryTable(notificationDocs, type) ?? docs.get(constantOf(schema)) ?? '',
      fields: named(fieldsOf(schema, nameOf)),
    }));
  });
  return { methods, notifications, resultCodes: contract.resultCodeNames };
}

/** @param {import('./read-schema.mjs').NameOf} nameOf */
function readSandbox(nameOf) {
  const calls = Object.entries(sandbox.sandboxCalls).map(([name, { method, path, request, answer }]) => {
    const requestName = tryTable(sandboxRequests, name);
    return {
      name,
      method,
      path,
      answer: namedNode(readSchema(answer, nameOf), '', namesOfSandboxFields),
      ...(requestName && { request: requestNode(readSchema(request, nameOf), path, requestName) }),
    };
  });
  const errorCodes = Object.keys(sandbox.sandboxErrorStatuses);
  return { basePath: sandbox.sandboxBasePath, errorCodes, calls };
}

/**
 * A request without the fields of its path.
 *
 * @param {import('./read-schema.mjs').Node} node
 * @param {string} path
 * @param {string} name
 * @returns {import('./read-schema.mjs').Node}
 */
function requestNode(node, path, name) {
  const rest = (/** @type {import('./read-schema.mjs').Field[]} */ fields) =>
    fields.filter((field) => !path.includes(`{${field.name}}`));
  if (node.kind === 'object') return { ...node, name, fields: rest(node.fields) };
  if (node.kind !== 'variants') throw new Error(`The request ${name} is neither an object nor a union`);
  const members = Object.entries(node.members).map(([tag, fields]) => [tag, rest(fields)]);
  return { ...node, name, members: Object.fromEntries(members) };
}

/** @param {z.core.$ZodType} schema */
function typesOf(schema) {
  const node = readSchema(schema, () => undefined);
  if (node.kind !== 'choice') throw new Error('notifyType is no choice');
  return node.values;
}

/** @param {unknown} schema */
function constantOf(schema) {
  return Object.entries(contract).find(([, value]) => value === schema)?.[0] ?? '';
}

/**
 * Gives names to the objects and choices that have none and need one.
 *
 * @param {import('./read-schema.mjs').Field[]} fields
 * @param {Record<string, string>} [names] by the field that holds it
 * @returns {import('./read-schema.mjs').Field[]}
 */
function named(fields, names = namesOfFields) {
  return fields.map((field) => ({ ...field, node: namedNode(field.node, field.name, names) }));
}

/**
 * @param {import('./read-schema.mjs').Node} node
 * @param {string} field
 * @param {Record<string, string>} names
 * @returns {import('./read-schema.mjs').Node}
 */
function namedNode(node, field, names) {
  if (node.kind === 'list') return { ...node, of: namedNode(node.of, field, names) };
  if (node.kind !== 'object') return node;
  const name = node.name ?? tryTable(names, field);
  return { ...node, fields: named(node.fields, names), ...(name && { name }) };
}

/**
 * @param {Record<string, string>} table
 * @param {string} key
 */
function ofTable(table, key) {
  const value = table[key];
  if (value === undefined) throw new Error(`facts.mjs does not know ${key}`);
  return value;
}

/**
 * @param {Record<string, string>} table
 * @param {string} key
 */
function tryTable(table, key) {
  return table[key];
}

/** @param {string} name */
function pascal(name) {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** Whether every generated file is as it would be generated now; the names of those that are not. */
export async function outdated() {
  const texts = Object.entries(await generate());
  return texts
    .filter(([path, text]) => readFileSync(join(here, path), 'utf8') !== text)
    .map(([path]) => path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of Object.entries(await generate())) writeFileSync(join(here, path), text);
}
