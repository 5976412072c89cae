import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireMethods } from '@tillgate/contract';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway();
});
afterAll(() => testGateway.close());

/** Has the gateway answer while it cannot read its merchants. */
async function withoutMerchants<T>(work: () => Promise<T>): Promise<T> {
  const { gateway } = testGateway;
  await sql`alter table merchant rename to merchant_away`.execute(gateway.context.db);
  gateway.forgetMerchants();
  try {
    return await work();
  } finally {
    await sql`alter table merchant_away rename to merchant`.execute(gateway.context.db);
  }
}

// Antom's .NET SDK reads an absent status as SUCCESS: goods would be sent for a payment that we told nothing of.
describe.each([
  ['inquiryPayment', 'paymentStatus', { paymentId: '1' }],
  ['inquiryRefund', 'refundStatus', { refundId: '1' }],
  ['inquireVaulting', 'vaultingStatus', { vaultingRequestId: '1' }],
] as const)('%s says %s PROCESSING', (name, status, message) => {
  const path = `/ams/sandbox/api${wireMethods[name].path}`;
  const body = JSON.stringify(message);
  const refusedAs = (resultCode: string) => ({
    status: 200,
    isSigned: false,
    json: { result: { resultCode }, [status]: 'PROCESSING' },
  });

  it('to a client that is not known', async () => {
    const answer = await testGateway.call({ path, body, clientId: 'SANDBOX_NOBODY' });
    expect(answer).toMatchObject(refusedAs('CLIENT_INVALID'));
  });

  it('to a caller that names two clients', async () => {
    const headers = { 'client-id': [testGateway.clientId, 'SANDBOX_OTHER'] };
    expect(await testGateway.call({ path, body, headers })).toMatchObject(refusedAs('CLIENT_INVALID'));
  });

  it('to an API key that is not known', async () => {
    const headers = { authorization: 'Bearer isak_TEST_NOBODY_1' };
    expect(await testGateway.send({ path, body, headers })).toMatchObject(refusedAs('OAUTH_FAIL'));
  });

  it('to another method than POST', async () => {
    const answer = await testGateway.call({ method: 'PUT', path, body });
    expect(answer.json).toMatchObject({
      result: { resultCode: 'METHOD_NOT_SUPPORTED' },
      [status]: 'PROCESSING',
    });
  });

  it('while the database cannot be read', async () => {
    const answer = await withoutMerchants(() => testGateway.call({ path, body }));
    expect(answer).toMatchObject(refusedAs('UNKNOWN_EXCEPTION'));
  });
});
