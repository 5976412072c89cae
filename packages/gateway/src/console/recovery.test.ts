import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSchemas } from '@tillgate/contract/console';
import { newKeyPair } from '../key-pair.js';
import { readCommand } from '../operator/read-command.js';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { ManualClock } from '../testing/manual-clock.js';
import { goodPassword, ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';
import { fromBase32 } from './base32.js';
import { totpCode } from './totp.js';

const dayMs = 24 * 60 * 60 * 1000;
const newPassword = 'another long password';
const clock = new ManualClock(Date.parse('2026-11-28T12:00:00Z'));

let tested: TestConsole;
let owner: ConsoleBrowser;
beforeAll(async () => {
  tested = await startTestConsole({}, { clock });
  owner = await tested.signInOwner();
});
afterAll(() => tested.close());

/** What a command of the operator prints, on the database of the gateway that runs. */
async function operate(of: TestConsole, ...args: string[]): Promise<string> {
  const command = readCommand(args);
  if (command.kind === 'help') return command.text;
  const { db, vault } = of.gateway.gateway.context;
  return command.action({
    db,
    vault,
    nowMs: clock.nowMs(),
    consoleUrl: of.url,
    newSecret: () => '',
    newKeyPair,
    readText: async () => '',
  });
}

const tokenIn = (text: string) => /\/recovery#([\w-]{43})\n/.exec(text)?.[1];
const linkFor = async (email: string) => tokenIn(await operate(tested, 'person', 'recover', email));
const recover = (token: string | undefined, password = newPassword) =>
  tested.visit().call('recoverAccount', { token, newPassword: password });
const signIn = (email: string, password: string) => tested.visit().call('signIn', { email, password });

/** A member with an authenticator. */
async function memberWithTotp(email: string): Promise<ConsoleBrowser> {
  const { clientId } = tested.gateway;
  const member = await tested.addMember(owner, { email, role: 'SUPPORT', clientId });
  const { secret } = consoleSchemas.startTotp.answer.parse((await member.call('startTotp')).json);
  const code = totpCode(fromBase32(secret), Math.floor(clock.nowMs() / 30_000));
  expect((await member.call('enableTotp', { code })).status).toBe(200);
  return member;
}

describe("the operator's link for somebody", () => {
  it('opens the account without the authenticator, with a new password, once', async () => {
    const email = 'lost@example.com';
    await memberWithTotp(email);
    expect(await operate(tested, 'person', 'list')).toMatch(
      /^lost@example.com .* password and code {2}SUPPORT/m,
    );
    const token = await linkFor('Lost@Example.com');
    expect((await tested.visit().call('readRecovery', { token })).json).toEqual({
      email,
      hasTotp: true,
      expiresAt: '2026-11-29T12:00:00Z',
    });
    const browser = tested.visit();
    const { json } = await browser.call('recoverAccount', { token, newPassword });
    expect(json).toMatchObject({ person: { email, hasTotp: false } });
    expect((await browser.call('readSession')).status).toBe(200);
    expect((await signIn(email, goodPassword)).json).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await signIn(email, newPassword)).status).toBe(200);
    expect((await recover(token, 'a third long password')).json).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('signs the person out at once, and weakens nothing before it is used', async () => {
    const email = 'waiting@example.com';
    const member = await memberWithTotp(email);
    await linkFor(email);
    expect((await member.call('readSession')).status).toBe(401);
    expect((await signIn(email, goodPassword)).json).toMatchObject({ code: 'CODE_REQUIRED' });
  });

  it('ends sessions that were opened before it is used', async () => {
    const email = 'thief@example.com';
    const { clientId } = tested.gateway;
    await tested.addMember(owner, { email, role: 'VIEWER', clientId });
    const token = await linkFor(email);
    const thief = tested.visit();
    await thief.call('signIn', { email, password: goodPassword });
    expect((await recover(token)).status).toBe(200);
    expect((await thief.call('readSession')).status).toBe(401);
  });

  it('is over after a day, with the next one, and when the password is changed', async () => {
    const email = 'slow@example.com';
    const { clientId } = tested.gateway;
    await tested.addMember(owner, { email, role: 'VIEWER', clientId });
    const [first, second] = [await linkFor(email), await linkFor(email)];
    expect((await recover(first)).json).toMatchObject({ code: 'LINK_INVALID' });
    const member = tested.visit();
    await member.call('signIn', { email, password: goodPassword });
    await member.call('changePassword', { currentPassword: goodPassword, newPassword });
    expect((await recover(second)).json).toMatchObject({ code: 'LINK_INVALID' });
    const third = await linkFor(email);
    clock.advance(dayMs);
    expect((await recover(third)).json).toMatchObject({ code: 'LINK_INVALID' });
    owner = tested.visit();
    await owner.call('signIn', { email: ownersEmail, password: goodPassword });
  });

  it('makes one session, however many use it at once', async () => {
    const token = await linkFor(ownersEmail);
    const replies = await Promise.all([recover(token, goodPassword), recover(token, goodPassword)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410]);
    owner = tested.visit();
    await owner.call('signIn', { email: ownersEmail, password: goodPassword });
  });

  it('stands in the audit log as the doing of the operator, and its use as that of the person', async () => {
    clock.advance(1);
    const token = await linkFor(ownersEmail);
    clock.advance(1);
    await owner.call('recoverAccount', { token, newPassword: goodPassword });
    const { clientId } = tested.gateway;
    const { body, json } = await owner.call('listAudit', { clientId, limit: 2 });
    expect(json).toMatchObject({
      items: [
        { what: 'recoverAccount', who: ownersEmail, outcome: 'DONE', from: '127.0.0.1' },
        {
          what: 'person recover',
          who: 'operator',
          details: { email: ownersEmail },
          outcome: 'DONE',
          from: 'command line',
        },
      ],
    });
    expect(body).not.toContain(token);
  });
});

describe("the operator's link for the first owner", () => {
  it('is refused where there is one, and makes one where there is none', async () => {
    await expect(operate(tested, 'first-owner')).rejects.toMatchObject({ exitCode: 1 });
    const other = await startTestConsole({}, { clock });
    const path = /\/invitation#\S+/.exec(await operate(other, 'first-owner'))?.[0];
    const first = other.visit();
    clock.advance(1);
    expect((await first.accept(path, { email: ownersEmail })).json).toMatchObject({
      roleEverywhere: 'OWNER',
    });
    const { clientId } = other.gateway;
    const { json } = await first.call('listAudit', { clientId });
    expect(json).toMatchObject({ items: [{}, { what: 'first-owner', who: 'operator' }] });
    await other.close();
  });
});
