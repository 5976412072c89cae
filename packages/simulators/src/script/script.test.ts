import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NetworkScriptError } from '../client/network-script.js';
import { buildServer } from '../server.js';
import { cardOf, startScriptedNetwork, type ScriptedNetwork } from '../testing/scripted-network.js';

const declined = '4054690000000518';
let network: ScriptedNetwork;

beforeEach(async () => {
  network = await startScriptedNetwork();
});
afterEach(() => network.close());

const on = (authorizationId: string, value?: string) => ({
  authorizationId,
  ...(value === undefined ? {} : { amount: { currency: 'SGD', value } }),
});
const approved = { state: 'APPROVED' };

describe('a scripted authorisation', () => {
  it('is declined in the issuer’s own words, as often as the rule says', async () => {
    const { authorize, script } = network;
    const rule = await script.next(2).authorizations({ card: '4054*' }).decline('DO_NOT_HONOR');
    const doNotHonor = { state: 'DECLINED', reason: 'DO_NOT_HONOR', issuerCode: '05' };
    expect(await authorize('a')).toMatchObject(doNotHonor);
    expect(await authorize('b', { card: cardOf('5162774114974622') })).toMatchObject(approved);
    expect(await authorize('c')).toMatchObject(doNotHonor);
    expect(await authorize('d')).toMatchObject(approved);
    expect(await script.rule(rule.ruleId)).toMatchObject({ used: 2, isUsedUp: true });
  });

  it('is declined in the words of the rule', async () => {
    const { authorize, script } = network;
    const words = { issuerCode: 'XX', issuerMessage: 'Ask your bank', merchantAdviceCode: '02' };
    await script.next().authorizations().decline('SYSTEM_ERROR', words);
    expect(await authorize('a')).toMatchObject({ state: 'DECLINED', reason: 'SYSTEM_ERROR', ...words });
  });

  it('is approved on a card that declines, and on one that nobody issued', async () => {
    const { authorize, script } = network;
    await script.next(2).authorizations().approve({ avsResult: 'N', cvvResult: 'D' });
    const letters = { ...approved, avsResult: 'N', cvvResult: 'D' };
    expect(await authorize('a', { card: cardOf(declined) })).toMatchObject({
      ...letters,
      card: { lastFour: '0518' },
    });
    expect(await authorize('b', { card: cardOf('4111111111111111') })).toMatchObject(letters);
    expect(await network.operate('captures', 'c', on('b', '4200'))).toMatchObject(approved);
  });

  it('repeated is answered as before, and uses no rule', async () => {
    const { authorize, script } = network;
    const first = await authorize('a');
    await script.next().authorizations().decline('DO_NOT_HONOR');
    expect(await authorize('a')).toEqual(first);
    expect(await authorize('b')).toMatchObject({ reason: 'DO_NOT_HONOR' });
    expect(await authorize('b')).toMatchObject({ reason: 'DO_NOT_HONOR' });
  });

  it('is pending, stays so while a rule says it, and settles as told', async () => {
    const { authorize, inquire, script } = network;
    await script.next().authorizations().decline('DO_NOT_HONOR', { delivery: 'PEND' });
    await script.next(2).inquiries({ paymentId: 'payment of a' }).stillPending();
    expect(await authorize('a')).toEqual({ state: 'PENDING' });
    expect(await inquire('a')).toEqual({ state: 'PENDING' });
    expect(await inquire('a')).toEqual({ state: 'PENDING' });
    expect(await inquire('a')).toMatchObject({ state: 'DECLINED', reason: 'DO_NOT_HONOR' });
  });

  it('loses its reply and is booked, or its request and is not', async () => {
    const { authorize, inquire, script } = network;
    await script.next().authorizations().loseReply();
    await script.next().authorizations().loseRequest();
    await expect(authorize('a')).rejects.toThrow();
    expect(await inquire('a')).toMatchObject(approved);
    await expect(authorize('b')).rejects.toThrow();
    expect(await inquire('b')).toEqual({ status: 404 });
    expect(await authorize('b')).toMatchObject(approved);
  });
});

describe('a scripted operation on an authorisation', () => {
  it('goes by the card, the merchant and the payment of its authorisation', async () => {
    const { authorize, operate, script } = network;
    await authorize('a');
    const match = { card: '*0768', merchantId: 'merchant-1', paymentId: 'payment of a' };
    await script
      .next()
      .captures({ ...match, amount: '100' })
      .decline('RISK_REJECT');
    await script.next().voids(match).decline('PROCESS_FAIL');
    await script.next().refunds(match).decline('MERCHANT_BALANCE_NOT_ENOUGH');
    expect(await operate('captures', 'c1', on('a', '99'))).toMatchObject(approved);
    expect(await operate('captures', 'c2', on('a', '100'))).toMatchObject({ reason: 'RISK_REJECT' });
    expect(await operate('voids', 'v', on('a'))).toMatchObject({ reason: 'PROCESS_FAIL' });
    expect(await operate('refunds', 'r', on('a', '9'))).toMatchObject({
      reason: 'MERCHANT_BALANCE_NOT_ENOUGH',
    });
  });

  it('is refused by the ledger first, and then uses no rule', async () => {
    const { authorize, operate, script } = network;
    await authorize('a');
    const rule = await script.always().operations().approve();
    expect(await operate('captures', 'c', on('a', '4201'))).toMatchObject({
      reason: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT',
    });
    expect(await operate('refunds', 'r', on('a', '1'))).toMatchObject({ reason: 'ORDER_STATUS_INVALID' });
    expect(await operate('voids', 'v', on('nobody'))).toMatchObject({ reason: 'ORDER_NOT_EXIST' });
    expect(await script.rule(rule.ruleId)).toMatchObject({ used: 0 });
    expect(await operate('increments', 'i', on('a', '1'))).toMatchObject(approved);
    expect(await script.rule(rule.ruleId)).toMatchObject({ used: 1 });
  });

  it('can lose the answer to who asks after it, or gives it up', async () => {
    const { authorize, inquire, operate, script } = network;
    await authorize('a');
    await script.next().inquiries().asBooked({ delivery: 'LOSE_REPLY' });
    await expect(inquire('a')).rejects.toThrow();
    await script.next().abandonments().asBooked({ delivery: 'LOSE_REQUEST' });
    await expect(operate('operations/c/abandon', 'c')).rejects.toThrow();
    expect(await operate('captures', 'c', on('a', '1'))).toMatchObject(approved);
    await script.next().abandonments({ merchantId: 'm' }).asBooked({ delivery: 'LOSE_REPLY' });
    await expect(operate('operations/d/abandon', 'd', { merchantId: 'm' })).rejects.toThrow();
    expect(await inquire('d')).toMatchObject({ state: 'DECLINED' });
  });
});

describe('the rules of one merchant', () => {
  it('leave others alone, and are listed and deleted apart', async () => {
    const { authorize, scriptOf, script } = network;
    await scriptOf('merchant-2').always().authorizations().decline('DO_NOT_HONOR');
    const other = await script.addRule({ on: 'VERIFICATION', then: { answer: 'APPROVED' } });
    expect(await authorize('a')).toMatchObject(approved);
    expect(await authorize('b', { merchantId: 'merchant-2' })).toMatchObject({ reason: 'DO_NOT_HONOR' });
    expect((await scriptOf('merchant-2').rules()).length).toBe(1);
    await scriptOf('merchant-2').deleteRules();
    expect(await script.rules()).toEqual([other]);
    await script.deleteRule(other.ruleId);
    expect(await script.rules()).toEqual([]);
    await expect(script.rule(other.ruleId)).rejects.toMatchObject({ status: 404, code: 'RULE_NOT_FOUND' });
  });
});

describe('the admin key', () => {
  const calls = [
    ['GET', 'rules'],
    ['POST', 'rules'],
    ['DELETE', 'rules'],
    ['GET', 'ledger'],
    ['POST', 'merchants/m/reset'],
    ['PUT', 'merchants/m/snapshots/s'],
    ['GET', 'no-such-path'],
  ] as const;

  it.each(calls)('is asked for by %s %s', async (method, path) => {
    for (const authorization of [undefined, 'Bearer ', 'Bearer the-admin-key-of-this-tes', 'Basic x']) {
      const response = await fetch(`${network.url}/v1/script/${path}`, {
        method,
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'ADMIN_KEY_NOT_VALID' });
    }
  });

  it.each(calls)('is what %s %s needs to be there at all', async (method, path) => {
    const app = buildServer();
    const response = await app.inject({
      method,
      url: `/v1/script/${path}`,
      headers: { authorization: 'Bearer ' },
    });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({
      code: 'SCRIPTING_OFF',
      message: expect.stringContaining('SANDBOX_ADMIN_KEY'),
    });
    await app.close();
  });

  it('does not excuse a message of the wrong shape, which changes nothing', async () => {
    const { script } = network;
    const misspelt = { on: 'AUTHORIZATION', mach: { card: '4*' }, then: { answer: 'APPROVED' } } as const;
    const refusal = script.addRule(misspelt);
    await expect(refusal).rejects.toThrow(NetworkScriptError);
    await expect(refusal).rejects.toMatchObject({ status: 400, code: 'BODY_NOT_VALID' });
    expect(await script.rules()).toEqual([]);
  });
});
