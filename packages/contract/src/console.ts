import { z } from 'zod';
import * as account from './console-account.js';
import * as developers from './console-developers.js';
import * as notifications from './console-notifications.js';
import { ofMerchantSchema } from './console-paging.js';
import { integer } from './fields.js';
import * as payments from './console-payments.js';
import type { ConsoleCallName } from './console-table.js';
import {
  clockSchema,
  createdMerchantSchema,
  faultListSchema,
  madeFaultSchema,
  movedClockSchema,
  networkSideSchema,
  removedFaultsSchema,
} from './sandbox.js';
import { testCardsSchema } from './test-cards.js';

export * from './console-access.js';
export * from './console-table.js';
export type * from './console-account.js';
export type * from './console-developers.js';
export * from './console-payments.js';
export * from './console-notifications.js';
export { moneySchema, type Money } from './console-paging.js';

/*
 * What the dashboard calls, and a merchant may script with a restricted API key: JSON over HTTP on the console listener.
 * It is described in `docs/console-api.md`.
 */

/** Why a call was refused, with its HTTP status. */
export const consoleErrorStatuses = {
  /** The message breaks its schema. */
  REQUEST_INVALID: 400,
  /** There is no session, or it ended. */
  NOT_SIGNED_IN: 401,
  /** Address or password is wrong; which of them is not told. */
  SIGN_IN_FAILED: 401,
  /** The password is right; the code of the authenticator is needed, or another one. */
  CODE_REQUIRED: 401,
  /** The API key is unknown, was revoked, or comes from an address that it is not for. */
  API_KEY_INVALID: 401,
  /** The role does not allow it. */
  NOT_PERMITTED: 403,
  /** The token of the session does not come with the call, or the page is of another origin. */
  CSRF_FAILED: 403,
  /** There is none, or none that the caller may see. */
  NOT_FOUND: 404,
  /** It does not fit what is there: somebody was faster, or it is not in the state for that. */
  CONFLICT: 409,
  /** The link was used, revoked, or is over. */
  LINK_INVALID: 410,
  /** Too many tries; wait. */
  TOO_MANY_TRIES: 429,
} as const;
export type ConsoleErrorCode = keyof typeof consoleErrorStatuses;
export const consoleErrorSchema = z.object({ code: z.string(), message: z.string() });

const nothing = z.strictObject({});

/** What each call is asked, all that stands in path, query (GET, DELETE) and body (POST, PUT) as one object; and answers with 200. */
export const consoleSchemas = {
  readInvitation: { request: account.readInvitationSchema, answer: account.invitationSchema },
  acceptInvitation: { request: account.acceptInvitationSchema, answer: account.consoleSessionSchema },
  readRecovery: { request: account.readRecoverySchema, answer: account.recoverySchema },
  recoverAccount: { request: account.recoverAccountSchema, answer: account.consoleSessionSchema },
  signIn: { request: account.signInSchema, answer: account.consoleSessionSchema },
  readSession: { request: nothing, answer: account.consoleSessionSchema },
  signOut: { request: nothing, answer: account.doneSchema },
  signOutEverywhere: { request: nothing, answer: account.doneSchema },
  changePassword: { request: account.changePasswordSchema, answer: account.consoleSessionSchema },
  startTotp: { request: nothing, answer: account.startedTotpSchema },
  enableTotp: { request: account.enableTotpSchema, answer: account.recoveryCodesSchema },
  disableTotp: { request: account.disableTotpSchema, answer: account.doneSchema },
  listMerchants: { request: account.listMerchantsSchema, answer: account.merchantRowsSchema },

  readTeam: { request: ofMerchantSchema, answer: account.teamSchema },
  invite: { request: account.inviteSchema, answer: account.invitedSchema },
  revokeInvitation: { request: account.invitationOfSchema, answer: account.doneSchema },
  changeRole: { request: account.changeRoleSchema, answer: account.doneSchema },
  removeMember: { request: account.memberOfSchema, answer: account.doneSchema },
  listAudit: { request: account.listAuditSchema, answer: account.auditSchema },

  readOverview: { request: payments.readOverviewSchema, answer: payments.overviewSchema },
  listPayments: { request: payments.listPaymentsSchema, answer: payments.paymentPageSchema },
  readPayment: { request: payments.paymentOfSchema, answer: payments.paymentDetailSchema },
  capturePayment: { request: payments.capturePaymentSchema, answer: payments.actionDoneSchema },
  cancelPayment: { request: payments.paymentOfSchema, answer: payments.actionDoneSchema },
  refundPayment: { request: payments.refundPaymentSchema, answer: payments.actionDoneSchema },
  listRefunds: { request: payments.listRefundsSchema, answer: payments.refundPageSchema },
  listDisputes: { request: payments.listDisputesSchema, answer: payments.disputePageSchema },
  readDispute: { request: payments.disputeOfSchema, answer: payments.disputeDetailSchema },
  acceptDispute: { request: payments.disputeOfSchema, answer: payments.actionDoneSchema },
  defendDispute: { request: payments.defendDisputeSchema, answer: payments.actionDoneSchema },
  listStoredCards: { request: payments.listStoredCardsSchema, answer: payments.storedCardPageSchema },
  readStoredCard: { request: payments.storedCardOfSchema, answer: payments.storedCardDetailSchema },
  deleteStoredCard: { request: payments.storedCardOfSchema, answer: account.doneSchema },

  listDeliveries: { request: notifications.listDeliveriesSchema, answer: notifications.deliveryRowsSchema },
  readDelivery: { request: notifications.deliveryOfSchema, answer: notifications.deliveryDetailSchema },
  resendDelivery: { request: notifications.deliveryOfSchema, answer: notifications.resentSchema },
  resendDeliveries: { request: notifications.resendDeliveriesSchema, answer: notifications.resentSchema },
  listEndpoints: { request: ofMerchantSchema, answer: notifications.endpointsSchema },
  resumeEndpoint: { request: notifications.endpointOfSchema, answer: notifications.resentSchema },
  listAlerts: { request: notifications.listAlertsSchema, answer: notifications.alertPageSchema },
  dismissAlert: { request: notifications.alertOfSchema, answer: account.doneSchema },
  readNotificationSamples: { request: ofMerchantSchema, answer: notifications.notificationSamplesSchema },
  testNotification: {
    request: notifications.testNotificationSchema,
    answer: notifications.testedNotificationSchema,
  },

  readIntegration: { request: ofMerchantSchema, answer: developers.integrationSchema },
  addPublicKey: { request: developers.addPublicKeySchema, answer: developers.addedKeySchema },
  retirePublicKey: { request: developers.publicKeyOfSchema, answer: account.doneSchema },
  setNotifyUrls: { request: developers.setNotifyUrlsSchema, answer: account.doneSchema },
  setAllowedOrigins: { request: developers.setAllowedOriginsSchema, answer: account.doneSchema },
  createApiKey: { request: developers.createApiKeySchema, answer: developers.createdApiKeySchema },
  revokeApiKey: { request: developers.apiKeyOfSchema, answer: account.doneSchema },
  listApiCalls: { request: developers.listApiCallsSchema, answer: developers.apiCallPageSchema },
  readApiCall: { request: developers.apiCallOfSchema, answer: developers.apiCallSchema },

  readClock: { request: ofMerchantSchema, answer: clockSchema },
  setClock: { request: developers.consoleSetClockSchema, answer: movedClockSchema },
  advanceClock: { request: developers.consoleAdvanceClockSchema, answer: movedClockSchema },
  listFaults: { request: ofMerchantSchema, answer: faultListSchema },
  createFault: { request: developers.consoleCreateFaultSchema, answer: madeFaultSchema },
  deleteFault: { request: developers.consoleFaultOfSchema, answer: removedFaultsSchema },
  deleteFaults: { request: ofMerchantSchema, answer: removedFaultsSchema },
  resetMerchant: { request: ofMerchantSchema, answer: networkSideSchema },
  listTestCards: { request: ofMerchantSchema, answer: testCardsSchema },
  createSandboxMerchant: { request: developers.consoleCreateMerchantSchema, answer: createdMerchantSchema },
  deleteSandboxMerchant: { request: ofMerchantSchema, answer: networkSideSchema },
} as const satisfies Record<ConsoleCallName, { request: z.ZodType; answer: z.ZodType }>;

export const exportPaymentsSchema = payments.exportPaymentsSchema;
export const followEventsSchema = ofMerchantSchema.extend({
  /** The `id` of the last event that was read: what came after it is told first. Browsers send it as `Last-Event-ID`. */
  lastEventId: integer(0).optional(),
});

/** Something of the merchant changed; whoever shows it reads it again. */
export const consoleEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PAYMENT'), payment: payments.paymentRowSchema }),
  z.object({ type: z.literal('DELIVERY'), deliveryId: z.string() }),
]);
export type ConsoleEvent = z.infer<typeof consoleEventSchema>;

/** What a call is asked, read and with its defaults. */
export type ConsoleRequest<Name extends ConsoleCallName> = z.output<(typeof consoleSchemas)[Name]['request']>;
/** What whoever calls gives. */
export type ConsoleInput<Name extends ConsoleCallName> = z.input<(typeof consoleSchemas)[Name]['request']>;
/** What it answers with HTTP 200. */
export type ConsoleAnswer<Name extends ConsoleCallName> = z.input<(typeof consoleSchemas)[Name]['answer']>;
