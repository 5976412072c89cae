import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { AuthenticationResult } from '../domain/authentication.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import { aSession } from '../testing/payments.js';
import {
  endChallenge,
  findAuthentication,
  insertAuthentication,
  takeEnded,
  type RunningChallenge,
} from './authentications.js';
import { commitCommand } from './commit.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { sessionInserter } from './sessions.js';

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

describe.each(engines)('an authentication on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let sessions = 0;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    await addMerchant(db, 'SANDBOX_TEST');
  });
  afterAll(() => database.close());

  /** The facts of an authentication, of an authorisation that was just begun. */
  async function facts() {
    const name = `session-${++sessions}`;
    const session = aSession({ sessionId: name, paymentRequestId: name });
    await sessionInserter(db)(session);
    const { payment } = await commitCommand(
      db,
      { session },
      (operationId) => ({ type: 'AUTHORIZE', operationId, expiresAtMs: session.expiresAtMs }),
      { nowMs: 1_000, ids: randomIds },
    );
    return {
      operationId: payment.operations[0]?.operationId ?? '',
      sessionId: name,
      serverTransId: randomIds.uuid(),
      createdAtMs: 1_795_435_200_000,
      expiresAtMs: 1_795_435_800_000,
    };
  }

  async function beginChallenge(): Promise<RunningChallenge> {
    const challenge = {
      challengeId: randomIds.sessionId(),
      acsUrl: 'https://acs.example/challenge?of=1',
      acsTransId: 'acs-1',
      dsTransId: 'ds-1',
      messageVersion: '2.2.0',
    };
    const running = { ...(await facts()), state: 'CHALLENGE', challenge, sealedCharge: 'sealed' } as const;
    await insertAuthentication(db, running);
    return running;
  }

  it('with a challenge is found by its operation, its transaction and its page, as it was written', async () => {
    const running = await beginChallenge();
    const { operationId, serverTransId, challenge } = running;
    const { challengeId } = challenge;
    for (const key of [{ operationId }, { serverTransId }, { challengeId }]) {
      expect(await findAuthentication(db, key)).toEqual(running);
    }
  });

  it('without a challenge is done at once, and has no page', async () => {
    const done = { ...(await facts()), state: 'DONE', result: passed } as const;
    await insertAuthentication(db, done);
    const { operationId } = done;
    expect(await findAuthentication(db, { operationId })).toEqual(done);
    // A second one has no page either: the column is unique, and empty in both.
    await insertAuthentication(db, { ...(await facts()), state: 'DONE', result: refused });
  });

  it('that was never written is found by no key', async () => {
    await beginChallenge();
    for (const key of [{ operationId: 'none' }, { serverTransId: 'none' }, { challengeId: '' }]) {
      expect(await findAuthentication(db, key)).toBeUndefined();
    }
  });

  it('of an operation is written once', async () => {
    const running = await beginChallenge();
    await expect(insertAuthentication(db, { ...running, serverTransId: 'another' })).rejects.toThrow();
    expect(await findAuthentication(db, running)).toEqual(running);
  });

  it('keeps its first result: one that comes again or late changes nothing', async () => {
    const running = await beginChallenge();
    const { operationId } = running;
    expect(await endChallenge(db, operationId, passed)).toBe(true);
    expect(await endChallenge(db, operationId, refused)).toBe(false);
    const ended = { ...running, state: 'ENDED', result: passed };
    expect(await findAuthentication(db, { operationId })).toEqual(ended);
  });

  it('has one result, whichever of the results that race', async () => {
    const { operationId } = await beginChallenge();
    const results = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? passed : refused));
    const wins = await Promise.all(results.map((result) => endChallenge(db, operationId, result)));
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await findAuthentication(db, { operationId })).toMatchObject({
      state: 'ENDED',
      result: results[wins.indexOf(true)],
    });
  });

  it('is taken into hand by one of those that race, and forgets the card', async () => {
    const { operationId, challenge } = await beginChallenge();
    await endChallenge(db, operationId, passed);
    const takers = await Promise.all(Array.from({ length: 8 }, () => takeEnded(db, operationId)));
    expect(takers.filter(Boolean)).toHaveLength(1);
    expect(await findAuthentication(db, { operationId })).toMatchObject({
      state: 'DONE',
      challenge,
      result: passed,
    });
    const row = await db
      .selectFrom('authentication')
      .select('sealed_charge')
      .where('operation_id', '=', operationId)
      .executeTakeFirstOrThrow();
    expect(row.sealed_charge).toBeNull();
  });

  it('is not taken into hand before its end, and has no other result after it', async () => {
    const { operationId } = await beginChallenge();
    expect(await takeEnded(db, operationId)).toBe(false);
    await endChallenge(db, operationId, passed);
    await takeEnded(db, operationId);
    expect(await endChallenge(db, operationId, refused)).toBe(false);
    expect(await findAuthentication(db, { operationId })).toMatchObject({ state: 'DONE', result: passed });
  });
});
