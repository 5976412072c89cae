import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { ManualClock } from '../testing/manual-clock.js';
import { goodPassword, ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';
import { base32, fromBase32 } from './base32.js';
import { stepOfCode, totpCode } from './totp.js';

describe('codes', () => {
  // RFC 6238, appendix B, with SHA-1: the last six of its eight digits.
  const secret = Buffer.from('12345678901234567890');
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i are those of RFC 6238', (second, code) => {
    expect(totpCode(secret, Math.floor(second / 30))).toBe(code);
    expect(stepOfCode(secret, code, second * 1000)).toBe(Math.floor(second / 30));
  });

  it('are taken a step early and a step late, and no further', () => {
    const code = totpCode(secret, 100);
    expect([98, 99, 100, 101, 102].map((step) => stepOfCode(secret, code, step * 30_000))).toEqual([
      undefined,
      100,
      100,
      100,
      undefined,
    ]);
  });

  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('have secrets in base32: %j is %s', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
    expect(fromBase32(encoded).toString()).toBe(text);
  });
});

describe('an authenticator', () => {
  const clock = new ManualClock(Date.parse('2026-11-28T12:00:00Z'));
  const credentials = { email: ownersEmail, password: goodPassword };
  let tested: TestConsole;
  let owner: ConsoleBrowser;
  let secret: Buffer;
  let recoveryCodes: string[];
  beforeAll(async () => {
    tested = await startTestConsole({}, { clock });
    owner = await tested.signInOwner();
  });
  afterAll(() => tested.close());

  const codeNow = () => totpCode(secret, Math.floor(clock.nowMs() / 30_000));
  const signIn = async (code?: string) => {
    const { status, json } = await tested.visit().call('signIn', { ...credentials, ...(code && { code }) });
    return status === 200 ? 'SIGNED_IN' : json['code'];
  };

  it('is asked for once a code of it came back, and not before', async () => {
    const { json } = await owner.call('startTotp');
    expect(json['uri']).toMatch(/^otpauth:\/\/totp\/Tillgate:owner%40example\.com\?secret=[A-Z2-7]{32}&/);
    secret = fromBase32(String(json['secret']));
    expect(await signIn()).toBe('SIGNED_IN');
    expect((await owner.call('enableTotp', { code: '000000' })).json).toMatchObject({
      code: 'CODE_REQUIRED',
    });
    const enabled = await owner.call('enableTotp', { code: codeNow() });
    recoveryCodes = enabled.json['recoveryCodes'] as string[];
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await owner.call('startTotp')).json).toMatchObject({ code: 'CONFLICT' });
    expect(await signIn()).toBe('CODE_REQUIRED');
  });

  it('has codes that work once', async () => {
    // The one that switched it on was used by that.
    expect(await signIn(codeNow())).toBe('CODE_REQUIRED');
    clock.advance(30_000);
    expect(await signIn(codeNow())).toBe('SIGNED_IN');
    expect(await signIn(codeNow())).toBe('CODE_REQUIRED');
    clock.advance(60_000);
    const replies = await Promise.all([signIn(codeNow()), signIn(codeNow())]);
    expect(replies.sort()).toEqual(['CODE_REQUIRED', 'SIGNED_IN']);
  });

  it('that is lost is replaced by recovery codes, each once', async () => {
    const [one = '', two = ''] = recoveryCodes;
    expect([await signIn(one), await signIn(one), await signIn(two)]).toEqual([
      'SIGNED_IN',
      'CODE_REQUIRED',
      'SIGNED_IN',
    ]);
  });

  it('tells nothing of itself to whoever has the wrong password, and its codes cannot be guessed', async () => {
    const wrong = { ...credentials, password: 'wrong horse battery', code: codeNow() };
    expect((await tested.visit().call('signIn', wrong)).json).toMatchObject({ code: 'SIGN_IN_FAILED' });
    for (let guess = 0; guess < 4; guess++) expect(await signIn('000000')).toBe('CODE_REQUIRED');
    expect(await signIn('000000')).toBe('TOO_MANY_TRIES');
    clock.advance(60_000);
    expect(await signIn(codeNow())).toBe('SIGNED_IN');
  });

  it('is stored sealed, and its recovery codes as hashes', async () => {
    const { db } = tested.gateway.gateway.context;
    const people = await db.selectFrom('console_person').select(['totp_secret']).execute();
    const codes = await db.selectFrom('console_recovery_code').selectAll().execute();
    expect(codes).toHaveLength(8);
    const stored = JSON.stringify([people, codes]);
    for (const told of [base32(secret), ...recoveryCodes]) expect(stored).not.toContain(told);
  });

  it('is asked for no more once somebody with the password said so', async () => {
    const disable = async (password: string) => (await owner.call('disableTotp', { password })).status;
    expect([await disable('wrong horse battery'), await disable(goodPassword)]).toEqual([401, 200]);
    expect(await signIn()).toBe('SIGNED_IN');
  });
});
