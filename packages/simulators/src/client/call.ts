import { z } from 'zod';

/** Where the network is, and the key by which it may be scripted. */
export interface NetworkAddress {
  /** Its origin, such as `http://localhost:8090`. */
  readonly url: string;
  /** Its setting SANDBOX_ADMIN_KEY. */
  readonly adminKey: string;
}

interface Message {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/v1/script`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
}

/** The network refused: `code` is for programs, the message for people. */
export class NetworkScriptError extends Error {
  override readonly name = 'NetworkScriptError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const refusalSchema = z.object({ code: z.string(), message: z.string() });

/** Asks for an answer of a shape. Throws a NetworkScriptError where the network refuses, and what `fetch` throws. */
export async function ask<T>(address: NetworkAddress, message: Message, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await (await send(address, message)).json());
}

/** Tells what has no answer. Throws as {@link ask}. */
export async function tell(address: NetworkAddress, message: Message): Promise<void> {
  await send(address, message);
}

async function send({ url, adminKey }: NetworkAddress, message: Message): Promise<Response> {
  const { method, path, query = {}, body } = message;
  const target = new URL(`/v1/script${path}`, url);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) target.searchParams.set(name, value);
  }
  const authorization = `Bearer ${adminKey}`;
  const response = await fetch(
    target,
    body
      ? { method, headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : { method, headers: { authorization } },
  );
  if (response.ok) return response;
  const { code, message: sentence } = refusalSchema.parse(await response.json());
  throw new NetworkScriptError(response.status, code, sentence);
}
