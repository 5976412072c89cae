import type { IncomingMessage } from 'node:http';
import { readBody } from './read-body.js';

/** The fields of a form that a browser posted (`application/x-www-form-urlencoded`); none where it is not readable. */
export async function readForm(request: IncomingMessage): Promise<Partial<Record<string, string>>> {
  const body = await readBody(request);
  if (!Buffer.isBuffer(body)) return {};
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
}
