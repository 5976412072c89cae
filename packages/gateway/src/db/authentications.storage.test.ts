import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { AuthenticationResult } from '../domain/authentication.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import {
  beginChallenge,
  bringBuyer,
  claimAuthentications,
  endAsking,
  endAwaited,
  endMethod,
  findAuthentication,
  findLatestAuthentication,
  insertAuthentication,
  takeEnded,
  takeUnasked,
  type AuthenticationIn,
} from './authentications.js';
import { machineTime } from './due.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';

const passed: AuthenticationResult = {
  messageVersion: '2.2.0',
  transStatus: 'Y',
  isChallenged: true,
  eci: '05',
  authenticationValue: 'AAIBBYNoEwAAACcKhAJkdQAAAAA=',
  dsTransId: 'ds-1',
};
const refused: AuthenticationResult = {
  messageVersion: '2.2.0',
  transStatus: 'N',
  isChallenged: true,
  transStatusReason: '01',
  challengeCancel: '01',
};
const challenge = {
  acsUrl: 'https://acs.example/challenge?of=1',
  acsTransId: 'acs-1',
  dsTransId: 'ds-1',
  messageVersion: '2.2.0',
};
const asking = {
  messageVersion: '2.2.0',
  methodUrl: 'https://acs.example/method',
  wish: 'CHALLENGE',
} as const;
const startMs = 1_795_435_200_000;
const methodEndMs = startMs + 10_000;
const challengeEndMs = startMs + 600_000;

describe.each(engines)('an authentication on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let count = 0;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
  });
  afterAll(() => database.close());

  function facts() {
    return {
      operationId: `operation-${++count}`,
      clientId: 'SANDBOX_TEST',
      subject: 'PAYMENT',
      sessionId: `session-${count}`,
      serverTransId: randomIds.uuid(['authentication', `operation-${count}`]),
      pageId: randomIds.sessionId(['challenge', `operation-${count}`]),
      createdAtMs: startMs,
      expiresAtMs: methodEndMs,
      asking,
    } as const;
  }

  async function beginMethod(): Promise<AuthenticationIn<'METHOD'>> {
    const begun = { ...facts(), state: 'METHOD', sealedCharge: 'sealed' } as const;
    await insertAuthentication(db, begun);
    return begun;
  }

  async function beginAsking(): Promise<AuthenticationIn<'ASKING'>> {
    const begun = { ...facts(), state: 'ASKING' } as const;
    await insertAuthentication(db, begun);
    return begun;
  }

  async function challenged(): Promise<AuthenticationIn<'CHALLENGE'>> {
    const { operationId } = await beginAsking();
    const begun = { challenge, sealedCharge: 'sealed', expiresAtMs: challengeEndMs };
    expect(await beginChallenge(db, operationId, begun)).toBe(true);
    const found = await findAuthentication(db, { operationId });
    if (found?.state !== 'CHALLENGE') throw new Error('no challenge');
    return found;
  }

  const sealedChargeOf = async (operationId: string) => {
    const row = db
      .selectFrom('authentication')
      .select('sealed_charge')
      .where('operation_id', '=', operationId);
    return (await row.executeTakeFirstOrThrow()).sealed_charge;
  };

  it('is found by its operation, its transaction, its page and its session, as it was written', async () => {
    const begun = await beginMethod();
    const { operationId, serverTransId, pageId, sessionId } = begun;
    for (const key of [{ operationId }, { serverTransId }, { pageId }]) {
      expect(await findAuthentication(db, key)).toEqual(begun);
    }
    expect(await findLatestAuthentication(db, sessionId)).toEqual(begun);
  });

  it('that was never written is found by no key', async () => {
    for (const key of [{ operationId: 'none' }, { serverTransId: 'none' }, { pageId: '' }]) {
      expect(await findAuthentication(db, key)).toBeUndefined();
    }
    expect(await findLatestAuthentication(db, 'none')).toBeUndefined();
  });

  it('of an operation is written once', async () => {
    const begun = await beginAsking();
    const another = { ...begun, serverTransId: 'another', pageId: 'another' };
    await expect(insertAuthentication(db, another)).rejects.toThrow();
    expect(await findAuthentication(db, begun)).toEqual(begun);
  });

  it('of which the issuer answered at once is done, and forgets the card', async () => {
    const begun = await beginMethod();
    const { operationId } = begun;
    expect(await takeUnasked(db, begun, methodEndMs)).toBe(true);
    expect(await sealedChargeOf(operationId)).toBe('sealed');
    expect(await endAsking(db, operationId, passed)).toBe(true);
    expect(await findAuthentication(db, { operationId })).toMatchObject({ state: 'DONE', result: passed });
    expect(await sealedChargeOf(operationId)).toBeNull();
    expect(await endAsking(db, operationId, refused)).toBe(false);
  });

  it('hears of the end of the method page once, and not after it was given up', async () => {
    const { operationId } = await beginMethod();
    expect(await endMethod(db, operationId, startMs + 1)).toBe(true);
    expect(await endMethod(db, operationId, startMs + 2)).toBe(false);
    const late = await beginMethod();
    await takeUnasked(db, late, methodEndMs);
    expect(await endMethod(db, late.operationId, startMs + 3)).toBe(false);
    expect(await findAuthentication(db, late)).toMatchObject({ state: 'ASKING' });
  });

  it('is asked of the issuer by one of those that race, whether the method page ended or not', async () => {
    const begun = await beginMethod();
    const takers = await Promise.all(Array.from({ length: 8 }, () => takeUnasked(db, begun, methodEndMs)));
    expect(takers.filter(Boolean)).toHaveLength(1);
  });

  it('waits for its buyer, who is brought once', async () => {
    const begun = { ...facts(), state: 'BUYER', sealedCharge: 'without buyer' } as const;
    await insertAuthentication(db, begun);
    const next = { state: 'METHOD', sealedCharge: 'with buyer', expiresAtMs: methodEndMs } as const;
    const came = await Promise.all([bringBuyer(db, begun, next), bringBuyer(db, begun, next)]);
    expect(came.filter(Boolean)).toHaveLength(1);
    expect(await findAuthentication(db, begun)).toMatchObject({ ...next });
  });

  it('keeps its first result: one that comes again or late changes nothing', async () => {
    const running = await challenged();
    expect(await endAwaited(db, running, { result: passed, nowMs: startMs })).toBe(true);
    expect(await endAwaited(db, running, { result: refused, nowMs: startMs })).toBe(false);
    const ended = { challenge, sealedCharge: 'sealed', state: 'ENDED', result: passed };
    expect(await findAuthentication(db, running)).toMatchObject(ended);
  });

  it('has one result, whichever of the results that race', async () => {
    const running = await challenged();
    const results = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? passed : refused));
    const wins = await Promise.all(
      results.map((result) => endAwaited(db, running, { result, nowMs: startMs })),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await findAuthentication(db, running)).toMatchObject({
      state: 'ENDED',
      result: results[wins.indexOf(true)],
    });
  });

  it('is taken into hand by one of those that race, and forgets the card', async () => {
    const running = await challenged();
    const { operationId } = running;
    expect(await takeEnded(db, operationId)).toBe(false);
    await endAwaited(db, running, { result: passed, nowMs: startMs });
    const takers = await Promise.all(Array.from({ length: 8 }, () => takeEnded(db, operationId)));
    expect(takers.filter(Boolean)).toHaveLength(1);
    expect(await findAuthentication(db, running)).toMatchObject({ state: 'DONE', challenge, result: passed });
    expect(await sealedChargeOf(operationId)).toBeNull();
    expect(await endAwaited(db, running, { result: refused, nowMs: startMs })).toBe(false);
  });

  it('is due when its step is over, claimed once, and due no more when it is done', async () => {
    const claim = async (nowMs: number) =>
      (await claimAuthentications(db, machineTime(nowMs), 1_000)).map((claimed) => claimed.operationId);
    const { operationId } = await beginMethod();
    expect(await claim(methodEndMs - 1)).not.toContain(operationId);
    expect(await claim(methodEndMs)).toContain(operationId);
    expect(await claim(methodEndMs)).toEqual([]);
    expect(await claim(methodEndMs + 30_000)).toContain(operationId);
    const running = await challenged();
    expect(await claim(challengeEndMs - 1)).not.toContain(running.operationId);
    await endAwaited(db, running, { result: passed, nowMs: startMs });
    expect(await claim(startMs)).toEqual([running.operationId]);
    await takeEnded(db, running.operationId);
    expect(await claim(challengeEndMs * 2)).not.toContain(running.operationId);
  });
});
