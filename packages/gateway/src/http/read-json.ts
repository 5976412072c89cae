import { nestingFault, result, type Result } from '@tillgate/contract';
import type { WireRequest } from './wire-request.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body as JSON, from UTF-8 that is well-formed, and not deeper than the stack; else what is wrong with it. */
export function readJson(
  body: WireRequest['body'],
): { kind: 'valid'; json: unknown } | { kind: 'refused'; why: Result } {
  if (body === 'TOO_LARGE') return refused('The body is larger than 1 MiB.');
  const parsed = parsedJson(body);
  if (!parsed) return refused('The body is not JSON in UTF-8.');
  const tooDeep = nestingFault(parsed.json);
  return tooDeep === undefined ? { kind: 'valid', json: parsed.json } : refused(tooDeep);
}

function parsedJson(body: Buffer): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(utf8.decode(body)) };
  } catch {
    return undefined;
  }
}

function refused(sentence: string): { kind: 'refused'; why: Result } {
  return { kind: 'refused', why: result('PARAM_ILLEGAL', sentence) };
}
