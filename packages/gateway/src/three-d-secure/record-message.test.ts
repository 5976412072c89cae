import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PaymentReport } from '@tillgate/contract/frame';
import { cards, methodCards, mishapCards } from '../testing/cards.js';
import { challengedBuyer } from '../testing/challenged-buyer.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

async function statusOf(paymentRequestId: string): Promise<PaymentReport> {
  return (await (await world.checkout('readStatus', paymentRequestId)).json()) as PaymentReport;
}

/** The messages that were recorded of a payment, as soon as there are so many. */
async function recorded(
  paymentRequestId: string,
  count: number,
): Promise<{ name: string; details: string }[]> {
  return vi.waitFor(async () => {
    const query = world.gateway.context.db.selectFrom('activity').select(['name', 'details']);
    const ofPayment = query.where('payment_request_id', '=', paymentRequestId);
    const rows = await ofPayment.where('kind', '=', 'THREE_D_SECURE').orderBy('activity_id').execute();
    expect(rows).toHaveLength(count);
    return rows;
  });
}

const forced = {
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
};

/** The names of the messages of a payment, and what was said in the last one. */
async function said(paymentRequestId: string, count: number): Promise<{ names: string[]; last: object }> {
  const messages = await recorded(paymentRequestId, count);
  const last = JSON.parse(messages.at(-1)?.details ?? '{}') as object;
  return { names: messages.map(({ name }) => name), last };
}

/** Posts to the 3DS Server's address for results. */
async function sendResults(message: object): Promise<string> {
  const reply = await fetch(`${world.url}/three-d-secure/results`, {
    method: 'POST',
    body: JSON.stringify(message),
  });
  return reply.text();
}

describe('what is recorded of 3-D Secure', () => {
  it('is each message on its way, without card and proof, and no forged one', async () => {
    const paymentRequestId = await world.openSession(forced);
    await world.submitCard(paymentRequestId, methodCards.quickC);
    const buyer = challengedBuyer(world.url);
    await buyer.runMethodPage(await statusOf(paymentRequestId));
    await world.gateway.runDue();
    const asked = await statusOf(paymentRequestId);
    await postForgedCRes(String(asked.challenge?.url));
    await buyer.answer(await buyer.open(asked), { code: '123456' });
    await world.gateway.runDue();

    const messages = await recorded(paymentRequestId, 8);
    expect(messages.map(({ name }) => name).sort()).toEqual(
      ['METHOD_SHOWN', 'METHOD_OVER', 'AReq', 'ARes', 'CReq', 'RReq', 'RRes', 'CRes'].sort(),
    );
    const details = messages.map((message) => message.details).join();
    expect(details).not.toContain(methodCards.quickC);
    expect(details).not.toContain('authenticationValue');
    // Who could read it could send a result.
    expect(details).not.toContain('dsTransID');
  });
});

describe('what is recorded of an error of 3-D Secure', () => {
  const challenged = async () => {
    const paymentRequestId = await world.openSession(forced);
    await world.submitCard(paymentRequestId, cards.approved);
    const [aReq] = await recorded(paymentRequestId, 2);
    const { threeDSServerTransID } = JSON.parse(aReq?.details ?? '{}') as { threeDSServerTransID: string };
    return { paymentRequestId, threeDSServerTransID };
  };

  it('is an Erro of the directory server as it came, and the payment goes on without proof', async () => {
    const paymentRequestId = await world.openSession(forced);
    await world.submitCard(paymentRequestId, mishapCards.erro);
    const { names, last } = await said(paymentRequestId, 2);
    expect(names).toEqual(['AReq', 'Erro']);
    expect(last).toMatchObject({
      errorCode: '403',
      errorComponent: 'D',
      errorDescription: 'The issuer cannot be reached for the moment.',
    });
    expect(await statusOf(paymentRequestId)).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('is what was wrong with an answer, and the Erro that the directory server is told of it', async () => {
    const paymentRequestId = await world.openSession(forced);
    await world.submitCard(paymentRequestId, mishapCards.brokenAnswer);
    const { names, last } = await said(paymentRequestId, 3);
    expect(names).toEqual(['AReq', 'NO_ANSWER', 'Erro']);
    expect(last).toMatchObject({
      errorCode: '203',
      errorComponent: 'S',
      errorDetail: 'eci',
      errorMessageType: 'ARes',
    });
  });

  it('is that the directory server was silent', async () => {
    const paymentRequestId = await world.openSession(forced);
    await world.submitCard(paymentRequestId, mishapCards.noAnswer);
    expect(await said(paymentRequestId, 2)).toEqual({
      names: ['AReq', 'NO_ANSWER'],
      last: { why: 'SILENT' },
    });
  });

  it('is an Erro of the ACS that the browser carries, without a card number in it, and nothing ends', async () => {
    const { paymentRequestId, threeDSServerTransID } = await challenged();
    const { challenge } = await statusOf(paymentRequestId);
    const message = { ...aErro, threeDSServerTransID, errorDetail: `wrong: ${cards.approved}` };
    const erro = Buffer.from(JSON.stringify(message)).toString('base64url');
    await fetch(new URL(`${challenge?.url}/over`, world.url), {
      method: 'POST',
      body: new URLSearchParams({ erro }),
    });
    const { names, last } = await said(paymentRequestId, 3);
    expect(names.at(-1)).toBe('Erro');
    expect(last).toMatchObject({ errorCode: '203', errorComponent: 'A' });
    expect(JSON.stringify(last)).not.toContain(cards.approved);
    expect(await statusOf(paymentRequestId)).toMatchObject({ challenge });
  });

  it('is one that comes where results come, which is not answered', async () => {
    const { paymentRequestId, threeDSServerTransID } = await challenged();
    expect(await sendResults({ ...aErro, threeDSServerTransID })).toBe('');
    expect((await said(paymentRequestId, 3)).last).toMatchObject({ errorCode: '203', errorComponent: 'A' });
  });

  it('is the Erro by which results are refused that cannot be read, or that are of no transaction', async () => {
    const { paymentRequestId, threeDSServerTransID } = await challenged();
    const unreadable = { messageType: 'RReq', messageVersion: '2.2.0', threeDSServerTransID };
    expect(JSON.parse(await sendResults(unreadable))).toMatchObject({ errorCode: '203' });
    expect((await said(paymentRequestId, 3)).last).toMatchObject({ errorComponent: 'S', errorCode: '203' });
    const other = '11111111-1111-4111-8111-111111111111';
    const ofAnother = {
      ...unreadable,
      ...{ messageCategory: '01', dsTransID: other, acsTransID: other },
      ...{ transStatus: 'Y', interactionCounter: '01' },
    };
    expect(JSON.parse(await sendResults(ofAnother))).toMatchObject({ errorCode: '301' });
    expect((await said(paymentRequestId, 4)).last).toMatchObject({
      errorCode: '301',
      errorMessageType: 'RReq',
      threeDSServerTransID,
    });
  });
});

const aErro = {
  messageType: 'Erro',
  messageVersion: '2.2.0',
  errorCode: '203',
  errorComponent: 'A',
  errorDescription: 'A field has the wrong format.',
  errorDetail: 'challengeWindowSize',
  errorMessageType: 'CReq',
};

/** A CRes of a transaction that is another one. */
async function postForgedCRes(challengeUrl: string): Promise<void> {
  const other = '11111111-1111-4111-8111-111111111111';
  const ids = { threeDSServerTransID: other, acsTransID: other };
  const message = { messageType: 'CRes', messageVersion: '2.2.0', ...ids, transStatus: 'Y' };
  const cres = Buffer.from(JSON.stringify(message)).toString('base64url');
  const reply = await fetch(new URL(`${challengeUrl}/over`, world.url), {
    method: 'POST',
    body: new URLSearchParams({ cres }),
  });
  expect(reply.status).toBe(200);
}
