import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSchemas } from '@tillgate/contract/console';
import { openDesk, type ConsoleDesk } from '../testing/console-desk.js';
import { startCheckoutNetwork, type CheckoutNetwork } from '../testing/checkout-network.js';

const pageSchema = consoleSchemas.listStoredCards.answer;

describe('stored cards', () => {
  let network: CheckoutNetwork;
  let desk: ConsoleDesk;
  let foreignDesk: ConsoleDesk;
  let visa: string;
  let mastercard: string;

  beforeAll(async () => {
    network = await startCheckoutNetwork();
    const { gateway, clientId } = network.testGateway;
    desk = openDesk(gateway.context, clientId);
    foreignDesk = openDesk(gateway.context, 'SANDBOX_OTHER');
    visa = await network.storeCard({}, { cardBrand: 'VISA', lastFour: '0768', issuingCountry: 'SG' });
    network.clock.advance(1_000);
    mastercard = await network.storeCard(
      { number: '5555555555554444', expiryMonth: '01', expiryYear: '31' },
      { cardBrand: 'MASTERCARD', lastFour: '4444', funding: 'CREDIT' },
    );
  });
  afterAll(() => network.close());

  async function page(request: object = {}) {
    const reply = await desk.ask('listStoredCards', request);
    if (reply.kind === 'refused') throw new Error(reply.message);
    return pageSchema.parse(reply.answer);
  }
  const found = async (request: object) => (await page(request)).items.map(({ token }) => token);

  it('are listed newest first, with what may be known of them and no number', async () => {
    const { items } = await page();
    expect(items).toMatchObject([
      { token: mastercard, brand: 'MASTERCARD', lastFour: '4444', expiry: '01/31', funding: 'CREDIT' },
      { token: visa, brand: 'VISA', lastFour: '0768', expiry: '12/30', country: 'SG' },
    ]);
    expect(JSON.stringify(items)).not.toContain('5555555555554444');
  });

  it('are found by their last four digits and by the token, and come page by page', async () => {
    expect(await found({ search: '0768' })).toEqual([visa]);
    expect(await found({ search: mastercard })).toEqual([mastercard]);
    expect(await found({ search: '1111' })).toEqual([]);
    const first = await page({ limit: 1 });
    expect(await found({ limit: 1, after: first.next })).toEqual([visa]);
  });

  it('are neither shown to another merchant nor deleted by it', async () => {
    expect(await foreignDesk.ask('listStoredCards')).toMatchObject({ answer: { items: [] } });
    expect(await foreignDesk.ask('deleteStoredCard', { token: visa })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await found({})).toContain(visa);
  });

  it('are gone once they are deleted, and may be deleted again', async () => {
    expect(await desk.ask('deleteStoredCard', { token: mastercard })).toMatchObject({ kind: 'done' });
    expect(await found({})).toEqual([visa]);
    expect(await desk.ask('deleteStoredCard', { token: mastercard })).toMatchObject({ kind: 'done' });
  });
});
