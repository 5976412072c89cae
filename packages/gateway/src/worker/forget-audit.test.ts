import { afterEach, describe, expect, it } from 'vitest';
import { insertAuditEntry, pageOfAudit } from '../db/console-audit.js';
import { ManualClock } from '../testing/manual-clock.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { forgetAudit } from './forget-audit.js';

const dayMs = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-28T12:00:00Z');

let tested: TestGateway;
afterEach(() => tested.close());

/** A gateway with an entry of each of these ages. */
async function withEntries(settings: Record<string, string>, agesMs: readonly number[]) {
  tested = await startTestGateway(settings, new ManualClock(now));
  const { context } = tested.gateway;
  for (const ageMs of agesMs) {
    const terms = {
      scope: '*',
      who: 'a@example.com',
      what: 'signIn',
      details: {},
      outcome: 'DONE',
      from: '::1',
    };
    await insertAuditEntry(context.db, { ...terms, atMs: now - ageMs });
  }
  return context;
}

async function agesIn({ db }: TestGateway['gateway']['context']): Promise<number[]> {
  const page = { scopes: ['*'], after: undefined, fromMs: undefined, untilMs: undefined, limit: 2_000 };
  return (await pageOfAudit(db, page)).map(({ atMs }) => now - atMs);
}

describe('the audit log', () => {
  it('is kept for ever where the operator says nothing', async () => {
    const context = await withEntries({}, [0, 36_500 * dayMs]);
    expect(await forgetAudit(context)).toBe(0);
    expect(await agesIn(context)).toEqual([0, 36_500 * dayMs]);
  });

  it('is kept for as many days as he says', async () => {
    const context = await withEntries({ AUDIT_DAYS: '400' }, [0, 400 * dayMs, 400 * dayMs + 1]);
    expect(await forgetAudit(context)).toBe(1);
    expect(await agesIn(context)).toEqual([0, 400 * dayMs]);
  });

  it('loses the oldest first, some at a time, until nothing is too old', async () => {
    const old = Array.from({ length: 501 }, (_, index) => 2 * dayMs + index);
    const context = await withEntries({ AUDIT_DAYS: '1' }, [0, ...old]);
    expect(await forgetAudit(context)).toBe(500);
    expect(await agesIn(context)).toEqual([0, 2 * dayMs]);
    expect([await forgetAudit(context), await forgetAudit(context)]).toEqual([1, 0]);
  });
});
