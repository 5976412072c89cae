import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestDatabase } from '../testing/databases.js';
import { queryPlan } from '../testing/query-plan.js';
import { insertActivity, type RecordedEntry } from './activity.js';
import { findCalls, type CallQuery } from './api-calls.js';
import type { Db } from './engine.js';
import { deliveryCounts } from './figures.js';
import { migrate } from './migrate.js';

const clientId = 'SANDBOX_TEST';
/** So many that reading all of them would be the dearer plan. */
const count = 4_000;
const atOnce = 500;

/** Every tenth call is a refund, every hundredth was refused, and each is of a payment of its own. */
function entry(index: number): RecordedEntry {
  const recordedAtMs = 1_700_000_000_000 + index;
  return {
    kind: 'API_CALL',
    activityId: `${recordedAtMs}-${String(index).padStart(9, '0')}`,
    clientId,
    name: index % 10 === 0 ? 'refund' : 'pay',
    paymentRequestId: `request-${index}`,
    resultCode: index % 100 === 0 ? 'PARAM_ILLEGAL' : 'SUCCESS',
    resultStatus: index % 100 === 0 ? 'F' : 'S',
    details: {
      httpMethod: 'POST',
      path: '/ams/sandbox/api/v1/payments/pay',
      durationMs: 1,
      from: '::1',
      requestHeaders: {},
      requestBody: 'x'.repeat(1_500),
      responseBody: '{}',
    },
    atMs: recordedAtMs,
    recordedAtMs,
  };
}

describe.each(engines)('the log of API calls on $engine', ({ engine, create }) => {
  let database: TestDatabase;
  let db: Db;
  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    for (let from = 0; from < count; from += atOnce) {
      await insertActivity(
        db,
        Array.from({ length: atOnce }, (_, index) => entry(from + index)),
      );
    }
    if (engine === 'PostgreSQL') await sql`vacuum analyze`.execute(db);
  });
  afterAll(() => database.close());

  const find = async (query: Partial<CallQuery>) => {
    const calls = await findCalls(db, { clientId, limit: 3, ...query });
    return calls.map((call) => Number(call.recorded_at) - 1_700_000_000_000);
  };

  it.each([
    [{}, [3999, 3998, 3997]],
    [{ resultStatus: ['F'] }, [3900, 3800, 3700]],
    [{ resultStatus: ['F', 'S'] }, [3999, 3998, 3997]],
    [{ resultStatus: ['U'] }, []],
    [{ search: 'refund' }, [3990, 3980, 3970]],
    [{ search: 'refund', resultStatus: ['F'] }, [3900, 3800, 3700]],
    [{ search: 'request-42' }, [42]],
    [{ search: 'request-42', resultStatus: ['F'] }, []],
    [{ search: 'refund', untilMs: 1_700_000_000_025 }, [20, 10, 0]],
    [{ resultStatus: ['F'], fromMs: 1_700_000_000_000 + 3_750 }, [3900, 3800]],
    [{ clientId: 'SANDBOX_OTHER' }, []],
  ])('finds the newest that fit %j', async (query, found) => {
    expect(await find(query)).toEqual(found);
  });

  it.each([{}, { resultStatus: ['F', 'S'] }, { search: 'pay' }, { search: 'refund', resultStatus: ['F'] }])(
    'comes page by page to the end, without a gap: %j',
    async (query) => {
      const all = await findCalls(db, { clientId, limit: count, ...query });
      const [first, second] = [all.slice(0, 20), all.slice(20, 60)];
      const last = first.at(-1);
      const after = { at: last?.at ?? 0n, id: last?.activity_id ?? '' };
      expect(await findCalls(db, { clientId, limit: second.length, after, ...query })).toEqual(second);
      expect(second.length).toBeGreaterThan(0);
    },
  );

  it.each([
    [{}, ['activity_call']],
    [{ resultStatus: ['F'] }, ['activity_call_status']],
    [{ resultStatus: ['F', 'S'] }, ['activity_call_status']],
    [
      { search: 'refund' },
      ['activity_call_name', 'activity_request', 'activity_payment', 'activity_vaulting'],
    ],
    [{ search: 'refund', resultStatus: ['F'], untilMs: 1 }, ['activity_call_name', 'activity_request']],
  ])('is looked through by an index, and never as a whole: %j', async (query, indexes) => {
    const plan = await queryPlan(
      db,
      (asking) => findCalls(asking, { clientId, limit: 20, ...query }),
      engine === 'PostgreSQL',
    );
    for (const index of indexes) expect(plan).toMatch(new RegExp(`\\b${index}\\b`));
    expect(plan).not.toMatch(/SCAN activity\b|Seq Scan on activity/);
  });

  it('has beside it the notifications of a merchant, counted without their rows', async () => {
    if (engine === 'PostgreSQL') return;
    const period = { clientId, fromMs: 0, untilMs: 1, pointMs: 1 };
    const plan = await queryPlan(db, (asking) => deliveryCounts(asking, period), false);
    expect(plan).toContain('USING COVERING INDEX delivery_newest');
  });
});
