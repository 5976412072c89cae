import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PaymentReport } from '@tillgate/contract/frame';
import { methodCards } from '../testing/cards.js';
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

/** The messages that were recorded, as soon as there are so many. */
async function recorded(count: number): Promise<{ name: string; details: string }[]> {
  return vi.waitFor(async () => {
    const query = world.gateway.context.db.selectFrom('activity').select(['name', 'details']);
    const rows = await query.where('kind', '=', 'THREE_D_SECURE').execute();
    expect(rows).toHaveLength(count);
    return rows;
  });
}

describe('what is recorded of 3-D Secure', () => {
  it('is each message on its way, without card and proof, and no forged one', async () => {
    const paymentMethod = { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } };
    const paymentRequestId = await world.openSession({ paymentMethod });
    await world.submitCard(paymentRequestId, methodCards.quickC);
    const buyer = challengedBuyer(world.url);
    await buyer.runMethodPage(await statusOf(paymentRequestId));
    await world.gateway.runDue();
    const asked = await statusOf(paymentRequestId);
    await postForgedCRes(String(asked.challenge?.url));
    await buyer.answer(await buyer.open(asked), { code: '123456' });
    await world.gateway.runDue();

    const messages = await recorded(8);
    expect(messages.map(({ name }) => name).sort()).toEqual(
      ['METHOD_SHOWN', 'METHOD_OVER', 'AReq', 'ARes', 'CReq', 'RReq', 'RRes', 'CRes'].sort(),
    );
    const details = messages.map((message) => message.details).join();
    expect(details).not.toContain(methodCards.quickC);
    expect(details).not.toContain('authenticationValue');
  });
});

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
