import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { consoleCalls, consoleSchemas, type ConsoleCallName } from '@tillgate/contract/console';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { ManualClock } from '../testing/manual-clock.js';
import { goodPassword, ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';
import { auditDetails, toldFields, withheldFields } from './audit-details.js';

const clock = new ManualClock(Date.parse('2026-11-28T12:00:00Z'));
let tested: TestConsole;
let owner: ConsoleBrowser;
let clientId: string;
beforeAll(async () => {
  tested = await startTestConsole({}, { clock });
  ({ clientId } = tested.gateway);
  owner = await tested.signInOwner();
});
afterAll(() => tested.close());

const pageSchema = consoleSchemas.listAudit.answer;
async function entries(fields: object = {}) {
  return pageSchema.parse((await owner.call('listAudit', { clientId, ...fields })).json);
}

describe('the audit log', () => {
  it('tells who did what, when and from where, and how it went', async () => {
    clock.advance(1);
    await owner.call('invite', { clientId, email: 'dev@example.com', role: 'DEVELOPER' });
    const { items } = await entries();
    expect(items[0]).toEqual({
      entryId: expect.any(String),
      at: '2026-11-28T12:00:00.001Z',
      who: ownersEmail,
      what: 'invite',
      details: { email: 'dev@example.com', role: 'DEVELOPER' },
      outcome: 'DONE',
      from: '127.0.0.1',
    });
    expect(items.at(-1)).toMatchObject({ who: ownersEmail, what: 'acceptInvitation', outcome: 'DONE' });
  });

  it('has sign-ins, also those that failed, and of nobody', async () => {
    clock.advance(1);
    const tries = [
      { email: ownersEmail, password: goodPassword },
      { email: ownersEmail, password: 'wrong horse battery' },
      { email: 'nobody@example.com', password: goodPassword },
    ];
    for (const credentials of tries) {
      clock.advance(1);
      await tested.visit().call('signIn', credentials);
    }
    const { items } = await entries({ limit: 3 });
    expect(items.map(({ who, what, outcome }) => [who, what, outcome])).toEqual([
      ['nobody@example.com', 'signIn', 'SIGN_IN_FAILED'],
      [ownersEmail, 'signIn', 'SIGN_IN_FAILED'],
      [ownersEmail, 'signIn', 'DONE'],
    ]);
  });

  it('has changes that were refused, and what keys did, and nothing of what was only read', async () => {
    clock.advance(1);
    await tested.gateway.configure({ apiKeys: true });
    const { json } = await owner.call('createApiKey', {
      clientId,
      allowedMethods: ['console.setAllowedOrigins', 'console.listFaults'],
    });
    const apiKey = String(json['apiKey']);
    const headers = { authorization: `Bearer ${apiKey}` };
    clock.advance(1);
    await tested.visit().call('listFaults', { clientId }, headers);
    const allowedOrigins = ['https://shop.example'];
    await tested.visit().call('setAllowedOrigins', { clientId, allowedOrigins }, headers);
    clock.advance(1);
    await owner.call('removeMember', { clientId, personId: 'nobody' });
    const { items } = await entries({ limit: 3 });
    expect(items).toMatchObject([
      { what: 'removeMember', details: { personId: 'nobody' }, outcome: 'NOT_FOUND' },
      { what: 'setAllowedOrigins', who: `key …${apiKey.slice(-8)}`, details: { allowedOrigins } },
      { what: 'createApiKey', outcome: 'DONE' },
    ]);
    expect(JSON.stringify(await entries())).not.toContain(apiKey);
  });

  it('comes a page at a time, and of a time', async () => {
    const { items: all } = await entries({ limit: 100 });
    const first = await entries({ limit: 2 });
    const second = await entries({ limit: 100, after: first.next });
    expect([...first.items, ...second.items]).toEqual(all);
    const at = '2026-11-28T12:00:00.002Z';
    const { items: before } = await entries({ limit: 100, until: at });
    const { items: after } = await entries({ limit: 100, from: at });
    expect([...after, ...before]).toEqual(all);
    expect(before.every((entry) => entry.at < at)).toBe(true);
  });

  it('of a merchant tells its owner nothing of other merchants, and nothing of the gateway', async () => {
    const boss = await tested.addMember(owner, { email: 'boss@example.com', role: 'OWNER', clientId });
    await tested.visit().call('signIn', { email: 'stranger@example.com', password: goodPassword });
    const { json } = await boss.call('listAudit', { clientId, limit: 100 });
    const whos = pageSchema.parse(json).items.map(({ who }) => who);
    expect(whos).toContain('boss@example.com');
    expect(whos).not.toContain('stranger@example.com');
  });
});

describe('what the log tells of a call', () => {
  const changing = Object.entries(consoleSchemas).filter(
    ([name]) => isCall(name) && consoleCalls[name].method !== 'GET',
  );
  it.each(changing)('is decided for each field of %s', (_name, { request }) => {
    for (const field of fieldsOf(request)) {
      expect([field, toldFields.has(field) !== withheldFields.has(field)]).toEqual([field, true]);
    }
  });

  it('is decided for no field that no call has', () => {
    const fields = new Set(changing.flatMap(([, { request }]) => fieldsOf(request)));
    expect([...toldFields, ...withheldFields].filter((field) => !fields.has(field))).toEqual([]);
  });

  it.each([
    'password',
    'currentPassword',
    'newPassword',
    'code',
    'token',
    'evidence',
    'body',
    'seed',
    'apiKey',
  ])('is never %s', (field) => {
    expect(auditDetails({ [field]: 'secret', role: 'OWNER' })).toEqual({ role: 'OWNER' });
  });

  it('keeps no card number that somebody writes into a reason', () => {
    const details = auditDetails({ reason: 'paid with 4054 6957 2310 0768', amount: '4200' });
    expect(details).toEqual({ reason: 'paid with ************0768', amount: '4200' });
  });
});

function isCall(name: string): name is ConsoleCallName {
  return Object.hasOwn(consoleCalls, name);
}

/** The names of all fields of a message, those of every variant of it. */
function fieldsOf(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const variants = [json, ...(json.anyOf ?? []), ...(json.oneOf ?? [])];
  return variants.flatMap((each) => Object.keys((each as { properties?: object }).properties ?? {}));
}
