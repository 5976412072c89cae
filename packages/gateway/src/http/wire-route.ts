import {
  otherWirePaths,
  result,
  wireMethodNames,
  wireMethods,
  type Result,
  type WireMethodName,
} from '@tillgate/contract';
import { isAcceptedMediaType } from './media-type.js';
import { wireMethodAnswers, type WireMethod } from './wire-methods.js';
import type { WireRequest } from './wire-request.js';

export interface WireRoute {
  name: WireMethodName;
  answer: WireMethod;
  isSandboxPath: boolean;
}

export type Routed =
  | { kind: 'found'; route: WireRoute }
  | { kind: 'refused'; name: WireMethodName | undefined; why: Result };

/** By the path below `/ams/api`, with one slash before it. */
const namesByPath: ReadonlyMap<string, WireMethodName> = new Map(
  wireMethodNames.map((name) => [wireMethods[name].path.replace(/^\/+/, '/'), name]),
);

/**
 * The method that a request is for, under `/ams/api` or `/ams/sandbox/api`; a query is ignored. Every method answers
 * with one slash and with two after `api`: the SDKs send `/ams/api//v1/payments/retrievePaymentSession`.
 */
export function routeOf({ method, path, headers }: WireRequest): Routed {
  const { name, below, isSandboxPath } = placeOf(path);
  if (method !== 'POST') return { kind: 'refused', name, why: result('METHOD_NOT_SUPPORTED') };
  if (name === undefined) {
    const isDocumented = otherWirePaths.includes(below);
    return { kind: 'refused', name, why: result(isDocumented ? 'INVALID_API' : 'NO_INTERFACE_DEF') };
  }
  if (!isAcceptedMediaType(headers.get('content-type') ?? [])) {
    return { kind: 'refused', name, why: result('MEDIA_TYPE_NOT_ACCEPTABLE') };
  }
  return { kind: 'found', route: { name, answer: wireMethodAnswers[name], isSandboxPath } };
}

/** The method that a path names, whoever asks for it; for refusals of callers that are not known yet. */
export function methodAt(path: string): WireMethodName | undefined {
  return placeOf(path).name;
}

function placeOf(path: string) {
  const [, sandbox, below = ''] = /^\/ams(\/sandbox)?\/api\/?(\/[^?]*)/.exec(path) ?? [];
  return { name: namesByPath.get(below), below, isSandboxPath: sandbox !== undefined };
}
