import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { consoleSchemas } from '@tillgate/contract/console';
import { openDesk } from '../testing/console-desk.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { pathOf, payCard, type Shop } from '../testing/shop.js';

describe('the log of calls', () => {
  let world: MerchantWorld;
  beforeAll(async () => {
    world = await startMerchantWorld();
  }, 60_000);
  afterAll(() => world.close());

  async function calls(shop: Shop, request: object = {}) {
    const reply = await openDesk(world.gateway.context, shop.clientId).ask('listApiCalls', request);
    return consoleSchemas.listApiCalls.answer.parse(reply.kind === 'done' ? reply.answer : undefined).items;
  }

  /** Once so many were written: they are a moment after the answer. */
  async function recorded(shop: Shop, count: number) {
    return vi.waitFor(async () => {
      const items = await calls(shop);
      expect(items).toHaveLength(count);
      return items;
    });
  }

  async function read(shop: Shop, callId: string) {
    const reply = await openDesk(world.gateway.context, shop.clientId).ask('readApiCall', { callId });
    return consoleSchemas.readApiCall.answer.parse(reply.kind === 'done' ? reply.answer : undefined);
  }

  it('has each call with what was asked and answered, newest first, and finds it by its payment', async () => {
    const shop = await world.newShop();
    const ids = await shop.authorized();
    await shop.capture(ids.paymentId, '4200');
    const items = await recorded(shop, 3);
    expect(items).toEqual([
      expect.objectContaining({ method: 'capture', resultCode: 'SUCCESS', paymentId: ids.paymentId }),
      expect.objectContaining({ method: 'inquiryPayment', ...ids }),
      expect.objectContaining({
        method: 'createPaymentSession',
        resultStatus: 'S',
        paymentRequestId: ids.paymentRequestId,
      }),
    ]);
    expect(await calls(shop, { search: ids.paymentRequestId })).toHaveLength(2);
    expect(await calls(shop, { search: 'capture' })).toHaveLength(1);
    expect(await calls(shop, { resultStatus: 'F' })).toEqual([]);
    const call = await read(shop, items[2]?.callId ?? '');
    // When it came, by the merchant's clock, however long the answer took.
    expect(Date.parse(call.at)).toBe(world.clock.nowMs());
    expect(JSON.parse(call.requestBody)).toMatchObject({ paymentRequestId: ids.paymentRequestId });
    expect(call.requestHeaders['client-id']).toBe(shop.clientId);
    expect(call.stringToSign).toBe(
      `POST ${pathOf('createPaymentSession')}\n${shop.clientId}.${call.requestHeaders['request-time']}.${call.requestBody}`,
    );
    expect(call.responseBody).toContain('"paymentSessionData":"****"');
  });

  it('stands in the timeline of its payment, with what the form told and every message of 3-D Secure', async () => {
    const shop = await world.newShop();
    const { paymentId, paymentRequestId } = await shop.authorized({
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
    });
    await recorded(shop, 2);
    await shop.checkout('leaveChallenge', paymentRequestId);
    await world.gateway.runDue();
    await shop.checkout('readStatus', paymentRequestId);
    const said = await vi.waitFor(async () => {
      const desk = openDesk(world.gateway.context, shop.clientId);
      const reply = await desk.ask('readPayment', { paymentId });
      const { timeline } = consoleSchemas.readPayment.answer.parse(
        reply.kind === 'done' ? reply.answer : undefined,
      );
      expect(JSON.stringify(timeline)).toContain('RESULT_TOLD');
      return timeline;
    });
    const names = said.map((item) =>
      item.kind === 'FORM' ? item.event : item.kind === 'THREE_D_SECURE' ? item.message : item.kind,
    );
    expect(names).toEqual(
      expect.arrayContaining(['API_CALL', 'CARD_SUBMITTED', 'AReq', 'ARes', 'CHALLENGE_LEFT', 'OPERATION']),
    );
    expect(JSON.stringify(said)).not.toContain(cards.approved);
    expect(JSON.stringify(said)).not.toContain('acctNumber');
  });

  it('tells people who may not read messages that there were some, and nothing of what stands in them', async () => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await recorded(shop, 2);
    const reply = await openDesk(world.gateway.context, shop.clientId, 'VIEWER').ask('readPayment', {
      paymentId,
    });
    expect(JSON.stringify(reply)).toContain('API_CALL');
    expect(JSON.stringify(reply)).not.toContain('requestBody');
  });

  it('keeps no card number, security code or personal number, in whatever field a merchant sends it', async () => {
    const shop = await world.newShop({ rawCardData: true });
    const number = cards.korean;
    const secrets = { cpf: '52998224725', dateOfBirth: '1990-01-01', businessNo: '1234567890' };
    await shop.ask('pay', {
      ...shop.payRequest(number),
      ...payCard(number, { ...secrets, cvv: '987' }),
      metadata: JSON.stringify({ note: `card ${number}`, cvv: '987' }),
      paymentRequestId: number,
    });
    const [call] = await recorded(shop, 1);
    const rows = await world.gateway.context.db.selectFrom('activity').selectAll().execute();
    const own = JSON.stringify(
      rows.filter((row) => row.client_id === shop.clientId),
      (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
    );
    for (const secret of [number, ...Object.values(secrets)]) expect(own).not.toContain(secret);
    // Three digits alone stand in some time or signature by chance; a code that was kept would be a value.
    expect(own).not.toMatch(/"987\\*"/);
    expect(call?.paymentRequestId).toBeUndefined();
  });

  it('says why a call was refused before it was carried out', async () => {
    const shop = await world.newShop();
    await shop.ask('inquiryPayment', { paymentId: 'x' }, { headers: { signature: 'signature=YWJj' } });
    const [refusal] = await recorded(shop, 1);
    expect(refusal).toMatchObject({
      method: 'inquiryPayment',
      resultCode: 'INVALID_SIGNATURE',
      resultStatus: 'F',
    });
    expect((await read(shop, refusal?.callId ?? '')).refusal).toMatch(/signature/i);
  });

  it('is filled by nobody who only knows a client id: a few refused calls a minute are kept', async () => {
    const shop = await world.newShop();
    const body = '{}';
    for (let call = 0; call < 40; call++) {
      await shop.ask('inquiryPayment', {}, { body, headers: { signature: 'signature=YWJj' } });
    }
    await shop.openSession();
    await vi.waitFor(async () => {
      expect(await calls(shop, { search: 'createPaymentSession' })).toHaveLength(1);
    });
    expect(await calls(shop, { limit: 100 })).toHaveLength(31);
  });

  it('belongs to one merchant, and goes when that is over its days', async () => {
    const [shop, other] = [await world.newShop(), await world.newShop()];
    await shop.openSession();
    const [call] = await recorded(shop, 1);
    expect(await calls(other)).toEqual([]);
    const desk = openDesk(world.gateway.context, other.clientId);
    expect(await desk.ask('readApiCall', { callId: call?.callId ?? '' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    world.clock.advance(29 * 24 * 60 * 60 * 1000);
    await world.gateway.context.activity.forgetOld();
    expect(await calls(shop)).toHaveLength(1);
    world.clock.advance(2 * 24 * 60 * 60 * 1000);
    await world.gateway.context.activity.forgetOld();
    expect(await calls(shop)).toEqual([]);
  });
});
