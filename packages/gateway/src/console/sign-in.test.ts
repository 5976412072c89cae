import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aesVault } from '../adapters/vault.js';
import { cookieNamesOf } from '../http/console-site.js';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { ManualClock } from '../testing/manual-clock.js';
import { goodPassword, ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';
import { firstOwnerPath } from './first-owner.js';
import { signIn } from './signIn.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const clock = new ManualClock(Date.parse('2026-11-28T12:00:00Z'));
let tested: TestConsole;
let owner: ConsoleBrowser;
beforeAll(async () => {
  tested = await startTestConsole({}, { clock });
  owner = await tested.signInOwner();
});
afterAll(() => tested.close());

const credentials = { email: ownersEmail, password: goodPassword };
const wrong = { email: ownersEmail, password: 'wrong horse battery' };

async function signedIn(): Promise<ConsoleBrowser> {
  const browser = tested.visit();
  expect(await browser.call('signIn', credentials)).toMatchObject({ status: 200 });
  return browser;
}

describe('the first owner', () => {
  it('was made by the first link, which works once, and there is no other', async () => {
    expect((await owner.call('readSession')).json).toMatchObject({
      person: { email: ownersEmail, name: 'Olga Owner', hasTotp: false },
      roleEverywhere: 'OWNER',
      merchants: [{ clientId: tested.gateway.clientId, isSandbox: true, role: 'OWNER' }],
    });
    expect(await firstOwnerPath(tested.gateway.gateway.context)).toBeUndefined();
  });

  it('is one, however many open a first link at once', async () => {
    const other = await startTestConsole({}, { clock });
    const { context } = other.gateway.gateway;
    const paths = await Promise.all([firstOwnerPath(context), firstOwnerPath(context)]);
    const replies = await Promise.all(
      paths.map((path, at) => other.visit().accept(path, { email: `${at}@example.com` })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410]);
    await other.close();
  });

  it('has a day for it', async () => {
    const slow = new ManualClock(0);
    const other = await startTestConsole({}, { clock: slow });
    const path = await firstOwnerPath(other.gateway.gateway.context);
    slow.advance(dayMs);
    expect((await other.visit().accept(path, { email: ownersEmail })).json).toMatchObject({
      code: 'LINK_INVALID',
    });
    await other.close();
  });
});

describe('a session', () => {
  it('is not opened with a password that is changed while it is proven', async () => {
    const other = await startTestConsole();
    const { context } = other.gateway.gateway;
    const boss = await other.signInOwner();
    const { passwords } = context;
    const matches: typeof passwords.matches = async (...given) => {
      const isRight = await passwords.matches(...given);
      const change = { currentPassword: goodPassword, newPassword: 'another horse battery' };
      expect((await boss.call('changePassword', change)).status).toBe(200);
      return isRight;
    };
    const from = { address: '127.0.0.1', deviceToken: undefined };
    const slowly = { context: { ...context, passwords: { ...passwords, matches } }, from };
    expect(await signIn(slowly, credentials)).toMatchObject({ kind: 'refused', code: 'SIGN_IN_FAILED' });
    expect(await context.db.selectFrom('console_session').selectAll().execute()).toHaveLength(1);
    await other.close();
  });

  it('is a cookie that no script reads and no other site sends, and nothing of it is stored but a hash', async () => {
    const browser = tested.visit();
    const reply = await browser.call('signIn', { ...credentials, email: 'OWNER@Example.com' });
    const [cookie = ''] = [reply.headers['set-cookie'] ?? []].flat();
    expect(cookie).toMatch(/^tillgate_console_[0-9a-f]{8}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(reply.headers['cache-control']).toBe('no-store');
    const token = browser.cookies.get(browser.sessionCookie) ?? '';
    const { db } = tested.gateway.gateway.context;
    const rows = await db.selectFrom('console_session').selectAll().execute();
    expect(JSON.stringify(rows, (_, value: unknown) => String(value))).not.toContain(token);
    expect(reply.body).not.toContain(token);
  });

  it('ends by no sign-in to another gateway on the same host, whose cookies have other names', async () => {
    const browser = await signedIn();
    const other = await startTestConsole({}, { clock });
    const otherOwner = await other.signInOwner();
    // A browser sends what it keeps of a host to each of its ports.
    for (const [name, value] of otherOwner.cookies) browser.cookies.set(name, value);
    expect((await browser.call('readSession')).status).toBe(200);
    expect((await otherOwner.call('signOut')).status).toBe(200);
    expect((await browser.call('readSession')).status).toBe(200);
    await other.close();
  });

  it('is found by all nodes of a gateway, and after a restart', () => {
    const key = Buffer.alloc(32, 7);
    expect(cookieNamesOf(aesVault(key))).toEqual(cookieNamesOf(aesVault(key)));
    expect(cookieNamesOf(aesVault(key))).not.toEqual(cookieNamesOf(aesVault(Buffer.alloc(32, 8))));
  });

  it('ends after half a day of rest, and after a week whatever is done', async () => {
    const resting = await signedIn();
    clock.advance(12 * hourMs);
    expect((await resting.call('readSession')).json).toMatchObject({ code: 'NOT_SIGNED_IN' });

    const busy = await signedIn();
    for (let hours = 0; hours < 7 * 24; hours += 11) {
      expect((await busy.call('readSession')).status).toBe(200);
      clock.advance(11 * hourMs);
    }
    expect((await busy.call('readSession')).json).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('ends when its person signs out, here or everywhere', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    const cookies = new Map(one.cookies);
    const name = one.sessionCookie;
    expect((await one.call('signOut')).status).toBe(200);
    expect(one.cookies.has(name)).toBe(false);
    one.cookies.set(name, cookies.get(name) ?? '');
    expect((await one.call('readSession')).status).toBe(401);
    expect((await two.call('signOutEverywhere')).status).toBe(200);
    expect((await three.call('readSession')).status).toBe(401);
  });

  it('is another one after the password was changed, and all others end', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const before = one.cookies.get(one.sessionCookie);
    const change = (currentPassword: string, newPassword: string) =>
      one.call('changePassword', { currentPassword, newPassword });
    expect((await change('wrong horse battery', 'another long one')).json).toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    expect((await change(goodPassword, 'another long one')).status).toBe(200);
    expect(one.cookies.get(one.sessionCookie)).not.toBe(before);
    expect((await one.call('readSession')).status).toBe(200);
    expect((await other.call('readSession')).status).toBe(401);
    expect((await tested.visit().call('signIn', credentials)).json).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await change('another long one', goodPassword)).status).toBe(200);
  });

  it('changes nothing without its own token, and nothing for a page of another origin', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const code = async (headers: Record<string, string>) =>
      (await one.call('signOut', {}, headers)).json['code'];
    expect(await code({ 'x-csrf-token': '' })).toBe('CSRF_FAILED');
    expect(await code({ 'x-csrf-token': other.csrfToken ?? '' })).toBe('CSRF_FAILED');
    expect(await code({ 'sec-fetch-site': 'same-site' })).toBe('CSRF_FAILED');
    expect(await code({ 'sec-fetch-site': 'cross-site' })).toBe('CSRF_FAILED');
    expect(await code({ origin: 'http://localhost:3000' })).toBe('CSRF_FAILED');
    expect(await code({ origin: 'null' })).toBe('CSRF_FAILED');
    expect((await one.call('readSession', {}, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect(await code({})).toBeUndefined();
  });

  it('is not begun by a page of another origin', async () => {
    const reply = await tested.visit().call('signIn', credentials, { origin: 'http://localhost:3000' });
    expect(reply.json).toMatchObject({ code: 'CSRF_FAILED' });
  });
});

describe('guesses', () => {
  beforeEach(() => clock.advance(2 * dayMs));

  it('sound alike for a wrong password and for nobody', async () => {
    const none = { email: 'nobody@example.com', password: goodPassword };
    const replies = [await tested.visit().call('signIn', wrong), await tested.visit().call('signIn', none)];
    expect(replies[0]?.json).toEqual(replies[1]?.json);
    expect(replies[0]?.json).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('wait longer and longer after five, of whatever address, and a right password waits too', async () => {
    const at = async (body: object) => (await tested.visit().call('signIn', { ...body })).status;
    expect([await at(wrong), await at(wrong), await at(wrong), await at(wrong), await at(wrong)]).toEqual([
      401, 401, 401, 401, 401,
    ]);
    expect(await at(credentials)).toBe(429);
    clock.advance(1_000);
    expect(await at(wrong)).toBe(401);
    clock.advance(1_999);
    expect(await at(credentials)).toBe(429);
    clock.advance(1);
    expect(await at(credentials)).toBe(200);
  });

  it('are no more when they come at once', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => tested.visit().call('signIn', wrong)));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('of strangers keep nobody out of a browser that he signed in with before', async () => {
    const known = await signedIn();
    await known.call('signOut');
    const stranger = tested.visit();
    for (let guess = 0; guess < 5; guess++) await stranger.call('signIn', wrong);
    expect((await stranger.call('signIn', credentials)).status).toBe(429);
    expect((await known.call('signIn', credentials)).status).toBe(200);
  });

  it('from a browser that somebody else signed in with are those of a stranger', async () => {
    const known = await signedIn();
    const name = known.cookieNamed('tillgate_console_device');
    const thief = tested.visit();
    thief.cookies.set(name, known.cookies.get(name) ?? '');
    const other = { ...wrong, email: 'other@example.com' };
    for (let guess = 0; guess < 5; guess++) await thief.call('signIn', other);
    expect((await thief.call('signIn', other)).status).toBe(429);
  });
});
