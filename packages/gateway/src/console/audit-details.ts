import { maskedText } from '../domain/masked-text.js';

/** Fields of calls that the audit log tells. A field that is in neither list is not told: a test asks for a decision. */
export const toldFields: ReadonlySet<string> = new Set([
  'alertId',
  'allowedAddresses',
  'allowedMethods',
  'allowedOrigins',
  'amount',
  'by',
  'captureNotifyUrl',
  'delayMs',
  'deliveryId',
  'disputeId',
  'disputeNotifyUrl',
  'displayName',
  'email',
  'faultId',
  'forAtMostMs',
  'forMs',
  'from',
  'hint',
  'httpStatus',
  'invitationId',
  'isEverywhere',
  'keyVersion',
  'kind',
  'method',
  'mode',
  'notifyType',
  'now',
  'paymentId',
  'paymentNotifyUrl',
  'paymentRequestId',
  'personId',
  'reason',
  'refundNotifyUrl',
  'requestId',
  'resultCode',
  'role',
  'settings',
  'state',
  'times',
  'until',
  'url',
  'vaultingNotifyUrl',
]);

/** Fields that are secrets, let somebody guess one, or hold what buyers typed; and the client id, which is the entry's. */
export const withheldFields: ReadonlySet<string> = new Set([
  'body',
  'clientId',
  'code',
  'currentPassword',
  'evidence',
  'name',
  'newPassword',
  'password',
  'publicKey',
  'seed',
  'token',
]);

/** What a log may tell of the fields of a call. Reasons are free text, in which people write anything. */
export function auditDetails(given: object): Record<string, unknown> {
  const told = Object.entries(given).filter(([name]) => toldFields.has(name) && !withheldFields.has(name));
  return Object.fromEntries(
    told.map(([name, value]) => [name, typeof value === 'string' ? maskedText(value) : value]),
  );
}
