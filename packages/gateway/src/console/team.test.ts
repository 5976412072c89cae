import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleRole } from '@tillgate/contract/console';
import { deleteMerchantRows } from '../db/merchant-data.js';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { ManualClock } from '../testing/manual-clock.js';
import { addMerchant } from '../testing/merchants.js';
import { goodPassword, ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';

const dayMs = 24 * 60 * 60 * 1000;
const clock = new ManualClock(Date.parse('2026-11-28T12:00:00Z'));

let tested: TestConsole;
let owner: ConsoleBrowser;
let clientId: string;
let count = 0;
beforeAll(async () => {
  tested = await startTestConsole({}, { clock });
  ({ clientId } = tested.gateway);
  owner = await tested.signInOwner();
});
afterAll(() => tested.close());

/** A merchant of its own with its own owner, so that no test sees another one's people. */
async function merchantWithOwner(): Promise<{ clientId: string; boss: ConsoleBrowser; email: string }> {
  const merchant = `SANDBOX_TEAM${count++}`;
  await addMerchant(tested.gateway.gateway.context.db, merchant);
  const email = `boss${count}@example.com`;
  const boss = await tested.addMember(owner, { email, role: 'OWNER', clientId: merchant });
  return { clientId: merchant, boss, email };
}

async function personIdOf(who: ConsoleBrowser): Promise<string> {
  const { person } = (await who.call('readSession')).json as { person: { personId: string } };
  return person.personId;
}

const invite = (who: ConsoleBrowser, email: string, role: ConsoleRole = 'SUPPORT', of = clientId) =>
  who.call('invite', { clientId: of, email, role });

describe('an invitation', () => {
  it('makes a member of whoever has its link, in its role, once', async () => {
    const { json } = await invite(owner, 'Sue@Example.com');
    expect(json).toMatchObject({ email: 'sue@example.com', role: 'SUPPORT', isEverywhere: false });
    const path = String(json['path']);
    expect(path).toMatch(/^\/invitation#[\w-]{43}$/);
    const sue = tested.visit();
    const [, token] = path.split('#');
    expect((await sue.call('readInvitation', { token })).json).toMatchObject({
      email: 'sue@example.com',
      role: 'SUPPORT',
      merchantName: 'Sandbox merchant',
      hasAccount: false,
    });
    // The address of the invitation counts, whatever is typed.
    expect((await sue.accept(path, { email: 'other@example.com', name: 'Sue' })).json).toMatchObject({
      person: { email: 'sue@example.com', name: 'Sue' },
      merchants: [{ clientId, role: 'SUPPORT' }],
    });
    expect((await tested.visit().accept(path)).json).toMatchObject({ code: 'LINK_INVALID' });
    expect((await invite(owner, 'sue@example.com')).json).toMatchObject({ code: 'CONFLICT' });
  });

  it('is stored without its link, and ends after a week, when it is taken back, or made again', async () => {
    const first = String((await invite(owner, 'late@example.com')).json['path']);
    const again = String((await invite(owner, 'late@example.com')).json['path']);
    expect((await tested.visit().accept(first)).json).toMatchObject({ code: 'LINK_INVALID' });
    const team = (await owner.call('readTeam', { clientId })).json as {
      invitations: { invitationId: string; email: string }[];
    };
    const open = team.invitations.filter(({ email }) => email === 'late@example.com');
    expect(open).toHaveLength(1);
    expect(JSON.stringify(team)).not.toContain(again.split('#')[1]);
    clock.advance(7 * dayMs);
    owner = tested.visit();
    await owner.call('signIn', { email: ownersEmail, password: goodPassword });
    expect((await tested.visit().accept(again)).json).toMatchObject({ code: 'LINK_INVALID' });

    const { json } = await invite(owner, 'late@example.com');
    const invitationId = json['invitationId'];
    expect((await owner.call('revokeInvitation', { clientId, invitationId })).status).toBe(200);
    expect((await owner.call('revokeInvitation', { clientId, invitationId })).status).toBe(404);
    expect((await tested.visit().accept(String(json['path']))).json).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('opens no account that is there to whoever has the link: that takes its password', async () => {
    const one = await merchantWithOwner();
    const other = await merchantWithOwner();
    const { json } = await invite(other.boss, one.email, 'VIEWER', other.clientId);
    const path = String(json['path']);
    const token = path.split('#')[1];
    expect((await other.boss.call('readInvitation', { token })).json).toMatchObject({ hasAccount: true });
    const thief = tested.visit();
    expect((await thief.accept(path, { password: 'password of mine' })).json).toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    expect(thief.cookies.size).toBe(0);
    const right = tested.visit();
    expect((await right.accept(path, { password: goodPassword })).json).toMatchObject({
      merchants: [
        { clientId: one.clientId, role: 'OWNER' },
        { clientId: other.clientId, role: 'VIEWER' },
      ],
    });
  });
});

describe('a role', () => {
  it('changes from the next call on', async () => {
    const { clientId: of, boss } = await merchantWithOwner();
    const member = await tested.addMember(boss, { email: 'dev@example.com', role: 'VIEWER', clientId: of });
    expect((await invite(member, 'x@example.com', 'VIEWER', of)).status).toBe(403);
    const personId = await personIdOf(member);
    expect((await boss.call('changeRole', { clientId: of, personId, role: 'OWNER' })).status).toBe(200);
    expect((await invite(member, 'x@example.com', 'VIEWER', of)).status).toBe(200);
    const link = String((await invite(member, 'y@example.com', 'VIEWER', of)).json['path']);
    expect((await boss.call('changeRole', { clientId: of, personId, role: 'SUPPORT' })).status).toBe(200);
    // What he invited others to while he could is over, too.
    expect((await tested.visit().accept(link)).json).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('that is taken away ends all sessions of who has none left, and the address may be invited anew', async () => {
    const { clientId: of, boss } = await merchantWithOwner();
    const email = 'gone@example.com';
    const member = await tested.addMember(boss, { email, role: 'SUPPORT', clientId: of });
    const personId = await personIdOf(member);
    expect((await boss.call('removeMember', { clientId: of, personId })).status).toBe(200);
    expect((await member.call('readSession')).status).toBe(401);
    expect((await boss.call('removeMember', { clientId: of, personId })).status).toBe(404);
    const again = await tested.addMember(boss, { email, role: 'VIEWER', clientId: of });
    expect((await again.call('readSession')).status).toBe(200);
  });

  it('that is taken away while a call of his comes slowly does not carry that call', async () => {
    const { clientId: of, boss } = await merchantWithOwner();
    const fellow = { email: 'fellow@example.com', role: 'OWNER', clientId: of } as const;
    const member = await tested.addMember(boss, fellow);
    const personId = await personIdOf(member);
    const way = { clientId: of, email: 'back@example.com', role: 'OWNER' };
    const reply = await member.callSlowly('invite', way, async () => {
      expect((await boss.call('removeMember', { clientId: of, personId })).status).toBe(200);
    });
    expect(reply.json).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('for every merchant is given and taken by those only who own every merchant', async () => {
    const { clientId: of, boss } = await merchantWithOwner();
    const everywhere = { clientId: of, email: 'all@example.com', role: 'VIEWER', isEverywhere: true };
    expect((await boss.call('invite', everywhere)).json).toMatchObject({ code: 'NOT_PERMITTED' });
    const all = await tested.addMember(owner, { ...everywhere, role: 'VIEWER' });
    const member = { clientId: of, personId: await personIdOf(all) };
    for (const reply of [
      await boss.call('changeRole', { ...member, role: 'OWNER' }),
      await boss.call('removeMember', member),
      await boss.call('removeMember', { ...member, personId: await personIdOf(owner) }),
    ]) {
      expect(reply.json).toMatchObject({ code: 'NOT_PERMITTED' });
    }
    expect((await all.call('listMerchants', { search: of.toLowerCase() })).json).toMatchObject({
      items: [{ clientId: of, role: 'VIEWER' }],
    });
    expect((await owner.call('changeRole', { ...member, role: 'SUPPORT' })).status).toBe(200);
    expect((await owner.call('removeMember', member)).status).toBe(200);
  });

  it('of the last owner of every merchant stays, also when two take one another out at once', async () => {
    const other = await startTestConsole({}, { clock });
    const one = await other.signInOwner();
    const of = other.gateway.clientId;
    const itself = { clientId: of, personId: await personIdOf(one) };
    expect((await one.call('removeMember', itself)).json).toMatchObject({ code: 'CONFLICT' });
    expect((await one.call('changeRole', { ...itself, role: 'VIEWER' })).json).toMatchObject({
      code: 'CONFLICT',
    });
    const two = await other.addMember(one, {
      email: 'two@example.com',
      role: 'OWNER',
      clientId: of,
      isEverywhere: true,
    });
    const second = { clientId: of, personId: await personIdOf(two) };
    const replies = await Promise.all([one.call('removeMember', second), two.call('removeMember', itself)]);
    const statuses = replies.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    await other.close();
  });

  it('goes with its sandbox merchant', async () => {
    const { clientId: of, boss } = await merchantWithOwner();
    const { db } = tested.gateway.gateway.context;
    await deleteMerchantRows(db, of);
    expect((await boss.call('readSession')).json).toMatchObject({ merchants: [] });
    expect((await boss.call('readTeam', { clientId: of })).status).toBe(404);
  });
});

it('the list of merchants comes a page at a time, and finds by name', async () => {
  const { db } = tested.gateway.gateway.context;
  for (const name of ['A', 'B', 'C']) await addMerchant(db, `SANDBOX_PAGE${name}`);
  const first = (await owner.call('listMerchants', { search: 'page', limit: 2 })).json;
  expect(first).toMatchObject({
    items: [{ clientId: 'SANDBOX_PAGEA' }, { clientId: 'SANDBOX_PAGEB' }],
    next: 'SANDBOX_PAGEB',
  });
  const second = (await owner.call('listMerchants', { search: 'page', after: first['next'] })).json;
  expect(second).toEqual({ items: [expect.objectContaining({ clientId: 'SANDBOX_PAGEC' })] });
  // Neither is a pattern.
  for (const search of ['%', '_PAGEA%', String.raw`\\`]) {
    expect((await owner.call('listMerchants', { search })).json).toEqual({ items: [] });
  }
});
