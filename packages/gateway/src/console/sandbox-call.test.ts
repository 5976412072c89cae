import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type Program } from '../../../../scripts/programs.mjs';
import type { ConsoleCallName } from '@tillgate/contract/console';
import { enterMerchant } from '../enter-merchant.js';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { adminKey } from '../testing/sandbox-control.js';
import { startTestConsole, type TestConsole } from '../testing/test-console.js';
import { testKeyPair } from '../testing/test-keys.js';

let network: Program;
let testConsole: TestConsole;
let owner: ConsoleBrowser;
let clientId: string;
beforeAll(async () => {
  network = await startProgram('network', { PORT: '0', SANDBOX_ADMIN_KEY: adminKey });
  testConsole = await startTestConsole({ NETWORK_URL: network.url, SANDBOX_ADMIN_KEY: adminKey });
  owner = await testConsole.signInOwner();
  clientId = testConsole.gateway.clientId;
});
afterAll(async () => {
  await testConsole.close();
  await network.stop();
});

const fault = { kind: 'CALL_RESULT', method: 'inquiryPayment', resultCode: 'SYSTEM_ERROR' };
const inquiry = () =>
  testConsole.gateway.call({
    path: '/ams/sandbox/api/v1/payments/inquiryPayment',
    body: '{"paymentId":"1"}',
  });

/** Each call of the sandbox's control, with what else it needs. */
const controls: [ConsoleCallName, object][] = [
  ['setClock', { mode: 'FROZEN' }],
  ['advanceClock', { by: 'PT1H' }],
  ['readClock', {}],
  ['createFault', fault],
  ['listFaults', {}],
  ['deleteFault', { faultId: 'any' }],
  ['deleteFaults', {}],
  ['resetMerchant', {}],
  ['deleteSandboxMerchant', {}],
];

describe('the sandbox in the dashboard', () => {
  it('has an error scenario from the next call on, until it is taken back', async () => {
    const made = await owner.call('createFault', { clientId, ...fault });
    expect((await inquiry()).json.result.resultCode).toBe('SYSTEM_ERROR');
    expect((await owner.call('listFaults', { clientId })).json['faults']).toEqual([made.json]);
    await owner.call('deleteFault', { clientId, faultId: made.json['faultId'] });
    expect((await inquiry()).json.result.resultCode).toBe('ORDER_NOT_EXIST');
  });

  it('moves the clock of a merchant, and tells what it then shows', async () => {
    const frozen = await owner.call('setClock', { clientId, mode: 'FROZEN', now: '2031-01-01T00:00:00Z' });
    expect(frozen.json['clock']).toEqual({ mode: 'FROZEN', now: '2031-01-01T00:00:00.000Z' });
    await owner.call('advanceClock', { clientId, by: 'P7D' });
    const { json } = await owner.call('readClock', { clientId });
    expect(json['now']).toBe('2031-01-08T00:00:00.000Z');
    expect((await owner.call('advanceClock', { clientId, by: 'soon' })).status).toBe(400);
  });

  it('makes a merchant that can call at once, and removes it', async () => {
    const { json } = await owner.call('createSandboxMerchant', { displayName: 'Shard 7' });
    const made = { clientId: json['clientId'] };
    expect((await owner.call('readIntegration', made)).json['displayName']).toBe('Shard 7');
    expect((await owner.call('resetMerchant', made)).json).toEqual({ network: 'DONE' });
    expect((await owner.call('deleteSandboxMerchant', made)).status).toBe(200);
    expect((await owner.call('readIntegration', made)).status).toBe(404);
  });

  it('shows the cards of the network', async () => {
    const { json } = await owner.call('listTestCards', { clientId });
    expect(JSON.stringify(json)).toContain('4054695723100768');
  });

  it.each(controls)('does not reach a live merchant: %s', async (name, fields) => {
    const { db, vault } = testConsole.gateway.gateway.context;
    const live = { clientId: 'LIVE1', displayName: 'Live', allowedOrigins: [], nowMs: 1 };
    await enterMerchant(db, vault, { ...live, gatewayKeys: await testKeyPair() });
    const { status, json } = await owner.call(name, { clientId: 'LIVE1', ...fields });
    expect([status, json['code']]).toEqual([404, 'NOT_FOUND']);
    expect((await owner.call('readIntegration', { clientId: 'LIVE1' })).status).toBe(200);
  });
});

describe('a gateway whose sandbox has no admin key', () => {
  it('lets nobody control it, whoever he is', async () => {
    const uncontrolled = await startTestConsole();
    try {
      const somebody = await uncontrolled.signInOwner();
      const of = { clientId: uncontrolled.gateway.clientId };
      const answers = await Promise.all(
        [...controls, ['createSandboxMerchant', {}] as const].map(([name, fields]) =>
          somebody.call(name, name === 'createSandboxMerchant' ? fields : { ...of, ...fields }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    } finally {
      await uncontrolled.close();
    }
  });
});
