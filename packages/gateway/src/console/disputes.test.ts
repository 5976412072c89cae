import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleSchemas, type ConsoleAnswer, type ConsoleCallName } from '@tillgate/contract/console';
import { dayMs } from '../testing/disputes.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import type { Shop } from '../testing/shop.js';
import { consoleAnswerers } from './routes.js';

const evidence = Buffer.from('%PDF-1.7 the proof').toString('base64');

let world: MerchantWorld;
let shop: Shop;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.newShop();
});

type DisputeCall = Extract<
  ConsoleCallName,
  'listDisputes' | 'readDispute' | 'acceptDispute' | 'defendDispute'
>;

async function reply(name: DisputeCall, given: object, clientId = shop.clientId) {
  const caller = { kind: 'PERSON', personId: 'p', email: 'support@shop.example', sessionId: 's' } as const;
  const from = { address: '127.0.0.1', deviceToken: undefined };
  const situation = { context: world.gateway.context, caller, from, role: 'SUPPORT' } as const;
  return consoleAnswerers[name](situation, { clientId, ...given });
}

/** What a call answers, as its schema says. */
async function ask<Name extends DisputeCall>(name: Name, given: object = {}): Promise<ConsoleAnswer<Name>> {
  const answered = await reply(name, given);
  if (answered.kind === 'refused') throw new Error(answered.message);
  return consoleSchemas[name].answer.parse(answered.answer) as ConsoleAnswer<Name>;
}

async function disputed(card: string = cards.disputed): Promise<string> {
  const { paymentId } = await shop.captured(card);
  return world.disputeOf(paymentId);
}

describe('the disputes of a merchant', () => {
  it('are listed newest first, in pages, and by their state', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      world.clock.advance(1000);
      ids.unshift(await disputed());
    }
    const first = await ask('listDisputes', { limit: 2 });
    expect(first.items.map(({ disputeId }) => disputeId)).toEqual(ids.slice(0, 2));
    const second = await ask('listDisputes', { limit: 2, after: first.next });
    expect(second.items.map(({ disputeId }) => disputeId)).toEqual(ids.slice(2));
    expect(second.next).toBeUndefined();
    await ask('acceptDispute', { disputeId: ids[1] });
    const accepted = await ask('listDisputes', { state: 'ACCEPTED,WON' });
    expect(accepted.items.map(({ disputeId }) => disputeId)).toEqual([ids[1]]);
  });

  it('tell what is known of them, and what can be done', async () => {
    const disputeId = await disputed();
    const nowMs = world.clock.nowMs();
    expect(await ask('readDispute', { disputeId })).toMatchObject({
      state: 'OPEN',
      type: 'CHARGEBACK',
      reasonCode: '10.4',
      reason: 'Other Fraud: Card-Absent Environment',
      amount: { currency: 'SGD', value: '4200' },
      createdAt: new Date(nowMs).toISOString(),
      defendUntil: new Date(nowMs + 10 * dayMs).toISOString(),
      canDefend: true,
      canAccept: true,
    });
  });

  it.each([
    [cards.notDefendable, { canDefend: false, canAccept: true }],
    [cards.copyAskedFor, { canDefend: true, canAccept: false }],
  ])('of card %s offer only what its kind allows', async (card, offered) => {
    expect(await ask('readDispute', { disputeId: await disputed(card) })).toMatchObject(offered);
  });

  it('offer nothing when their time is over', async () => {
    const disputeId = await disputed();
    world.clock.advance(10 * dayMs);
    expect(await ask('readDispute', { disputeId })).toMatchObject({ canDefend: false, canAccept: false });
    expect(await ask('acceptDispute', { disputeId })).toMatchObject({ resultCode: 'TIME_EXCEEDS_LIMIT' });
  });

  it('are defended once, and are told as the scheme judged them', async () => {
    const disputeId = await disputed(cards.disputedAndLost);
    const defence = { disputeId, evidence };
    expect(await ask('defendDispute', defence)).toMatchObject({ resultCode: 'SUCCESS', resultStatus: 'S' });
    expect(await ask('defendDispute', defence)).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await ask('acceptDispute', { disputeId })).toMatchObject({ resultCode: 'REPEAT_REQUEST' });
    await world.gateway.readDisputes();
    const judged = await ask('readDispute', { disputeId });
    expect(judged).toMatchObject({ state: 'LOST', settledAt: new Date(world.clock.nowMs()).toISOString() });
    expect(judged).not.toHaveProperty('defendUntil');
  });

  it('are not those of another merchant', async () => {
    const disputeId = await disputed();
    const other = await world.newShop();
    for (const name of ['readDispute', 'acceptDispute', 'defendDispute'] as const) {
      const given = name === 'defendDispute' ? { disputeId, evidence } : { disputeId };
      expect(await reply(name, given, other.clientId)).toMatchObject({ kind: 'refused', code: 'NOT_FOUND' });
    }
    expect(await reply('listDisputes', { after: disputeId }, other.clientId)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await reply('listDisputes', {}, other.clientId)).toMatchObject({ answer: { items: [] } });
  });

  it('take no document that is not base64', async () => {
    const given = { disputeId: await disputed(), evidence: 'no base64!' };
    expect(await reply('defendDispute', given)).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});
