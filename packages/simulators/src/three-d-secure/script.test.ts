import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aResSchema, type AReq } from '@tillgate/contract/three-d-secure';
import { NetworkScriptError } from '../client/network-script.js';
import { challengeCards } from '../testing/challenge.js';
import { startScriptedNetwork, type ScriptedNetwork } from '../testing/scripted-network.js';
import { aReq } from '../testing/three-d-secure-calls.js';
import { ThreeDSServer } from '../testing/three-ds-server.js';

const frictionless = '4054693000000017';
let network: ScriptedNetwork;
let server: ThreeDSServer;

beforeEach(async () => {
  network = await startScriptedNetwork();
  server = new ThreeDSServer();
  await server.listen();
});
afterEach(async () => {
  await network.close();
  await server.close();
});

async function ask(changes: Partial<AReq> = {}): Promise<unknown> {
  const reply = await fetch(`${network.url}/three-d-secure/directory-server`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aReq({ threeDSServerURL: server.url, ...changes })),
  });
  return reply.json();
}

const begin = async (changes: Partial<AReq> = {}) => aResSchema.parse(await ask(changes));

describe('a scripted authentication', () => {
  it('begins as told, as often as the rule says, whatever the card is there to show', async () => {
    await network.script.next(2).authentications({ amount: '420000', currency: 'SGD' }).answer('N', {
      transStatusReason: '11',
    });
    for (const acctNumber of [frictionless, '4000000000000002']) {
      expect(await begin({ acctNumber })).toMatchObject({ transStatus: 'N', transStatusReason: '11' });
    }
    expect(await begin({ acctNumber: frictionless })).toMatchObject({ transStatus: 'Y' });
  });

  it('is challenged where the card is not', async () => {
    await network.script.next().authentications().answer('C');
    const answer = await begin({ acctNumber: frictionless });
    expect(answer).toMatchObject({ transStatus: 'C' });
    expect(await network.script.challenges()).toMatchObject([{ acsTransID: answer.acsTransID }]);
  });

  it('is answered late, with Erro, or not at all', async () => {
    const { script } = network;
    await script.next().authentications().delay(300);
    const beganAtMs = performance.now();
    expect(await begin({ acctNumber: frictionless })).toMatchObject({ transStatus: 'Y' });
    expect(performance.now() - beganAtMs).toBeGreaterThan(280);
    await script.next().authentications().erro('402');
    expect(await ask()).toMatchObject({ messageType: 'Erro', errorCode: '402' });
    await script.next().authentications().silence();
    await expect(ask()).rejects.toThrow('fetch failed');
  });

  it('is of one merchant, where the rule is', async () => {
    await network.scriptOf('another').always().authentications().answer('R');
    expect(await begin()).toMatchObject({ transStatus: 'C' });
    expect(await begin({ threeDSRequestorID: 'another' })).toMatchObject({ transStatus: 'R' });
  });
});

describe('a scripted challenge', () => {
  it.each([
    ['completed', 'complete', { transStatus: 'Y', eci: '05' }],
    ['failed', 'fail', { transStatus: 'N', transStatusReason: '19' }],
    ['cancelled', 'cancel', { transStatus: 'N', challengeCancel: '01' }],
  ] as const)(
    'is %s without a browser, also before the 3DS Server knows of it',
    async (_word, end, result) => {
      server.unknown = 2;
      await network.script.next().challenges()[end]();
      const { acsTransID } = await begin();
      const results = await server.heard(3);
      expect(results).toMatchObject([1, 2, 3].map(() => ({ acsTransID, ...result })));
    },
  );

  it('ends so much later as the rule says, in the reason that it says', async () => {
    await network.script.next().challenges().fail({ afterMs: 200, transStatusReason: '26' });
    await begin();
    expect(await network.script.challenges()).toMatchObject([{ lastFour: '0025' }]);
    expect(await server.heard(1)).toMatchObject([{ transStatus: 'N', transStatusReason: '26' }]);
  });

  it('is ended by its id, once', async () => {
    const { script } = network;
    const { acsTransID } = await begin();
    const ended = await script.endChallenge(acsTransID, { end: 'COMPLETE' });
    expect(ended).toEqual({
      acsTransID,
      threeDSServerTransID: server.results[0]?.threeDSServerTransID,
      merchantId: 'shop',
      lastFour: '0025',
      amount: { currency: 'SGD', value: '420000' },
      transStatus: 'Y',
    });
    await expect(script.endChallenge(acsTransID, { end: 'CANCEL' })).rejects.toMatchObject({
      name: NetworkScriptError.name,
      status: 409,
      code: 'CHALLENGE_ENDED',
    });
    await expect(script.endChallenge('x', { end: 'CANCEL' })).rejects.toMatchObject({
      code: 'CHALLENGE_NOT_FOUND',
    });
    expect(server.results).toHaveLength(1);
    expect(await script.challenges()).toEqual([ended]);
  });

  it('that is abandoned is never heard of again', async () => {
    const { script } = network;
    await script.next().challenges().abandon();
    const { acsTransID } = await begin();
    await script.endChallenge(acsTransID, { end: 'CANCEL' });
    const other = await begin();
    await script.endChallenge(other.acsTransID, { end: 'COMPLETE' });
    expect(server.results).toMatchObject([{ acsTransID: other.acsTransID }]);
  });

  it('has a result that comes twice, or never', async () => {
    const { script } = network;
    await script
      .next()
      .challenges()
      .complete({ result: { copies: 2 } });
    await begin();
    await server.heard(2);
    const lost = await begin();
    await script.endChallenge(lost.acsTransID, { end: 'COMPLETE', result: { copies: 0 } });
    const late = await begin();
    await script.endChallenge(late.acsTransID, { end: 'COMPLETE', result: { delayMs: 200 } });
    expect(server.results).toHaveLength(2);
    expect((await server.heard(3))[2]).toMatchObject({ acsTransID: late.acsTransID });
  });

  it('is listed for its merchant, the oldest first, until the merchant is reset or put back', async () => {
    const { script, scriptOf } = network;
    const first = await begin();
    const second = await begin();
    const others = await begin({ threeDSRequestorID: 'another', acctNumber: challengeCards.app });
    const ids = async (merchantId: string) =>
      (await scriptOf(merchantId).challenges()).map(({ acsTransID }) => acsTransID);
    expect(await ids('shop')).toEqual([first.acsTransID, second.acsTransID]);
    await script.reset('shop');
    expect(await ids('shop')).toEqual([]);
    expect(await ids('another')).toEqual([others.acsTransID]);
    await script.keepSnapshot('another', 'before');
    await script.restoreSnapshot('another', 'before');
    expect(await ids('another')).toEqual([]);
  });
});
