import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgres, type TestDatabase } from '../testing/databases.js';
import { goodPassword, ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';

/* What the database decides between people who act at once, on PostgreSQL; the other tests of the console are on SQLite. */

let database: TestDatabase;
let tested: TestConsole;
beforeAll(async () => {
  database = await createPostgres();
  tested = await startTestConsole({ DATABASE_URL: database.location });
});
afterAll(async () => {
  await tested.close();
  await database.close();
});

it('two owners who take one another out at once leave one, and guesses at once are no more than one by one', async () => {
  const { clientId } = tested.gateway;
  const one = await tested.signInOwner();
  const email = 'two@example.com';
  const two = await tested.addMember(one, { email, role: 'OWNER', clientId, isEverywhere: true });
  const { json: team } = await one.call('readTeam', { clientId });
  const [first, second] = (team['members'] as { personId: string }[]).map(({ personId }) => personId);
  const replies = await Promise.all([
    one.call('changeRole', { clientId, personId: second, role: 'VIEWER' }),
    two.call('changeRole', { clientId, personId: first, role: 'VIEWER' }),
  ]);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);

  const { items } = (await one.call('listMerchants', { search: 'sandbox' })).json as { items: object[] };
  expect(items).toMatchObject([{ clientId }]);
  const wrong = { email: ownersEmail, password: 'wrong horse battery' };
  const guesses = await Promise.all(Array.from({ length: 9 }, () => tested.visit().call('signIn', wrong)));
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
  expect((await tested.visit().call('signIn', { ...wrong, password: goodPassword })).status).toBe(429);
});
