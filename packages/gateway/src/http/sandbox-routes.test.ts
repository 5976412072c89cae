import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxBasePath, sandboxCalls } from '@tillgate/contract/sandbox';
import { sandboxRoutes, type SandboxRoute } from '../sandbox/routes.js';
import { addMerchant } from '../testing/merchants.js';
import { adminKey, control } from '../testing/sandbox-control.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const live = '5YLIVE';
let open: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  [open, closed] = await Promise.all([startTestGateway({ SANDBOX_ADMIN_KEY: adminKey }), startTestGateway()]);
  await addMerchant(open.gateway.context.db, live);
});
afterAll(() => Promise.all([open.close(), closed.close()]));

/** Calls a route about a client, with as much of a body as every route understands. */
function ask({ url }: TestGateway, route: SandboxRoute, clientId: string, authorization?: string) {
  const path = route.path.replace('{clientId}', clientId).replaceAll(/\{\w+\}/g, 'x');
  const isRead = route.method === 'GET' || route.method === 'DELETE';
  const isNamedInBody = !isRead && path === route.path;
  return fetch(url + path, {
    method: route.method,
    headers: authorization === undefined ? {} : { authorization },
    ...(isNamedInBody && { body: JSON.stringify({ clientId }) }),
  });
}
const codeOf = async (reply: Response) => {
  const { code } = (await reply.json()) as { code?: string };
  return [reply.status, code];
};
/** Every row that there is of merchants and what is theirs. */
const rowsOfLive = async () => {
  const { db } = open.gateway.context;
  const merchant = await db.selectFrom('merchant').selectAll().where('client_id', '=', live).execute();
  const keys = await db.selectFrom('merchant_key').selectAll().where('client_id', '=', live).execute();
  return { merchant, keys };
};

it('has a route for every call of the contract', () => {
  const inContract = Object.values(sandboxCalls).map(({ method, path }) => [method, sandboxBasePath + path]);
  expect(sandboxRoutes.map(({ method, path }) => [method, path])).toEqual(inContract);
});

describe.each(sandboxRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_name, route) => {
    it('is not there without the setting', async () => {
      const reply = await ask(closed, route, closed.clientId, `Bearer ${adminKey}`);
      expect(await codeOf(reply)).toEqual([404, 'NOT_FOUND']);
    });

    it.each([
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${adminKey.slice(1)}`,
      `Bearer ${adminKey}x`,
      `Basic ${adminKey}`,
    ])('is refused with the credential %j', async (authorization) => {
      const reply = await ask(open, route, open.clientId, authorization);
      expect(await codeOf(reply)).toEqual([401, 'ADMIN_KEY_INVALID']);
    });

    it.runIf(route.path.includes('{clientId}') || route.method === 'POST')(
      'never touches a live merchant',
      async () => {
        const before = await rowsOfLive();
        const reply = await ask(open, route, live, `Bearer ${adminKey}`);
        expect(await codeOf(reply)).toEqual([400, 'SANDBOX_CLIENTS_ONLY']);
        expect(await rowsOfLive()).toEqual(before);
      },
    );

    it.runIf(route.path.includes('{clientId}'))('tells that there is no such merchant', async () => {
      const reply = await ask(open, route, 'SANDBOX_NOBODY', `Bearer ${adminKey}`);
      const [status, code] = await codeOf(reply);
      // What a call asks for is read before it is known of whom.
      expect(status === 400 ? 'REQUEST_INVALID' : 'MERCHANT_NOT_FOUND').toBe(code);
    });
  },
);

describe('the list of merchants', () => {
  it('names those of the sandbox, a page at a time, and no live one', async () => {
    const names = ['SANDBOX_LIST1', 'SANDBOX_LIST2', 'SANDBOX_LIST3'];
    for (const clientId of names) await control(open, 'POST', '/merchants', { clientId });
    const first = await control(open, 'GET', '/merchants?limit=2');
    expect(first.json).toMatchObject({ merchants: [{ clientId: open.clientId }, {}], next: names[0] });
    const second = await control(open, 'GET', `/merchants?limit=2&after=${names[0]}`);
    expect(second).toMatchObject({
      status: 200,
      json: { merchants: [{ clientId: names[1] }, { clientId: names[2] }] },
    });
    expect(second.json).not.toHaveProperty('next');
  });

  it.each(['limit=0', 'limit=1001', 'limit=x', 'limit=1&limit=2', 'before=SANDBOX_A', 'after=5YLIVE'])(
    'is not asked for by %s',
    async (query) => {
      expect(await control(open, 'GET', `/merchants?${query}`)).toMatchObject({
        status: 400,
        json: { code: 'REQUEST_INVALID' },
      });
    },
  );
});
