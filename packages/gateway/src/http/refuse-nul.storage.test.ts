import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgres, type TestDatabase } from '../testing/databases.js';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { startTestConsole, type TestConsole } from '../testing/test-console.js';

describe('a NUL, which PostgreSQL takes in no text', () => {
  let database: TestDatabase;
  let tested: TestConsole;
  let owner: ConsoleBrowser;
  beforeAll(async () => {
    database = await createPostgres();
    tested = await startTestConsole({ DATABASE_URL: database.location });
    owner = await tested.signInOwner();
  });
  afterAll(async () => {
    await tested.close();
    await database.close();
  });

  it.each(['/checkout/frame/%00', '/checkout/challenge/a%00'])('names nothing in %s', async (path) => {
    expect((await fetch(tested.gateway.url + path)).status).toBe(404);
  });

  it.each(['%00', 'SANDBOX%00'])('names no merchant: %s', async (id) => {
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await owner.send('GET', `/console/v1/merchants/${id}/payments`, { headers: { cookie } });
    expect([reply.status, reply.json['code']]).toEqual([404, 'NOT_FOUND']);
  });

  it('is no cursor', async () => {
    const { clientId } = tested.gateway;
    const after = Buffer.from('1.a\0b').toString('base64url');
    expect((await owner.call('listPayments', { clientId, after })).json).toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });
});
