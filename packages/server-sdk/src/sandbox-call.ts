import { reasonOf } from './exchange.js';
import { parseFields, type Fields } from './fields.js';
import { sandboxBasePath } from './sandbox-calls.js';
import { SandboxError } from './sandbox-error.js';
import type { SandboxAccess } from './sandbox-options.js';
import type { Guard } from './shape.js';

/** A call of the sandbox's control. */
export interface SandboxCall<Answer> {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base path; `{name}` is a field of the request. */
  readonly path: string;
  readonly isAnswer: Guard<Answer>;
}

/** Makes a call; `request` has the fields of path, query and body. Throws a SandboxError for all but what was asked for. */
export async function ask<Answer>(
  access: SandboxAccess,
  call: SandboxCall<Answer>,
  request: object = {},
): Promise<Answer> {
  const { status, text } = await send(access, call, request);
  const fields = parseFields(text);
  if (status !== 200) throw refusal(call, status, fields);
  if (fields && call.isAnswer(fields)) return fields;
  const sentence = 'The answer is not what this version of the package knows; does it come from the gateway?';
  throw new SandboxError({ call: call.name, code: 'ANSWER_INVALID', status }, sentence);
}

async function send(
  { gatewayUrl, adminKey, fetch, timeoutMs }: SandboxAccess,
  { name, method, path }: SandboxCall<unknown>,
  request: object,
): Promise<{ status: number; text: string }> {
  const { target, rest } = targetOf(gatewayUrl + sandboxBasePath + path, request);
  const isQuery = method === 'GET' || method === 'DELETE';
  const authorization = `Bearer ${adminKey}`;
  const asked = isQuery
    ? { method, headers: { authorization } }
    : { method, headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(rest) };
  const url = isQuery ? withQuery(target, rest) : target;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...asked, signal, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    const why = signal.aborted ? `nothing came within ${timeoutMs} ms` : reasonOf(cause);
    const sentence = `No answer from ${gatewayUrl}: ${why}.`;
    throw new SandboxError({ call: name, code: 'NO_ANSWER' }, sentence, { cause });
  }
}

/** The path with what it names filled in, and the fields that are left; those without a value are left out. */
function targetOf(path: string, request: object): { target: string; rest: Fields } {
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  const isInPath = ([name]: [string, unknown]) => path.includes(`{${name}}`);
  const target = given
    .filter(isInPath)
    .reduce((done, [name, value]) => done.replace(`{${name}}`, encodeURIComponent(String(value))), path);
  return { target, rest: Object.fromEntries(given.filter((field) => !isInPath(field))) };
}

function withQuery(target: string, fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) query.set(name, String(value));
  return query.size === 0 ? target : `${target}?${query.toString()}`;
}

function refusal({ name }: SandboxCall<unknown>, status: number, fields: Fields | undefined): SandboxError {
  const { code, message } = fields ?? {};
  if (typeof code === 'string' && typeof message === 'string') {
    return new SandboxError({ call: name, code, status }, message);
  }
  const sentence =
    'No control of a sandbox answers there: is gatewayUrl the gateway, and was that started with SANDBOX_ADMIN_KEY?';
  return new SandboxError({ call: name, code: 'ANSWER_INVALID', status }, sentence);
}
