import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consoleCalls,
  consoleRoles,
  consoleStreams,
  type ConsoleCallName,
  type ConsoleRole,
  type ConsoleStreamName,
} from '@tillgate/contract/console';
import { keyMethods } from '../db/api-keys.js';
import { deleteMerchantRows } from '../db/merchant-data.js';
import type { ConsoleBrowser, ConsoleReply } from '../testing/console-browser.js';
import { addMerchant } from '../testing/merchants.js';
import { startTestConsole, type TestConsole } from '../testing/test-console.js';

type Name = ConsoleCallName | ConsoleStreamName;
type Outcome =
  | 'ADMITTED'
  | 'NOT_SIGNED_IN'
  | 'CSRF_FAILED'
  | 'NOT_PERMITTED'
  | 'NOT_FOUND'
  | 'API_KEY_INVALID';

/*
 * Who may make each call, written down a second time by hand: a change of the table of calls has to be made here as well.
 * O owner, D developer, S support, V viewer of the merchant; `+`: keys that were made for the call too.
 */
const expected = {
  readInvitation: 'anyone',
  acceptInvitation: 'anyone',
  readRecovery: 'anyone',
  recoverAccount: 'anyone',
  signIn: 'anyone',
  readSession: 'person',
  signOut: 'person',
  signOutEverywhere: 'person',
  changePassword: 'person',
  startTotp: 'person',
  enableTotp: 'person',
  disableTotp: 'person',
  listMerchants: 'person',

  readTeam: 'ODSV',
  invite: 'O',
  revokeInvitation: 'O',
  changeRole: 'O',
  removeMember: 'O',
  listAudit: 'O',

  readOverview: 'ODSV+',
  listPayments: 'ODSV+',
  readPayment: 'ODSV+',
  exportPayments: 'ODSV+',
  followEvents: 'ODSV+',
  capturePayment: 'OS+',
  cancelPayment: 'OS+',
  refundPayment: 'OS+',
  listRefunds: 'ODSV+',
  listDisputes: 'ODSV+',
  readDispute: 'ODSV+',
  acceptDispute: 'OS+',
  defendDispute: 'OS+',
  listStoredCards: 'ODSV+',
  readStoredCard: 'ODSV+',
  deleteStoredCard: 'OS+',

  listDeliveries: 'ODSV+',
  readDelivery: 'ODS+',
  resendDelivery: 'ODS+',
  resendDeliveries: 'ODS+',
  listEndpoints: 'ODSV+',
  resumeEndpoint: 'ODS+',
  listAlerts: 'ODSV+',
  dismissAlert: 'ODS+',
  readNotificationSamples: 'ODSV+',
  testNotification: 'OD+',

  readIntegration: 'ODSV+',
  addPublicKey: 'OD',
  retirePublicKey: 'OD',
  setNotifyUrls: 'OD+',
  setAllowedOrigins: 'OD+',
  createApiKey: 'OD',
  revokeApiKey: 'OD',
  listApiCalls: 'ODS+',
  readApiCall: 'ODS+',

  readClock: 'ODSV+',
  setClock: 'OD+',
  advanceClock: 'OD+',
  listFaults: 'ODSV+',
  createFault: 'OD+',
  deleteFault: 'OD+',
  deleteFaults: 'OD+',
  resetMerchant: 'OD+',
  listTestCards: 'ODSV+',
  createSandboxMerchant: 'gateway OD',
  deleteSandboxMerchant: 'gateway OD',
} as const satisfies Record<Name, string>;

const table = { ...consoleCalls, ...consoleStreams };
const names = Object.keys(table).filter((name): name is Name => Object.hasOwn(table, name));

let tested: TestConsole;
/** Whoever calls, by what is to be told of him. */
const people = new Map<string, ConsoleBrowser>();
const keys = new Map<string, string>();

beforeAll(async () => {
  tested = await startTestConsole();
  const { db } = tested.gateway.gateway.context;
  const { clientId } = tested.gateway;
  const owner = await tested.signInOwner();
  for (const other of ['SANDBOX_OTHER', 'SANDBOX_GONE']) await addMerchant(db, other);
  const add = async (told: string, member: { role: ConsoleRole; clientId: string; isEverywhere?: boolean }) =>
    people.set(told, await tested.addMember(owner, { email: `${people.size}@example.com`, ...member }));
  for (const role of consoleRoles) {
    await add(`${role} of the merchant`, { role, clientId });
    await add(`${role} of every merchant`, { role, clientId, isEverywhere: true });
  }
  await add('owner of another merchant', { role: 'OWNER', clientId: 'SANDBOX_OTHER' });
  await add('nobody any more', { role: 'OWNER', clientId: 'SANDBOX_GONE' });
  await deleteMerchantRows(db, 'SANDBOX_GONE');
  people.set('without a session', tested.visit());

  await tested.gateway.configure({ apiKeys: true });
  const addKey = async (told: string, allowedMethods: readonly string[]) =>
    keys.set(told, String((await owner.call('createApiKey', { clientId, allowedMethods })).json['apiKey']));
  await addKey('key for all calls', keyMethods);
  await addKey('key for another call', ['pay']);
  await addKey('standard key', []);
  keys.set('unknown key', 'irak_TEST_5Y_0123456789abcdef');
}, 60_000);
afterAll(() => tested.close());

/** A call that is let in is refused for a field that no call has, so that it does nothing. */
function ask(name: Name, who: ConsoleBrowser, { clientId = '', headers = {} } = {}): Promise<ConsoleReply> {
  const inPath = [...table[name].path.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => [field, 'x'] as const);
  const fields = { ...Object.fromEntries(inPath), clientId: clientId || tested.gateway.clientId };
  const isAboutMerchant = inPath.some(([field]) => field === 'clientId');
  return who.call(name, { ...(isAboutMerchant && fields), noField: 'x' }, headers);
}

function outcomeOf({ status, json }: ConsoleReply): string {
  // Said to those only who were let in.
  const isAdmitted = status === 400 && json['code'] === 'REQUEST_INVALID';
  return isAdmitted ? 'ADMITTED' : String(json['code']);
}

async function outcomes(name: Name): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [told, who] of people) found[told] = outcomeOf(await ask(name, who));
  for (const [told, key] of keys) {
    const headers = { authorization: `Bearer ${key}` };
    found[told] = outcomeOf(await ask(name, tested.visit(), { headers }));
  }
  const owner = people.get('OWNER of every merchant') ?? tested.visit();
  found['wrong token'] = outcomeOf(await ask(name, owner, { headers: { 'x-csrf-token': 'x'.repeat(43) } }));
  found['page of another origin'] = outcomeOf(
    await ask(name, owner, { headers: { 'sec-fetch-site': 'same-site' } }),
  );
  return found;
}

function expectedOutcomes(name: Name): Record<string, Outcome> {
  const rule: string = expected[name];
  const roleRule = /^(?:gateway )?([ODSV]+)(\+?)$/.exec(rule);
  const isOfGateway = rule.startsWith('gateway');
  const has = (role: ConsoleRole) => roleRule?.[1]?.includes(role.charAt(0)) ?? true;
  const anyone = rule === 'anyone';
  const byRole = (role: ConsoleRole): Outcome => (has(role) ? 'ADMITTED' : 'NOT_PERMITTED');
  const stranger: Outcome = !roleRule ? 'ADMITTED' : isOfGateway ? 'NOT_PERMITTED' : 'NOT_FOUND';
  const key = (isFor: boolean): Outcome => (anyone || isFor ? 'ADMITTED' : 'NOT_PERMITTED');
  const isChange = table[name].method !== 'GET';
  return {
    ...Object.fromEntries(
      consoleRoles.flatMap((role) => [
        [`${role} of the merchant`, isOfGateway ? 'NOT_PERMITTED' : byRole(role)],
        [`${role} of every merchant`, byRole(role)],
      ]),
    ),
    'owner of another merchant': stranger,
    'nobody any more': stranger,
    'without a session': anyone ? 'ADMITTED' : 'NOT_SIGNED_IN',
    'key for all calls': key(rule.endsWith('+')),
    'key for another call': key(false),
    'standard key': key(false),
    'unknown key': anyone ? 'ADMITTED' : 'API_KEY_INVALID',
    'wrong token': isChange && !anyone ? 'CSRF_FAILED' : 'ADMITTED',
    'page of another origin': 'CSRF_FAILED',
  };
}

describe('the call', () => {
  it.each(names)('%s is answered to whom it is for, and to nobody else', async (name) => {
    expect(await outcomes(name)).toEqual(expectedOutcomes(name));
  });
});

it('about a merchant of others sounds as about one that is not there, for people and for keys', async () => {
  const headers = { authorization: `Bearer ${keys.get('key for all calls') ?? ''}` };
  const other = people.get('owner of another merchant') ?? tested.visit();
  for (const name of names.filter((each) => table[each].access.kind === 'MERCHANT')) {
    const [there, gone] = [await ask(name, other), await ask(name, other, { clientId: 'SANDBOX_GONE' })];
    expect([name, there.status, there.body]).toEqual([name, 404, gone.body]);
    const [otherThere, otherGone] = [
      await ask(name, tested.visit(), { headers, clientId: 'SANDBOX_OTHER' }),
      await ask(name, tested.visit(), { headers, clientId: 'SANDBOX_GONE' }),
    ];
    expect([name, otherThere.status, otherThere.body]).toEqual([name, otherGone.status, otherGone.body]);
    expect([403, 404]).toContain(otherThere.status);
  }
});
