import type { CardLookUp, LookUpCardResponse } from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import { CardLookUps } from './card-look-ups.js';
import type { Lost } from './gateway.js';

type Reply = LookUpCardResponse | Lost;

const card = (brand: string): CardLookUp => ({
  kind: 'card',
  brands: [brand],
  installments: [],
  personalFields: [],
});

/** A gateway that is asked at once and answers when the test says so. */
function start() {
  const asked: string[] = [];
  const answers = new Map<string, (reply: Reply) => void>();
  let passPause: () => void = () => undefined;
  const lookUps = new CardLookUps({
    gateway: {
      lookUpCard: (bin) => {
        asked.push(bin);
        return new Promise((resolve) => answers.set(bin, resolve));
      },
    },
    wait: () => new Promise((resolve) => (passPause = resolve)),
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    lookUps,
    asked,
    async pause() {
      passPause();
      await turn();
    },
    async answer(bin: string, reply: Reply) {
      answers.get(bin)?.(reply);
      await turn();
    },
  };
}

describe('CardLookUps', () => {
  it('asks after eight digits, once for a card, and tells when it knows', async () => {
    const { lookUps, asked, pause, answer } = start();
    let changes = 0;
    lookUps.onChange = () => (changes += 1);
    lookUps.see('4054695');
    lookUps.see('40546957');
    lookUps.see('405469572310');
    await pause();
    await answer('40546957', card('VISA'));
    lookUps.see('4054695723100768');
    expect(asked).toEqual(['40546957']);
    expect(lookUps.of('4054695723100768')?.brands).toEqual(['VISA']);
    expect(lookUps.of('4054695')).toBeUndefined();
    expect(changes).toBe(1);
  });

  it('does not ask about digits that the buyer passed over', async () => {
    const { lookUps, asked, pause } = start();
    lookUps.see('40546957');
    lookUps.see('4054695');
    await pause();
    expect(asked).toEqual([]);
  });

  it('takes a late reply for its own card only', async () => {
    const { lookUps, pause, answer } = start();
    lookUps.see('40546957');
    await pause();
    lookUps.see('51627741');
    await answer('40546957', card('VISA'));
    expect(lookUps.of('51627741')).toBeUndefined();
    await pause();
    await answer('51627741', card('MASTERCARD'));
    expect(lookUps.of('51627741')?.brands).toEqual(['MASTERCARD']);
  });

  it('goes on without a reply that is lost, and asks again at the next edit', async () => {
    const { lookUps, asked, pause, answer } = start();
    lookUps.see('40546957');
    const settled = lookUps.settled('40546957');
    await pause();
    await answer('40546957', { kind: 'lost' });
    await settled;
    expect(lookUps.of('40546957')).toBeUndefined();
    lookUps.see('405469572');
    await pause();
    expect(asked).toEqual(['40546957', '40546957']);
  });
});
