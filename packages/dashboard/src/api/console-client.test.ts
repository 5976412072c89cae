import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConsoleClient } from './console-client.js';
import { ConsoleError } from './console-error.js';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  csrf: string | string[] | undefined;
  body: string;
}

/** An HTTP server that answers what the test says, and tells what it was asked. */
let server: Server;
let origin: string;
let seen: Seen[];
let answer: { status: number; body: string };
let signedOut: number;

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

beforeEach(async () => {
  seen = [];
  signedOut = 0;
  answer = { status: 200, body: '{}' };
  server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method, url, headers } = request;
      seen.push({ method, url, csrf: headers['x-csrf-token'], body });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const client = () => createConsoleClient({ origin, onSignedOut: () => (signedOut += 1) });
const failureOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe('a call', () => {
  it('reads with its fields in path and query', async () => {
    answer.body = '{"items":[]}';
    const page = await client().call('listPayments', { clientId: 'A/B', search: 'x&y', after: undefined });
    expect(page).toEqual({ items: [] });
    expect(seen).toEqual([
      { method: 'GET', url: '/console/v1/merchants/A%2FB/payments?search=x%26y', csrf: undefined, body: '' },
    ]);
  });

  it('changes with its other fields in the body, and the token of the session', async () => {
    const console = client();
    console.useToken('token-1');
    const requestId = 'request-1';
    await console.call('capturePayment', { clientId: 'A', paymentId: '7', amount: '4200', requestId });
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/console/v1/merchants/A/payments/7/capture',
        csrf: 'token-1',
        body: '{"amount":"4200","requestId":"request-1"}',
      },
    ]);
  });

  it('carries no token once the session is over', async () => {
    const console = client();
    console.useToken('token-1');
    console.useToken(undefined);
    await console.call('signOut', {});
    expect(seen[0]?.csrf).toBeUndefined();
  });

  it('that is refused throws the code and the sentence of the refusal', async () => {
    answer = { status: 409, body: '{"code":"CONFLICT","message":"It was captured before."}' };
    const error = await failureOf(client().call('cancelPayment', { clientId: 'A', paymentId: '7' }));
    expect(error).toBeInstanceOf(ConsoleError);
    expect(error).toMatchObject({ code: 'CONFLICT', message: 'It was captured before.' });
    expect(signedOut).toBe(0);
  });

  it('without a session tells whoever keeps it', async () => {
    answer = { status: 401, body: '{"code":"NOT_SIGNED_IN","message":"Sign in."}' };
    await failureOf(client().call('readSession', {}));
    expect(signedOut).toBe(1);
  });

  it.each([
    [502, '<html>Bad gateway</html>'],
    [500, '{"code":"SOMETHING","message":"new"}'],
    [200, 'null'],
    [200, ''],
  ])('answered with %d and %j is told from a refusal', async (status, body) => {
    answer = { status, body };
    expect(await failureOf(client().call('readSession', {}))).toMatchObject({ code: 'UNEXPECTED' });
  });

  it('that reaches nobody says so', async () => {
    const lost = createConsoleClient({ origin: 'http://127.0.0.1:1', onSignedOut: () => undefined });
    expect(await failureOf(lost.call('readSession', {}))).toMatchObject({ code: 'UNREACHABLE' });
  });

  it('that nobody waits for any more ends as aborted, not as an error of the API', async () => {
    const ending = new AbortController();
    const call = failureOf(client().call('readSession', {}, ending.signal));
    ending.abort();
    expect(await call).toMatchObject({ name: 'AbortError' });
  });
});
