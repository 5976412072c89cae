import { describe, test } from 'vitest';
import type { AReq } from '@tillgate/contract/three-d-secure';
import { buildServer } from '../server.js';
import { Challenge, challengeCards, messageIn, pageName } from '../testing/challenge.js';
import { ThreeDSServer } from '../testing/three-ds-server.js';

interface Bank {
  server: ThreeDSServer;
  begin(changes?: Partial<AReq>): Promise<Challenge>;
}

/** Each test has a bank and a 3DS Server of its own, since they wait for seconds, side by side. */
const it = test.extend<{ bank: Bank }>({
  // The runner reads from the pattern which other parts a part is made of: this one of none.
  // eslint-disable-next-line no-empty-pattern
  bank: async ({}, use) => {
    const app = buildServer();
    const server = new ThreeDSServer();
    await server.listen();
    const begin: Bank['begin'] = (changes = {}) =>
      Challenge.begin(app, { threeDSServerURL: server.url, ...changes });
    await use({ server, begin });
    await app.close();
    await server.close();
  },
});

describe.concurrent('a result', () => {
  it('is sent again to a 3DS Server that does not know the transaction yet', async ({
    bank: { server, begin },
    expect,
  }) => {
    server.unknown = 2;
    await (await begin()).confirm('123456');
    const [first, ...others] = await server.heard(3);
    expect(others).toEqual([first, first]);
  });

  it('is with the 3DS Server before the browser is, also where the buyer presses twice', async ({
    bank: { server, begin },
    expect,
  }) => {
    const challenge = await begin();
    const first = challenge.confirm('123456');
    const second = challenge.confirm('123456').then((page) => [pageName(page), server.results.length]);
    expect(await second).toEqual(['acs-return', 1]);
    await first;
    expect(server.results).toHaveLength(1);
  });

  it('keeps the buyer no longer than 2 s where the 3DS Server cannot be reached', async ({
    bank: { begin },
    expect,
  }) => {
    const challenge = await begin({ threeDSServerURL: 'http://127.0.0.1:9/results' });
    const beganAtMs = performance.now();
    const back = await challenge.confirm('123456');
    expect(performance.now() - beganAtMs).toBeLessThan(4_000);
    expect(messageIn(back, 'cres')).toMatchObject({ transStatus: 'Y' });
  });

  it('comes twice, with the card that shows it', async ({ bank: { server, begin }, expect }) => {
    await (await begin({ acctNumber: challengeCards.resultTwice })).confirm('123456');
    expect(server.results).toHaveLength(2);
    expect(server.results[0]).toEqual(server.results[1]);
  });

  it('comes when the browser is back, with the card that shows it', async ({
    bank: { server, begin },
    expect,
  }) => {
    const back = await (await begin({ acctNumber: challengeCards.resultLate })).confirm('123456');
    expect(pageName(back)).toBe('acs-return');
    expect(server.results).toEqual([]);
    expect(await server.heard(1)).toMatchObject([{ transStatus: 'Y' }]);
  });

  it('never comes, with the card that shows it', async ({ bank: { server, begin }, expect }) => {
    const back = await (await begin({ acctNumber: challengeCards.resultNever })).confirm('123456');
    expect(pageName(back)).toBe('acs-return');
    // Another challenge ends after it, and is the only one that is heard of.
    await (await begin()).confirm('123456');
    expect(server.results).toHaveLength(1);
  });
});

describe.concurrent('a challenge', () => {
  it('ends by itself, with the card that shows it', async ({ bank: { server, begin }, expect }) => {
    const challenge = await begin({ acctNumber: challengeCards.short });
    expect(await server.heard(1)).toMatchObject([
      { transStatus: 'N', transStatusReason: '14', challengeCancel: '04', interactionCounter: '00' },
    ]);
    expect(pageName(await challenge.confirm('123456'))).toBe('acs-return');
    expect(server.results).toHaveLength(1);
  });

  it('is slow, with the card that shows it', async ({ bank: { begin }, expect }) => {
    const challenge = await begin({ acctNumber: challengeCards.slow });
    const beganAtMs = performance.now();
    expect(pageName(await challenge.open())).toBe('acs-code');
    expect(performance.now() - beganAtMs).toBeGreaterThan(2_900);
  });

  it('is in the version of its AReq, which in 2.1.0 knows of no trust', async ({
    bank: { server, begin },
    expect,
  }) => {
    const challenge = await begin({ messageVersion: '2.1.0', threeDSRequestorChallengeInd: '09' });
    const page = await challenge.open({ ...challenge.creq, messageVersion: '2.1.0' });
    expect(pageName(page)).toBe('acs-code');
    await challenge.confirm('123456', { trust: 'Y' });
    expect(server.results).toMatchObject([{ messageVersion: '2.1.0', transStatus: 'Y' }]);
    expect(server.results[0]).not.toHaveProperty('whiteListStatus');
  });
});
