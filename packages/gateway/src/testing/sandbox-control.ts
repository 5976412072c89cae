import type { TestGateway } from './test-gateway.js';

/** For `SANDBOX_ADMIN_KEY`. */
export const adminKey = 'the admin key of the tests, which is long';

export interface ControlAnswer {
  status: number;
  json: Record<string, unknown>;
}

/** Calls the control of a gateway's sandbox, as whoever has its admin key; `path` below `/sandbox/v1`. */
export async function control(
  { url }: Pick<TestGateway, 'url'>,
  method: string,
  path: string,
  body?: object,
): Promise<ControlAnswer> {
  const reply = await fetch(`${url}/sandbox/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, json: (await reply.json()) as Record<string, unknown> };
}
