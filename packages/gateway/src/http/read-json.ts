import { result, type Result } from '@tillgate/contract';
import type { WireRequest } from './wire-request.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body as JSON, from UTF-8 that is well-formed; else what is wrong with it. */
export function readJson(
  body: WireRequest['body'],
): { kind: 'valid'; json: unknown } | { kind: 'refused'; why: Result } {
  if (body === 'TOO_LARGE') return refused('The body is larger than 1 MiB.');
  try {
    return { kind: 'valid', json: JSON.parse(utf8.decode(body)) };
  } catch {
    return refused('The body is not JSON in UTF-8.');
  }
}

function refused(sentence: string): { kind: 'refused'; why: Result } {
  return { kind: 'refused', why: result('PARAM_ILLEGAL', sentence) };
}
