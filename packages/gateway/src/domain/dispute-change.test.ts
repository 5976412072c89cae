import { describe, expect, it } from 'vitest';
import { aDispute, dayMs, startMs } from '../testing/disputes.js';
import { disputeStates, nextCheckMs, type DisputeState } from './dispute.js';
import { alert, learn } from './dispute-change.js';

const told = (change: number, state: DisputeState) => ({ change, state });
const atMs = startMs + 1000;

describe('a dispute that the acquirer tells of', () => {
  it.each([
    ['OPEN', 'DEFENDED', 'DEFENSE_SUPPLIED', { defendedAtMs: atMs }],
    ['OPEN', 'ACCEPTED', 'DISPUTE_ACCEPTED', { acceptedAtMs: atMs, acceptReason: 'MERCHANT_ACCEPTED' }],
    ['OPEN', 'WON', 'DISPUTE_JUDGED', { judgedAtMs: atMs, judgedResult: 'ACCEPT_BY_CUSTOMER' }],
    ['OPEN', 'LOST', 'DISPUTE_JUDGED', { judgedAtMs: atMs, judgedResult: 'ACCEPT_BY_MERCHANT' }],
    ['OPEN', 'CANCELLED', 'DISPUTE_CANCELLED', { cancelledAtMs: atMs }],
    ['DEFENDED', 'WON', 'DISPUTE_JUDGED', { judgedAtMs: atMs, judgedResult: 'ACCEPT_BY_CUSTOMER' }],
    ['DEFENDED', 'LOST', 'DISPUTE_JUDGED', { judgedAtMs: atMs, judgedResult: 'ACCEPT_BY_MERCHANT' }],
    ['DEFENDED', 'CANCELLED', 'DISPUTE_CANCELLED', { cancelledAtMs: atMs }],
  ] as const)('goes from %s to %s, told as %s', (from, to, notification, progress) => {
    expect(learn(aDispute(from), told(2, to), atMs)).toEqual({
      dispute: { ...aDispute(from), state: to, progress: { change: 2, ...progress } },
      notification,
    });
  });

  const legal = new Set([
    ...['DEFENDED', 'ACCEPTED', 'WON', 'LOST', 'CANCELLED'].map((to) => `OPEN ${to}`),
    ...['WON', 'LOST', 'CANCELLED'].map((to) => `DEFENDED ${to}`),
  ]);
  const others = disputeStates.flatMap((from) =>
    disputeStates.filter((to) => !legal.has(`${from} ${to}`)).map((to) => [from, to] as const),
  );
  it.each(others)('does not go from %s to %s', (from, to) => {
    expect(learn(aDispute(from), told(9, to), atMs)).toBeUndefined();
  });

  it.each(['WON', 'LOST', 'CANCELLED'] as const)(
    'is defended before it is %s, though that is told first',
    (end) => {
      const defended = learn(aDispute('OPEN'), told(3, end), atMs);
      expect(defended).toMatchObject({
        notification: 'DEFENSE_SUPPLIED',
        dispute: { state: 'DEFENDED', progress: { change: 2, defendedAtMs: atMs } },
      });
      const ended = defended && learn(defended.dispute, told(3, end), atMs);
      expect(ended?.dispute).toMatchObject({ state: end, progress: { change: 3, defendedAtMs: atMs } });
    },
  );

  it('stays as it is by a change that was told before', () => {
    const dispute = aDispute('OPEN', { progress: { change: 3 } });
    expect(learn(dispute, told(3, 'CANCELLED'), atMs)).toBeUndefined();
    expect(learn(dispute, told(2, 'CANCELLED'), atMs)).toBeUndefined();
  });

  it.each([
    ['WON', 'VALIDATE_SUCCESS'],
    ['LOST', 'VALIDATE_FAIL'],
  ] as const)('is of the documents where it is a compliance request: %s is %s', (by, judgedResult) => {
    const dispute = aDispute('DEFENDED', { facts: { type: 'COMPLIANCE_REQUEST' } });
    expect(learn(dispute, told(2, by), atMs)?.dispute.progress).toMatchObject({ judgedResult });
  });
});

describe('the alert', () => {
  it('comes 24 hours before the defence is due, once, and then the time is over', () => {
    const dispute = aDispute('OPEN');
    expect(nextCheckMs(dispute)).toBe(startMs + 9 * dayMs);
    const alerted = alert(dispute, startMs + 9 * dayMs);
    expect(alerted?.notification).toBe('DEFENSE_DUE_ALERT');
    expect(alerted && nextCheckMs(alerted.dispute)).toBe(startMs + 10 * dayMs);
    expect(alerted && alert(alerted.dispute, startMs + 9 * dayMs)).toBeUndefined();
  });

  it('does not come where there was never more than a day', () => {
    expect(nextCheckMs(aDispute('OPEN', { facts: { defenseDueAtMs: startMs + dayMs } }))).toBe(
      startMs + dayMs,
    );
  });

  it.each(disputeStates.filter((state): state is Exclude<DisputeState, 'OPEN'> => state !== 'OPEN'))(
    'does not come of a dispute that is %s, of which nothing is due',
    (state) => {
      expect(alert(aDispute(state), startMs)).toBeUndefined();
      expect(nextCheckMs(aDispute(state))).toBeUndefined();
    },
  );
});
