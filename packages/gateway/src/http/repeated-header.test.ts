import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const path = '/ams/sandbox/api/v1/payments/inquiryPayment';
const body = '{"paymentId":"1"}';

let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway();
});
afterAll(() => testGateway.close());

describe('a header that says who calls, sent twice,', () => {
  it.each([
    ['client-id', 'SANDBOX_OTHER', 'CLIENT_INVALID'],
    ['request-time', '2026-11-23T03:24:09Z', 'INVALID_SIGNATURE'],
    ['signature', 'algorithm=RSA256,keyVersion=1,signature=YQ%3D%3D', 'INVALID_SIGNATURE'],
  ])('is refused where the lines differ: %s', async (name, other, code) => {
    const { clientId } = testGateway;
    const own = { 'client-id': clientId, 'request-time': '1795404403815', signature: 'signature=YQ%3D%3D' };
    const headers = { ...own, [name]: [Object.entries(own).find(([key]) => key === name)?.[1] ?? '', other] };
    const answer = await testGateway.send({ path, body, headers });
    expect(answer).toMatchObject({ status: 200, isSigned: false, json: { result: { resultCode: code } } });
    expect(answer.json.result.resultMessage).toBe(`There are 2 different ${name} headers.`);
  });

  it('is one where the lines are equal', async () => {
    const { clientId } = testGateway;
    const answer = await testGateway.call({ path, body, headers: { 'client-id': [clientId, clientId] } });
    expect(answer).toMatchObject({ isSigned: true, json: { result: { resultCode: 'ORDER_NOT_EXIST' } } });
  });
});

describe('an agent token', () => {
  it.each(['', '4'.repeat(48)])('is tolerated: "%s"', async (token) => {
    const answer = await testGateway.call({ path, body, headers: { 'agent-token': token } });
    expect(answer).toMatchObject({ isSigned: true, json: { result: { resultCode: 'ORDER_NOT_EXIST' } } });
  });
});
