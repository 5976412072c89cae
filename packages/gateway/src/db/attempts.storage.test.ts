import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import { afterAttempt, type Reply } from '../domain/delivery.js';
import { pausedAfterMs } from '../domain/endpoint-health.js';
import { claimAsked, claimDue } from '../testing/claimed.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import { recordAttempt } from './attempts.js';
import { dismissAlert, pageOfAlerts } from './alerts.js';
import { handBack, type ClaimedDelivery } from './claims.js';
import { insertDelivery, type NewDelivery } from './deliveries.js';
import { findEndpoint, listEndpointsOf, resumeEndpoint } from './endpoints.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { askResend, askResends } from './resends.js';
import { transact } from './transact.js';

const hourMs = 60 * 60_000;
const url = 'https://shop.example/notify';
const received: Reply = {
  kind: 'answered',
  httpStatus: 200,
  body: '{"result":{"resultStatus":"S","resultCode":"SUCCESS"}}',
};
const refused: Reply = { kind: 'answered', httpStatus: 503, body: 'down' };
const headers = { signature: 'algorithm=RSA256,keyVersion=1,signature=x' };

describe.each(engines)('attempts to notify on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let clientId: string;
  let made = 0;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await db.deleteFrom('delivery_attempt').execute();
    await db.deleteFrom('delivery').execute();
    clientId = `SANDBOX_SHOP${++made}`;
    await addMerchant(db, clientId);
  });

  /** A notification that is due from a time on. */
  function aDelivery(createdAtMs: number, to = url): NewDelivery {
    const deliveryId = `delivery-${++made}`;
    const told = { paymentId: null, operationId: deliveryId, notifyType: 'VAULTING_RESULT', body: '{}' };
    return { deliveryId, clientId, ...told, url: to, createdAtMs };
  }

  async function add(createdAtMs: number, to = url): Promise<string> {
    const delivery = aDelivery(createdAtMs, to);
    await transact(db, (tx) => insertDelivery(tx, delivery));
    return delivery.deliveryId;
  }

  const record = (delivery: ClaimedDelivery, startedAtMs: number, reply: Reply) =>
    recordAttempt(
      db,
      delivery,
      { startedAtMs, durationMs: 5, headers, reply, next: afterAttempt(delivery, startedAtMs, reply) },
      randomIds,
    );
  /** Sends what is due, with one answer. Returns what came of each. */
  async function sendDue(nowMs: number, reply: Reply) {
    const claimed = await claimDue(db, nowMs);
    const ends = [];
    for (const delivery of claimed) ends.push(await record(delivery, nowMs, reply));
    return ends;
  }
  async function sendAsked(nowMs: number, reply: Reply): Promise<ClaimedDelivery[]> {
    const claimed = await claimAsked(db, nowMs);
    for (const delivery of claimed) await record(delivery, nowMs, reply);
    return claimed;
  }
  const stateOf = async (deliveryId: string) => {
    const query = db.selectFrom('delivery').selectAll().where('delivery_id', '=', deliveryId);
    const { state, attempts, next_attempt_at } = await query.executeTakeFirstOrThrow();
    return { state, attempts: Number(attempts), nextAttemptAtMs: Number(next_attempt_at) };
  };
  const allAlerts = () => pageOfAlerts(db, clientId, { after: undefined, limit: 10 });
  const alerts = async () =>
    (await allAlerts())
      .filter(({ resolved_at }) => resolved_at === null)
      .map(({ kind, subject }) => ({ kind, subject }));
  /** Sends one notification until its schedule is over. Returns when the last attempt was. */
  async function sendToTheEnd(deliveryId: string, nowMs: number): Promise<number> {
    for (let atMs = nowMs; ;) {
      await sendDue(atMs, refused);
      const { state, nextAttemptAtMs } = await stateOf(deliveryId);
      if (state === 'DEAD') return atMs;
      atMs = nextAttemptAtMs;
    }
  }

  it('keep no card number and no security code that a receiver answers with', async () => {
    await add(0);
    const body = '{"result":{"resultStatus":"F"},"order":{"card":"4054695723100768","cvv":"987"}}';
    await sendDue(0, { ...refused, body });
    const rows = await db.selectFrom('delivery_attempt').select('response_body').execute();
    expect(rows.map((row) => row.response_body)).toEqual([
      '{"result":{"resultStatus":"F"},"order":{"card":"************0768","cvv":"****"}}',
    ]);
  });

  it('keep the headers as they were sent, and why they were made', async () => {
    const deliveryId = await add(0);
    await sendDue(0, refused);
    await askResend(db, { clientId, deliveryId }, 1);
    await sendAsked(1, received);
    const rows = await db.selectFrom('delivery_attempt').selectAll().orderBy('attempt').execute();
    expect(rows.map(({ request_headers }) => request_headers)).toEqual(
      [1, 2].map(() => JSON.stringify(headers)),
    );
    expect(rows.map(({ cause }) => cause)).toEqual(['SCHEDULE', 'RESEND']);
  });

  describe('a claim', () => {
    it('that is given up leaves the notification to whoever looks next', async () => {
      await add(0);
      const [claimed] = await claimDue(db, 0);
      expect(await claimDue(db, 1)).toEqual([]);
      if (claimed) await handBack(db, [claimed]);
      expect(await claimDue(db, 1)).toMatchObject([{ attempt: 1 }]);
    });

    it('that ran out does not free the one that followed it', async () => {
      await add(0);
      const [first] = await claimDue(db, 0);
      await claimDue(db, 60_000);
      if (first) await handBack(db, [first]);
      expect(await claimDue(db, 60_001)).toEqual([]);
    });
  });

  describe('the eighth that fails', () => {
    it('ends the notification, and leaves an alert', async () => {
      const deliveryId = await add(0);
      const lastMs = await sendToTheEnd(deliveryId, 0);
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'DEAD', attempts: 8 });
      expect(lastMs / 60_000).toBe(1462);
      expect(await alerts()).toEqual([{ kind: 'DELIVERY_DEAD', subject: deliveryId }]);
    });

    it('is not the last word: asked for again and received, it is delivered and the alert gone', async () => {
      const deliveryId = await add(0);
      const lastMs = await sendToTheEnd(deliveryId, 0);
      await askResend(db, { clientId, deliveryId }, lastMs + 1);
      expect(await sendAsked(lastMs + 1, refused)).toMatchObject([{ attempt: 9, cause: 'RESEND' }]);
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'DEAD', attempts: 9 });
      expect(await alerts()).toHaveLength(1);
      await askResend(db, { clientId, deliveryId }, lastMs + 2);
      await sendAsked(lastMs + 2, received);
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'DELIVERED', attempts: 10 });
      expect(await alerts()).toEqual([]);
    });

    it('leaves an alert that somebody may put away, once, and no other merchant', async () => {
      const deliveryId = await add(0);
      await sendToTheEnd(deliveryId, 0);
      const [alert] = await allAlerts();
      const alertId = alert?.alert_id ?? '';
      expect(await dismissAlert(db, { clientId: 'SANDBOX_OTHER', alertId }, 1)).toBe(false);
      expect(await dismissAlert(db, { clientId, alertId }, 1)).toBe(true);
      expect(await dismissAlert(db, { clientId, alertId }, 1)).toBe(false);
      expect(await alerts()).toEqual([]);
    });
  });

  describe('one that is asked for', () => {
    it('does not touch the schedule while it fails, and ends it when it is received', async () => {
      const deliveryId = await add(0);
      await sendDue(0, refused);
      await askResend(db, { clientId, deliveryId }, 1_000);
      expect(await sendAsked(1_000, refused)).toMatchObject([{ attempt: 2 }]);
      expect(await stateOf(deliveryId)).toEqual({ state: 'PENDING', attempts: 2, nextAttemptAtMs: 120_000 });
      await sendDue(120_000, refused);
      expect(await stateOf(deliveryId)).toMatchObject({ attempts: 3, nextAttemptAtMs: 720_000 });
      await askResend(db, { clientId, deliveryId }, 130_000);
      await sendAsked(130_000, received);
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'DELIVERED', attempts: 4 });
      expect(await claimDue(db, 720_000)).toEqual([]);
    });

    it('is sent also of what was received, which stays so', async () => {
      const deliveryId = await add(0);
      await sendDue(0, received);
      await askResend(db, { clientId, deliveryId }, 1);
      expect(await sendAsked(1, refused)).toHaveLength(1);
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'DELIVERED', attempts: 2 });
      expect(await claimAsked(db, 2)).toEqual([]);
    });

    it('is done by an attempt of the schedule that comes first, and again where it is asked for meanwhile', async () => {
      const deliveryId = await add(0);
      await askResend(db, { clientId, deliveryId }, 0);
      await sendDue(0, refused);
      expect(await claimAsked(db, 1)).toEqual([]);
      const [claimed] = await claimDue(db, 120_000);
      await askResend(db, { clientId, deliveryId }, 120_001);
      if (claimed) await record(claimed, 120_000, refused);
      expect(await claimAsked(db, 120_001)).toHaveLength(1);
    });

    it('is of one merchant’s own notifications', async () => {
      const deliveryId = await add(0);
      expect(await askResend(db, { clientId: 'SANDBOX_OTHER', deliveryId }, 1)).toBe(false);
    });

    it('may be many: those of a state and a span of time, each once', async () => {
      for (const createdAtMs of [10, 20, 30, 40]) await add(createdAtMs);
      await sendDue(40, received);
      await add(35, `${url}?pending`);
      const range = { clientId, state: 'DELIVERED', fromMs: 20, untilMs: 40, limit: 10 } as const;
      expect(await askResends(db, range, 50)).toBe(2);
      expect(await askResends(db, range, 50)).toBe(0);
      expect(await sendAsked(50, received)).toHaveLength(2);
      expect(await askResends(db, { ...range, limit: 1 }, 51)).toBe(1);
    });
  });

  describe('an endpoint', () => {
    /** Fails for a while: one notification a day. Returns what came of the last send, at three days. */
    async function failForDays() {
      await add(0, `${url}?order=1`);
      const first = await sendDue(0, refused);
      await add(pausedAfterMs - 1, `${url}?order=2`);
      const second = await sendDue(pausedAfterMs - 1, refused);
      expect([...first, ...second].every((end) => end?.endpoint === 'SENDING')).toBe(true);
      await add(pausedAfterMs, `${url}?order=3`);
      return sendDue(pausedAfterMs, refused);
    }

    it('is what a URL is without its query, and tells how it does', async () => {
      await add(0, `${url}?order=1`);
      await add(0, `${url}?order=2`);
      await sendDue(0, refused);
      expect(await listEndpointsOf(db, clientId, 10)).toMatchObject([
        { url, failures: 2n, failing_since: 0n, last_error: 'HTTP 503', last_success_at: null },
      ]);
      await sendDue(120_000, received);
      expect(await findEndpoint(db, { clientId, url })).toMatchObject({
        failures: 0n,
        failing_since: null,
        last_success_at: 120_000n,
        last_failure_at: 0n,
      });
    });

    it('is paused when nothing was received for three days, with a reason and an alert', async () => {
      const ends = await failForDays();
      expect(ends.map((end) => end?.endpoint)).toEqual(['HAS_PAUSED']);
      expect(await findEndpoint(db, { clientId, url })).toMatchObject({
        paused_at: BigInt(pausedAfterMs),
        pause_reason: expect.stringContaining('HTTP 503'),
      });
      expect(await alerts()).toEqual([{ kind: 'ENDPOINT_PAUSED', subject: url }]);
    });

    it('is not paused where one got through in between', async () => {
      await add(0);
      await sendDue(0, refused);
      await sendDue(120_000, received);
      await add(pausedAfterMs);
      expect(await sendDue(pausedAfterMs, refused)).toMatchObject([{ endpoint: 'SENDING' }]);
    });

    it('that is paused gets nothing, neither what waited nor what is new; another one does', async () => {
      await failForDays();
      const waiting = await add(pausedAfterMs + 1);
      await add(pausedAfterMs + 1, 'https://shop.example/elsewhere');
      const later = await claimDue(db, pausedAfterMs + 30 * 24 * hourMs);
      expect(later.map((delivery) => delivery.endpoint)).toEqual(['https://shop.example/elsewhere']);
      expect(await stateOf(waiting)).toMatchObject({ state: 'PENDING', attempts: 0 });
    });

    it('that is paused gets what somebody asks for', async () => {
      await failForDays();
      const deliveryId = await add(pausedAfterMs + 1);
      await askResend(db, { clientId, deliveryId }, pausedAfterMs + 2);
      expect(await sendAsked(pausedAfterMs + 2, received)).toHaveLength(1);
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'DELIVERED' });
    });

    it('that is resumed while more is to be told leaves nothing to wait', async () => {
      await failForDays();
      let resuming: Promise<unknown> = Promise.resolve();
      await transact(db, async (tx) => {
        await insertDelivery(tx, aDelivery(pausedAfterMs + 1));
        resuming = resumeEndpoint(db, { clientId, url }, pausedAfterMs + hourMs);
        // Time enough to resume in, for whoever does not wait for this transaction.
        for (let turns = 0; turns < 50; turns++) await findEndpoint(tx, { clientId, url });
      });
      await resuming;
      const waiting = await db
        .selectFrom('delivery')
        .select('delivery_id')
        .where('held_for', '=', 'ENDPOINT')
        .execute();
      expect(waiting).toEqual([]);
    });

    it('that is resumed while one that somebody asked for is on its way leaves nothing to wait', async () => {
      await failForDays();
      const deliveryId = await add(pausedAfterMs + 1);
      await askResend(db, { clientId, deliveryId }, pausedAfterMs + 2);
      const [asked] = await claimAsked(db, pausedAfterMs + 2);
      await resumeEndpoint(db, { clientId, url }, pausedAfterMs + 3);
      if (asked) await record(asked, pausedAfterMs + 2, refused);
      const due = await claimDue(db, pausedAfterMs + 4);
      expect(due.map((delivery) => delivery.deliveryId)).toContain(deliveryId);
    });

    it('may have any URL that a request may name: letters of other alphabets are longer as they are sent', async () => {
      const letters = Array.from({ length: 1_000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 17)).join(
        '',
      );
      const deliveryId = await add(0, `https://${letters}.example/${letters}`);
      await sendDue(0, refused);
      expect(await stateOf(deliveryId)).toMatchObject({ attempts: 1 });
    });

    it('that is resumed gets at once all that waited, and its failures count anew', async () => {
      await failForDays();
      await add(pausedAfterMs + 1);
      const nowMs = pausedAfterMs + hourMs;
      expect(await resumeEndpoint(db, { clientId, url }, nowMs)).toBe(4);
      expect(await resumeEndpoint(db, { clientId, url }, nowMs)).toBeUndefined();
      expect(await alerts()).toEqual([]);
      const ends = await sendDue(nowMs, refused);
      expect(ends.map((end) => end?.endpoint)).toEqual(['SENDING', 'SENDING', 'SENDING', 'SENDING']);
      expect(await findEndpoint(db, { clientId, url })).toMatchObject({
        paused_at: null,
        failing_since: BigInt(nowMs),
        failures: 4n,
      });
    });
  });
});
