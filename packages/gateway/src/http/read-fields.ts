import type { FastifyRequest } from 'fastify';
import { readBody } from './read-body.js';
import { readJson } from './read-json.js';

/** All that a call is given as one object; or why its body cannot be read. */
export type ReadFields = { kind: 'read'; fields: object } | { kind: 'unreadable'; sentence: string };

/** The fields of path, query and body. The path has the last word on whom a call is about. */
export async function readFields(request: FastifyRequest): Promise<ReadFields> {
  const body = await readBodyFields(request);
  if (body.kind === 'unreadable') return body;
  const fields = { ...fieldsOf(request.query), ...body.fields, ...fieldsOf(request.params) };
  return { kind: 'read', fields };
}

/** The fields of the body; none where there is no body. A part of one is no body: fields that are absent mean something. */
async function readBodyFields(request: FastifyRequest): Promise<ReadFields> {
  const body = await readBody(request.raw);
  if (body === 'CUT_OFF') return { kind: 'unreadable', sentence: 'The body did not come to its end.' };
  if (body.length === 0) return { kind: 'read', fields: {} };
  const read = readJson(body);
  if (read.kind === 'refused') return { kind: 'unreadable', sentence: read.why.resultMessage };
  if (!isFields(read.json)) return { kind: 'unreadable', sentence: 'The body must be a JSON object.' };
  return { kind: 'read', fields: read.json };
}

function fieldsOf(value: unknown): object {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
