import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declines } from './declines.js';
import { fileJournal } from './journal.js';
import { ledgerCalls } from './testing/ledger-calls.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-ledger-'));
  path = join(folder, 'network', 'ledger.jsonl');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const open = () => ledgerCalls(fileJournal(path));

describe('a restarted ledger', () => {
  it('knows all that it answered, though it was killed while it wrote', async () => {
    const first = open();
    first.authorize('100', { later: { refund: { delivery: 'PEND' } } });
    first.verify('check');
    first.increment('more', '50');
    first.capture('one', '60');
    first.refund('back', '20');
    first.void('off');
    first.ledger.abandon('lost');
    await appendFile(path, '\n{"kind":"CAPT');

    const second = open();
    expect(second.capture('one', '60')).toMatchObject({ state: 'APPROVED' });
    expect(second.capture('two', '1')).toMatchObject({ reason: 'AUTH_CANCELLED' });
    expect(second.refund('back', '20')).toEqual({ state: 'PENDING' });
    expect(second.ledger.inquire('back')).toMatchObject({ state: 'APPROVED' });
    expect(second.refund('rest', '41')).toMatchObject({ reason: 'REFUND_AMOUNT_EXCEED' });
    expect(second.ledger.inquire('check')).toMatchObject({ state: 'APPROVED' });
    expect(second.ledger.inquire('lost')).toMatchObject({ state: 'DECLINED' });
    expect(open().ledger.inquire('back')).toMatchObject({ state: 'APPROVED' });
  });

  it('is as it was after a reset, with the snapshots that were kept', async () => {
    const first = open();
    first.authorize('100');
    first.ledger.abandon('never came', 'merchant');
    first.ledger.keepSnapshot('merchant', 'kept');
    first.ledger.keepSnapshot('merchant', 'deleted');
    first.ledger.deleteSnapshot('merchant', 'deleted');
    expect(first.ledger.reset('merchant')).toBe(1);

    const second = open();
    expect(second.ledger.inquire('auth')).toBeUndefined();
    expect(second.ledger.inquire('never came')).toBeUndefined();
    expect(second.ledger.restore('merchant', 'deleted')).toBe('NOT_FOUND');
    second.ledger.restore('merchant', 'kept');
    expect(second.ledger.inquire('never came')).toMatchObject({ state: 'DECLINED' });
    expect(open().capture('all', '100')).toMatchObject({ state: 'APPROVED' });
  });

  it('tells another content of an operation id from a repeat', () => {
    const first = open();
    first.authorize('100');
    first.capture('one', '60');
    const second = open();
    expect(second.authorize('101')).toBe('CONFLICT');
    expect(second.capture('one', '60', { isFinal: true })).toBe('CONFLICT');
    expect(second.refund('one', '60')).toBe('CONFLICT');
  });

  it('reads the journal of the first version', async () => {
    const amount = { currency: 'SGD', value: '100' };
    const auth = { kind: 'AUTHORIZATION', amount, reply: { state: 'APPROVED' } };
    const lines = [
      { ...auth, operationId: 'auth', allowsCapture: true },
      { ...auth, operationId: 'bad', allowsCapture: false },
      {
        ...auth,
        operationId: 'slow',
        reply: { state: 'PENDING' },
        settlesAs: auth.reply,
        allowsCapture: true,
      },
      { kind: 'CAPTURE', operationId: 'one', authorizationId: 'auth', amount, reply: { state: 'APPROVED' } },
      { kind: 'SETTLEMENT', operationId: 'slow', reply: { state: 'APPROVED' } },
      { kind: 'ABANDONMENT', operationId: 'lost', reply: { state: 'DECLINED', reason: 'PROCESS_FAIL' } },
    ];
    await mkdir(dirname(path));
    await writeFile(path, lines.map((line) => `\n${JSON.stringify(line)}`).join(''));

    const calls = open();
    expect(calls.capture('two', '1')).toMatchObject({ reason: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' });
    expect(calls.refund('back', '100')).toMatchObject({ state: 'APPROVED' });
    expect(calls.ledger.inquire('slow')).toMatchObject({ state: 'APPROVED' });
    expect(calls.ledger.inquire('lost')).toMatchObject({ state: 'DECLINED' });
    const capture = { kind: 'CAPTURE', operationId: 'three', authorizationId: 'bad', amount } as const;
    expect(calls.ledger.bookOnAuthorization(capture)).toMatchObject({
      reply: { reason: declines.PROCESS_FAIL.reason },
    });
  });
});
