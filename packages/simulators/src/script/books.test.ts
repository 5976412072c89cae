import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerPageSchema } from '@tillgate/contract/network-script';
import { adminKey, cardOf, startScriptedNetwork, type ScriptedNetwork } from '../testing/scripted-network.js';
import { memoryJournal } from '../testing/memory-journal.js';

let journal: ReturnType<typeof memoryJournal>;
let network: ScriptedNetwork;

beforeEach(async () => {
  journal = memoryJournal();
  network = await startScriptedNetwork(journal);
});
afterEach(() => network.close());

const on = (authorizationId: string, value?: string) => ({
  authorizationId,
  ...(value === undefined ? {} : { amount: { currency: 'SGD', value } }),
});

async function booksOf({ script, scriptOf }: ScriptedNetwork, merchantId?: string) {
  const books = [];
  for await (const row of (merchantId === undefined ? script : scriptOf(merchantId)).ledger())
    books.push(row);
  return books;
}

/** The network as it is after a restart. */
async function restarted(): Promise<ScriptedNetwork> {
  await network.close();
  network = await startScriptedNetwork(memoryJournal(journal.read()));
  return network;
}

describe('the ledger', () => {
  it('tells of every authorisation what was held, taken, given back and let go, and by which operations', async () => {
    const { authorize, operate } = network;
    await authorize('a');
    await operate('increments', 'i', on('a', '800'));
    await operate('captures', 'c', on('a', '3000'));
    await operate('refunds', 'r', on('a', '1200'));
    await operate('captures', 'too much', on('a', '9999'));
    await operate('voids', 'v', on('a'));
    expect(await booksOf(network)).toMatchObject([
      {
        authorizationId: 'a',
        paymentId: 'payment of a',
        merchantId: 'merchant-1',
        currency: 'SGD',
        state: 'APPROVED',
        held: '5000',
        captured: '3000',
        refunded: '1200',
        released: '2000',
        operations: [
          { operationId: 'a', kind: 'AUTHORIZATION', value: '4200', state: 'APPROVED' },
          { operationId: 'i', kind: 'INCREMENT', value: '800', state: 'APPROVED' },
          { operationId: 'c', kind: 'CAPTURE', value: '3000', state: 'APPROVED' },
          { operationId: 'r', kind: 'REFUND', value: '1200', state: 'APPROVED' },
          { operationId: 'too much', state: 'DECLINED', reason: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' },
          { operationId: 'v', kind: 'VOID', state: 'APPROVED' },
        ],
      },
    ]);
    const before = await booksOf(network);
    expect(await booksOf(await restarted())).toEqual(before);
  });

  it('counts what is pending when it is settled', async () => {
    const { authorize, operate, inquire, script } = network;
    await authorize('a');
    await script.next().captures().approve({ delivery: 'PEND' });
    await operate('captures', 'c', { ...on('a', '4000'), isFinal: true });
    expect(await booksOf(network)).toMatchObject([{ held: '4200', captured: '0', released: '0' }]);
    await inquire('c');
    expect(await booksOf(network)).toMatchObject([{ held: '4200', captured: '4000', released: '200' }]);
  });

  it('holds nothing of a declined authorisation', async () => {
    await network.authorize('a', { card: cardOf('4054690000000518') });
    expect(await booksOf(network)).toMatchObject([{ state: 'DECLINED', held: '0', released: '0' }]);
  });

  it('comes in pages, of one merchant or of all, without a gap though others book meanwhile', async () => {
    const { authorize, url } = network;
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await authorize(id, { merchantId: id === 'c' ? 'merchant-2' : 'merchant-1' });
    }
    const page = async (query: string) => {
      const headers = { authorization: `Bearer ${adminKey}` };
      return ledgerPageSchema.parse(
        await (await fetch(`${url}/v1/script/ledger?${query}`, { headers })).json(),
      );
    };
    const first = await page('limit=2');
    expect(first.authorizations.map(({ authorizationId }) => authorizationId)).toEqual(['a', 'b']);
    await authorize('f');
    const rest = await page(`limit=9&after=${first.next ?? ''}`);
    expect(rest.authorizations.map(({ authorizationId }) => authorizationId)).toEqual(['c', 'd', 'e', 'f']);
    expect(rest.next).toBeUndefined();
    const own = await booksOf(network, 'merchant-2');
    expect(own.map(({ authorizationId }) => authorizationId)).toEqual(['c']);
  });
});

describe('a reset', () => {
  it('forgets one merchant as if it had never been, also after a restart', async () => {
    const { authorize, operate, script, scriptOf } = network;
    await authorize('a');
    await authorize('b', { merchantId: 'merchant-2' });
    await operate('operations/x/abandon', 'x', { merchantId: 'merchant-1' });
    await scriptOf('merchant-1').next().captures().decline('RISK_REJECT');
    await scriptOf('merchant-2').next().captures().decline('RISK_REJECT');
    expect(await script.reset('merchant-1')).toEqual({ authorizations: 1, rules: 1 });

    const expectForgotten = async (later: ScriptedNetwork) => {
      expect(await booksOf(later, 'merchant-1')).toEqual([]);
      expect(await booksOf(later, 'merchant-2')).toHaveLength(1);
      expect(await later.inquire('a')).toEqual({ status: 404 });
      expect(await later.inquire('x')).toEqual({ status: 404 });
      expect(await later.inquire('b')).toMatchObject({ state: 'APPROVED' });
    };
    await expectForgotten(network);
    await expectForgotten(await restarted());
    await network.authorize('a', { amount: { currency: 'SGD', value: '77' } });
    expect(await booksOf(network, 'merchant-1')).toMatchObject([{ held: '77' }]);
  });

  it('lets an operation id be used again at once, with another card', async () => {
    await network.authorize('a');
    await network.script.reset('merchant-1');
    expect(await network.authorize('a', { card: cardOf('5162774114974622') })).toMatchObject({
      state: 'APPROVED',
      card: { lastFour: '4622' },
    });
  });
});

describe('a snapshot', () => {
  it('brings the books back as they were, as often as wanted, also after a restart', async () => {
    const { authorize, operate, inquire, script } = network;
    await authorize('a');
    await script.next().captures().approve({ delivery: 'PEND' });
    await operate('captures', 'c', on('a', '1000'));
    await script.keepSnapshot('merchant-1', 'half-way');
    const kept = await booksOf(network);
    const sums = { held: '4200', captured: '0' };
    for (const value of ['1', '2']) {
      await inquire('c');
      await operate('refunds', 'r', on('a', value));
      await operate('voids', 'v', on('a'));
      expect(await booksOf(network)).toMatchObject([{ captured: '1000', refunded: value, released: '3200' }]);
      expect(await script.restoreSnapshot('merchant-1', 'half-way')).toEqual({ authorizations: 1, rules: 0 });
      expect(await booksOf(network)).toEqual(kept);
    }

    const later = await restarted();
    expect(await booksOf(later)).toMatchObject([sums]);
    expect(await later.inquire('c')).toMatchObject({ state: 'APPROVED' });
    await later.script.restoreSnapshot('merchant-1', 'half-way');
    expect(await later.operate('captures', 'c', on('a', '1000'))).toEqual({ state: 'PENDING' });
    expect(await later.operate('captures', 'd', on('a', '3201'))).toMatchObject({ state: 'DECLINED' });
  });

  it('outlives a reset, and is gone when it is deleted', async () => {
    const { authorize, script } = network;
    await authorize('a');
    await script.keepSnapshot('merchant-1', 's');
    await script.reset('merchant-1');
    await script.restoreSnapshot('merchant-1', 's');
    expect(await booksOf(network)).toHaveLength(1);
    await script.deleteSnapshot('merchant-1', 's');
    const gone = { status: 404, code: 'SNAPSHOT_NOT_FOUND' };
    await expect(script.restoreSnapshot('merchant-1', 's')).rejects.toMatchObject(gone);
    await expect(script.deleteSnapshot('merchant-1', 's')).rejects.toMatchObject(gone);
    await expect(script.restoreSnapshot('merchant-2', 's')).rejects.toMatchObject(gone);
  });

  it('is not restored over an operation id that another merchant uses by now', async () => {
    const { authorize, script } = network;
    await authorize('a');
    await script.keepSnapshot('merchant-1', 's');
    await script.reset('merchant-1');
    await authorize('a', { merchantId: 'merchant-2' });
    const before = await booksOf(network);
    await expect(script.restoreSnapshot('merchant-1', 's')).rejects.toMatchObject({ status: 409 });
    expect(await booksOf(network)).toEqual(before);
  });
});
