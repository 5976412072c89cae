import { describe, expect, it } from 'vitest';
import { aDispute, dayMs, startMs } from '../testing/disputes.js';
import { decideAccept, decideDefend } from './decide-dispute.js';

const nowMs = startMs + dayMs;
const dueMs = startMs + 10 * dayMs;
const refused = (code: string) => expect.objectContaining({ kind: 'refused', code }) as unknown;
const over = ['DEFENDED', 'WON', 'LOST', 'CANCELLED'] as const;

describe('accepting a dispute', () => {
  it('is possible of a chargeback until its time is over', () => {
    expect(decideAccept(aDispute('OPEN'), dueMs - 1)).toEqual({ kind: 'go' });
    expect(decideAccept(aDispute('OPEN'), dueMs)).toEqual(refused('TIME_EXCEEDS_LIMIT'));
  });

  it('is the same acceptance a second time', () => {
    const progress = { acceptReason: 'MERCHANT_ACCEPTED', acceptedAtMs: nowMs } as const;
    const accepted = aDispute('ACCEPTED', { progress });
    expect(decideAccept(accepted, dueMs + dayMs)).toEqual({ kind: 'repeat', atMs: nowMs });
  });

  it('is too late where it was accepted because the time was over', () => {
    const timedOut = aDispute('ACCEPTED', { progress: { acceptReason: 'TIMEOUT', acceptedAtMs: dueMs } });
    expect(decideAccept(timedOut, dueMs)).toEqual(refused('TIME_EXCEEDS_LIMIT'));
    expect(decideDefend(timedOut, undefined, dueMs)).toEqual(refused('TIME_EXCEEDS_LIMIT'));
  });

  it.each(over)('is refused of one that is %s', (state) => {
    expect(decideAccept(aDispute(state), nowMs)).toEqual(refused('REPEAT_REQUEST'));
  });

  it.each(['RETRIEVAL_REQUEST', 'COMPLIANCE_REQUEST'] as const)('is refused of a %s', (type) => {
    expect(decideAccept(aDispute('OPEN', { facts: { type } }), nowMs)).toEqual(refused('PROCESS_FAIL'));
  });
});

describe('defending a dispute', () => {
  it('is possible with a first document, and with the same one whose answer was lost, until its time is over', () => {
    expect(decideDefend(aDispute('OPEN'), undefined, dueMs - 1)).toEqual({ kind: 'go' });
    expect(decideDefend(aDispute('OPEN'), true, dueMs - 1)).toEqual({ kind: 'go' });
    expect(decideDefend(aDispute('OPEN'), undefined, dueMs)).toEqual(refused('TIME_EXCEEDS_LIMIT'));
  });

  it.each(over)('is the same defence with the same document, also of one that is %s since', (state) => {
    const defended = aDispute(state, { progress: { defendedAtMs: nowMs } });
    expect(decideDefend(defended, true, dueMs + dayMs)).toEqual({ kind: 'repeat', atMs: nowMs });
  });

  it.each(['OPEN', ...over] as const)('is refused with another document, of one that is %s', (state) => {
    expect(decideDefend(aDispute(state), false, nowMs)).toEqual(refused('REPEAT_REQUEST'));
  });

  it('is refused where the scheme does not allow it', () => {
    const dispute = aDispute('OPEN', { facts: { isDefendable: false } });
    expect(decideDefend(dispute, undefined, nowMs)).toEqual(refused('PROCESS_FAIL'));
  });
});
