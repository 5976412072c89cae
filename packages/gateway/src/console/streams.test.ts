import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStream } from '../testing/console-desk.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { money, type Shop } from '../testing/shop.js';
import { csvLine } from './csv.js';
import { follow } from './shared-feed.js';

describe('a line of CSV', () => {
  it('quotes what has to be, and lets no spreadsheet take a text for a formula', () => {
    expect(csvLine(['a', 'b "c"', 'd,e', 'f\ng'])).toBe('a,"b ""c""","d,e","f\ng"\r\n');
    expect(csvLine(['=1+1', '+1', '-1', '@x', '\t=1'])).toBe("'=1+1,'+1,'-1,'@x,'\t=1\r\n");
    expect(csvLine(['＝1', '\n=1'])).toBe(`'＝1,"'\n=1"\r\n`);
  });
});

describe('what streams', () => {
  let world: MerchantWorld;
  let shop: Shop;
  beforeAll(async () => {
    world = await startMerchantWorld();
    shop = await world.newShop();
  }, 60_000);
  afterAll(() => world.close());

  it('is the payments that fit, as CSV, without a card number', async () => {
    const buyer = { buyerName: { fullName: '=HYPERLINK("x")' } };
    const order = { referenceOrderId: 'o,1', orderDescription: 'd', orderAmount: money('4200'), buyer };
    const { paymentId } = await shop.authorized({ order });
    const stream = await openStream(world.gateway.context, 'exportPayments', { clientId: shop.clientId });
    const lines = (await stream.rest()).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFpaymentId,paymentRequestId,/);
    expect(lines[1]).toContain(`${paymentId},`);
    expect(lines[1]).toContain('"o,1",AUTHORIZED,SUCCESS,SGD,42.00,0.00,0.00,VISA,0768,');
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines.slice(2)).toEqual(['']);
  });

  it('is what changes, as it changes, of one merchant, and goes on after a cut', async () => {
    const { context } = world.gateway;
    const stream = await openStream(context, 'followEvents', { clientId: shop.clientId });
    await stream.until(/following/);
    const other = await world.newShop();
    await other.authorized();
    const { paymentId } = await shop.authorized();
    const text = await stream.until(new RegExp(`"paymentId":"${paymentId}".*"state":"AUTHORIZED"`));
    expect(text).not.toContain(other.clientId);
    const [, id = ''] = /id: (\d+)/.exec(text) ?? [];
    await stream.end();

    await shop.capture(paymentId, '4200');
    const again = await openStream(context, 'followEvents', { clientId: shop.clientId, lastEventId: id });
    const missed = await again.until(/"state":"CAPTURED"/);
    expect(missed).toContain(paymentId);
    await again.end();
  });

  it('tells nothing more to a reader that has as much as it takes', async () => {
    const { context } = world.gateway;
    const told: unknown[] = [];
    const leave = follow(context, shop.clientId, (events) => {
      told.push(...events);
      return events.length === 0;
    });
    const other = await openStream(context, 'followEvents', { clientId: shop.clientId });
    await other.until(/following/);
    await shop.authorized();
    await expect.poll(() => told.length).toBeGreaterThan(0);
    const before = told.length;
    const { paymentId } = await shop.authorized();
    await other.until(new RegExp(paymentId));
    expect(told).toHaveLength(before);
    leave();
    await other.end();
  });

  it('is a notification that was sent', async () => {
    const stream = await openStream(world.gateway.context, 'followEvents', { clientId: shop.clientId });
    await stream.until(/following/);
    await shop.authorized();
    await world.gateway.runDue();
    expect(await stream.until(/"type":"DELIVERY"/)).toContain('deliveryId');
    await stream.end();
  });
});
