import {
  anyone,
  gatewayPeople,
  merchantsOf,
  peopleOf,
  person,
  type ConsoleAccess,
} from './console-access.js';

export { consoleRoles, isPermitted, type ConsoleRole } from './console-access.js';

/*
 * The calls of the dashboard's API, without their schemas, for browsers too. `console.ts` has what they are asked and answer.
 */

/** What every path of the API begins with. */
export const consoleBasePath = '/console/v1';
/** The token of the session comes with every call that changes something. */
export const csrfHeader = 'x-csrf-token';

export interface ConsoleCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below {@link consoleBasePath}; `{name}` is a field of the request. */
  readonly path: string;
  readonly access: ConsoleAccess;
  /** What it does, for people. */
  readonly summary: string;
}

const ofMerchant = '/merchants/{clientId}';

/** Every call of the API but those that stream; see {@link consoleStreams}. */
export const consoleCalls = {
  readInvitation: call('POST', '/invitations/read', anyone, 'What a link invites to'),
  acceptInvitation: call('POST', '/invitations/accept', anyone, 'Sets a password by a link, and signs in'),
  readRecovery: call('POST', '/recoveries/read', anyone, "Whose account an operator's link is for"),
  recoverAccount: call(
    'POST',
    '/recoveries/accept',
    anyone,
    "Sets a new password by an operator's link, takes the authenticator off, and signs in",
  ),
  signIn: call('POST', '/session', anyone, 'Signs in'),
  readSession: call('GET', '/session', person, 'Who is signed in'),
  signOut: call('DELETE', '/session', person, 'Signs out'),
  signOutEverywhere: call('DELETE', '/sessions', person, 'Ends all sessions of the person'),
  changePassword: call('PUT', '/password', person, 'Changes the password, and ends all other sessions'),
  startTotp: call('POST', '/totp', person, 'Makes a secret for an authenticator'),
  enableTotp: call('PUT', '/totp', person, 'Asks for a code at each sign-in from now on'),
  disableTotp: call('POST', '/totp/disable', person, 'Asks for no code any more'),
  listMerchants: call('GET', '/merchants', person, 'Merchants that the person may see'),

  readTeam: call('GET', `${ofMerchant}/team`, peopleOf('READ'), 'Who may do what'),
  invite: call(
    'POST',
    `${ofMerchant}/team/invitations`,
    peopleOf('ADMINISTER'),
    'Makes a link for a new member',
  ),
  revokeInvitation: call(
    'DELETE',
    `${ofMerchant}/team/invitations/{invitationId}`,
    peopleOf('ADMINISTER'),
    'Makes a link worthless',
  ),
  changeRole: call('PUT', `${ofMerchant}/team/{personId}`, peopleOf('ADMINISTER'), "Changes a member's role"),
  removeMember: call('DELETE', `${ofMerchant}/team/{personId}`, peopleOf('ADMINISTER'), 'Takes a member out'),
  listAudit: call('GET', `${ofMerchant}/audit`, peopleOf('ADMINISTER'), 'Who changed what'),

  readOverview: call(
    'GET',
    `${ofMerchant}/overview`,
    merchantsOf('READ'),
    'Volume, success, declines, delivery',
  ),
  listPayments: call('GET', `${ofMerchant}/payments`, merchantsOf('READ'), 'Payments, newest first'),
  readPayment: call(
    'GET',
    `${ofMerchant}/payments/{paymentId}`,
    merchantsOf('READ'),
    'One payment with all that happened',
  ),
  capturePayment: call(
    'POST',
    `${ofMerchant}/payments/{paymentId}/capture`,
    merchantsOf('OPERATE'),
    'Takes what is held',
  ),
  cancelPayment: call(
    'POST',
    `${ofMerchant}/payments/{paymentId}/cancel`,
    merchantsOf('OPERATE'),
    'Cancels it, and releases what is held',
  ),
  refundPayment: call(
    'POST',
    `${ofMerchant}/payments/{paymentId}/refunds`,
    merchantsOf('OPERATE'),
    'Gives back, all or a part',
  ),
  listRefunds: call('GET', `${ofMerchant}/refunds`, merchantsOf('READ'), 'Refunds, newest first'),
  listDisputes: call('GET', `${ofMerchant}/disputes`, merchantsOf('READ'), 'Disputes, newest first'),
  readDispute: call('GET', `${ofMerchant}/disputes/{disputeId}`, merchantsOf('READ'), 'One dispute'),
  acceptDispute: call(
    'POST',
    `${ofMerchant}/disputes/{disputeId}/accept`,
    merchantsOf('OPERATE'),
    'Gives in',
  ),
  defendDispute: call(
    'POST',
    `${ofMerchant}/disputes/{disputeId}/defend`,
    merchantsOf('OPERATE'),
    'Sends evidence',
  ),
  listStoredCards: call(
    'GET',
    `${ofMerchant}/stored-cards`,
    merchantsOf('READ'),
    'Stored cards, newest first',
  ),
  readStoredCard: call(
    'GET',
    `${ofMerchant}/stored-cards/{token}`,
    merchantsOf('READ'),
    'One stored card, who stored it, and how it was verified',
  ),
  deleteStoredCard: call(
    'DELETE',
    `${ofMerchant}/stored-cards/{token}`,
    merchantsOf('OPERATE'),
    'Forgets a card',
  ),

  listDeliveries: call('GET', `${ofMerchant}/deliveries`, merchantsOf('READ'), 'Notifications, newest first'),
  readDelivery: call(
    'GET',
    `${ofMerchant}/deliveries/{deliveryId}`,
    merchantsOf('READ_MESSAGES'),
    'One notification with every attempt',
  ),
  resendDelivery: call(
    'POST',
    `${ofMerchant}/deliveries/{deliveryId}/resend`,
    merchantsOf('RESEND'),
    'Sends it again now',
  ),
  resendDeliveries: call(
    'POST',
    `${ofMerchant}/deliveries/resend`,
    merchantsOf('RESEND'),
    'Sends all of a time and state again',
  ),
  listEndpoints: call(
    'GET',
    `${ofMerchant}/endpoints`,
    merchantsOf('READ'),
    'How the URLs do that notifications go to',
  ),
  resumeEndpoint: call(
    'POST',
    `${ofMerchant}/endpoints/resume`,
    merchantsOf('RESEND'),
    'Sends to a paused URL again',
  ),
  listAlerts: call('GET', `${ofMerchant}/alerts`, merchantsOf('READ'), 'What went wrong with notifications'),
  dismissAlert: call(
    'POST',
    `${ofMerchant}/alerts/{alertId}/dismiss`,
    merchantsOf('RESEND'),
    'Puts an alert away',
  ),
  readNotificationSamples: call(
    'GET',
    `${ofMerchant}/notification-samples`,
    merchantsOf('READ'),
    'Bodies to try',
  ),
  testNotification: call(
    'POST',
    `${ofMerchant}/notification-test`,
    merchantsOf('INTEGRATE'),
    'Sends a body now, and tells how the reply was judged',
  ),

  readIntegration: call('GET', `${ofMerchant}/integration`, merchantsOf('READ'), 'Ids, keys, URLs, origins'),
  addPublicKey: call(
    'POST',
    `${ofMerchant}/public-keys`,
    peopleOf('INTEGRATE'),
    'Registers a public key as the next version',
  ),
  retirePublicKey: call(
    'DELETE',
    `${ofMerchant}/public-keys/{keyVersion}`,
    peopleOf('INTEGRATE'),
    'Takes an older key away',
  ),
  setNotifyUrls: call(
    'PUT',
    `${ofMerchant}/notify-urls`,
    merchantsOf('INTEGRATE'),
    'Says where notifications go',
  ),
  setAllowedOrigins: call(
    'PUT',
    `${ofMerchant}/allowed-origins`,
    merchantsOf('INTEGRATE'),
    'Says whose pages may show the card form',
  ),
  createApiKey: call('POST', `${ofMerchant}/api-keys`, peopleOf('INTEGRATE'), 'Makes a bearer key'),
  revokeApiKey: call('DELETE', `${ofMerchant}/api-keys/{hint}`, peopleOf('INTEGRATE'), 'Ends a bearer key'),
  listApiCalls: call(
    'GET',
    `${ofMerchant}/api-calls`,
    merchantsOf('READ_MESSAGES'),
    'Calls of the wire API, newest first',
  ),
  readApiCall: call(
    'GET',
    `${ofMerchant}/api-calls/{callId}`,
    merchantsOf('READ_MESSAGES'),
    'One call with its messages',
  ),

  readClock: call('GET', `${ofMerchant}/clock`, merchantsOf('READ'), "The merchant's time"),
  setClock: call(
    'PUT',
    `${ofMerchant}/clock`,
    merchantsOf('INTEGRATE'),
    'Sets the time of a sandbox merchant',
  ),
  advanceClock: call(
    'POST',
    `${ofMerchant}/clock/advance`,
    merchantsOf('INTEGRATE'),
    'Moves it on, and does what is due',
  ),
  listFaults: call('GET', `${ofMerchant}/faults`, merchantsOf('READ'), 'What is to go wrong'),
  createFault: call('POST', `${ofMerchant}/faults`, merchantsOf('INTEGRATE'), 'Has something go wrong'),
  deleteFault: call('DELETE', `${ofMerchant}/faults/{faultId}`, merchantsOf('INTEGRATE'), 'Takes it back'),
  deleteFaults: call('DELETE', `${ofMerchant}/faults`, merchantsOf('INTEGRATE'), 'Takes all of them back'),
  resetMerchant: call(
    'POST',
    `${ofMerchant}/reset`,
    merchantsOf('INTEGRATE'),
    'Forgets all payments of a sandbox merchant',
  ),
  listTestCards: call(
    'GET',
    `${ofMerchant}/test-cards`,
    merchantsOf('READ'),
    'Cards of the simulated network',
  ),
  createSandboxMerchant: call(
    'POST',
    '/sandbox-merchants',
    gatewayPeople('INTEGRATE'),
    'Makes a sandbox merchant',
  ),
  deleteSandboxMerchant: call(
    'DELETE',
    '/sandbox-merchants/{clientId}',
    gatewayPeople('INTEGRATE'),
    'Removes a sandbox merchant with all it has',
  ),
} as const satisfies Record<string, ConsoleCall>;
export type ConsoleCallName = keyof typeof consoleCalls;
/** The calls of one kind of access. */
export type ConsoleCallOf<Kind extends ConsoleAccess['kind']> = {
  [Name in ConsoleCallName]: (typeof consoleCalls)[Name]['access']['kind'] extends Kind ? Name : never;
}[ConsoleCallName];

/** GET calls whose answer does not end at once: `text/csv`, and `text/event-stream` of events. */
export const consoleStreams = {
  exportPayments: call('GET', `${ofMerchant}/payments.csv`, merchantsOf('READ'), 'Payments as CSV'),
  followEvents: call('GET', `${ofMerchant}/events`, merchantsOf('READ'), 'What changes, as it changes'),
} as const satisfies Record<string, ConsoleCall>;
export type ConsoleStreamName = keyof typeof consoleStreams;

/** What stands in the list of a restricted key that is for a call: methods of the wire may have the same name. */
export type ConsoleKeyMethod = `console.${string}`;

export function keyMethodOf(call: string): ConsoleKeyMethod {
  return `console.${call}`;
}

function call<const Method extends ConsoleCall['method'], const Access extends ConsoleAccess>(
  method: Method,
  path: string,
  access: Access,
  summary: string,
) {
  return { method, path, access, summary };
}
