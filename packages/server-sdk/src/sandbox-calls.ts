import type { SandboxCall } from './sandbox-call.js';
import { guardOf, type Shape } from './shape.js';
import type * as types from './sandbox-types.js';

/** Generated from the contract; see `generate/generate.mjs`. */

/** What every path begins with. */
export const sandboxBasePath = '/sandbox/v1';

const sandboxSettings: Shape = {
  required: {},
  optional: {
    status: 'text',
    region: 'text',
    paymentNotifyUrl: 'text',
    captureNotifyUrl: 'text',
    refundNotifyUrl: 'text',
    vaultingNotifyUrl: 'text',
    disputeNotifyUrl: 'text',
    severalCaptures: 'boolean',
    refunds: 'text',
    refundWindowMs: 'number',
    rawCardData: 'boolean',
    billingAddressForm: 'boolean',
    apiKeys: 'boolean',
    currencies: { list: 'text' },
    largestAmount: 'text',
    categoryCode: 'text',
    acquirerBin: 'text',
    acquirerMerchantId: 'text',
    lowValueExemption: 'boolean',
    riskExemptionLimit: 'text',
    dataOnly: 'boolean',
    payExpiryMs: 'number',
    requestTimeWindowMs: 'number',
    callsPerSecond: 'number',
  },
};

const listedMerchant: Shape = {
  required: { clientId: 'text', displayName: 'text', createdAt: 'text' },
  optional: {},
};

const clock: Shape = { required: { mode: 'text', now: 'text' }, optional: {} };

const happening: Shape = {
  tag: 'type',
  variants: {
    OPERATION: {
      required: {
        time: 'text',
        paymentId: 'text',
        paymentRequestId: 'text',
        operationId: 'text',
        operation: 'text',
        state: 'text',
        resultCode: 'text',
      },
      optional: {},
    },
    NOTIFICATION: {
      required: { time: 'text', deliveryId: 'text', notifyType: 'text', attempt: 'number', state: 'text' },
      optional: { paymentId: 'text', httpStatus: 'number', error: 'text', nextAttemptTime: 'text' },
    },
    VAULTING_CLOSED: { required: { time: 'text', vaultingRequestId: 'text' }, optional: {} },
    DISPUTE: {
      required: { time: 'text', disputeId: 'text', paymentId: 'text', change: 'text' },
      optional: {},
    },
  },
};

const snapshot: Shape = { required: { name: 'text', createdAt: 'text' }, optional: {} };

const deliveryAttempt: Shape = {
  required: { attempt: 'number', startedAt: 'text', durationMs: 'number' },
  optional: { httpStatus: 'number', error: 'text' },
};

const delivery: Shape = {
  required: {
    deliveryId: 'text',
    notifyType: 'text',
    url: 'text',
    body: 'text',
    state: 'text',
    createdAt: 'text',
    attempts: { list: deliveryAttempt },
  },
  optional: { paymentId: 'text', nextAttemptAt: 'text' },
};

const fault: Shape = {
  tag: 'kind',
  variants: {
    CALL_RESULT: { required: { resultCode: 'text' }, optional: { method: 'text', paymentRequestId: 'text' } },
    CALL_LATENCY: { required: { delayMs: 'number' }, optional: { method: 'text', paymentRequestId: 'text' } },
    CALL_CUT_BEFORE: { required: {}, optional: { method: 'text', paymentRequestId: 'text' } },
    CALL_CUT_AFTER: { required: {}, optional: { method: 'text', paymentRequestId: 'text' } },
    CALL_WRONG_SIGNATURE: { required: {}, optional: { method: 'text', paymentRequestId: 'text' } },
    CALL_HTTP_ERROR: {
      required: { httpStatus: 'number' },
      optional: { method: 'text', paymentRequestId: 'text' },
    },
    NOTIFICATION_DUPLICATE: { required: {}, optional: { notifyType: 'text', paymentRequestId: 'text' } },
    NOTIFICATION_DELAY: {
      required: { delayMs: 'number' },
      optional: { notifyType: 'text', paymentRequestId: 'text' },
    },
    NOTIFICATION_DROP: { required: {}, optional: { notifyType: 'text', paymentRequestId: 'text' } },
    NOTIFICATION_REORDER: {
      required: {},
      optional: { notifyType: 'text', paymentRequestId: 'text', forAtMostMs: 'number' },
    },
    NOTIFICATION_WRONG_SIGNATURE: {
      required: {},
      optional: { notifyType: 'text', paymentRequestId: 'text' },
    },
    NOTIFICATION_BEFORE_RETURN: { required: {}, optional: { paymentRequestId: 'text' } },
    RETURN_BEFORE_NOTIFICATION: {
      required: {},
      optional: { paymentRequestId: 'text', forAtMostMs: 'number' },
    },
  },
};

const madeFault: Shape = {
  required: { faultId: 'text', fault: fault },
  optional: { timesLeft: 'number', endsAt: 'text' },
};

/** The calls of the control of a sandbox. */
export const sandboxCalls: {
  createMerchant: SandboxCall<types.CreatedMerchant>;
  listMerchants: SandboxCall<types.MerchantPage>;
  readMerchant: SandboxCall<types.SandboxMerchant>;
  readClock: SandboxCall<types.Clock>;
  setClock: SandboxCall<types.MovedClock>;
  advanceClock: SandboxCall<types.MovedClock>;
  deleteMerchant: SandboxCall<types.NetworkSide>;
  resetMerchant: SandboxCall<types.NetworkSide>;
  takeSnapshot: SandboxCall<types.TakenSnapshot>;
  listSnapshots: SandboxCall<types.SnapshotList>;
  restoreSnapshot: SandboxCall<types.NetworkSide>;
  deleteSnapshot: SandboxCall<types.NetworkSide>;
  listDeliveries: SandboxCall<types.DeliveryPage>;
  createFault: SandboxCall<types.MadeFault>;
  listFaults: SandboxCall<types.FaultList>;
  deleteFaults: SandboxCall<types.RemovedFaults>;
  deleteFault: SandboxCall<types.RemovedFaults>;
} = {
  createMerchant: {
    name: 'createMerchant',
    method: 'POST',
    path: '/merchants',
    isAnswer: guardOf<types.CreatedMerchant>({
      required: {
        clientId: 'text',
        displayName: 'text',
        createdAt: 'text',
        allowedOrigins: { list: 'text' },
        settings: sandboxSettings,
        gatewayPublicKey: 'text',
        apiKey: 'text',
      },
      optional: { seed: 'text', privateKey: 'text' },
    }),
  },
  listMerchants: {
    name: 'listMerchants',
    method: 'GET',
    path: '/merchants',
    isAnswer: guardOf<types.MerchantPage>({
      required: { merchants: { list: listedMerchant } },
      optional: { next: 'text' },
    }),
  },
  readMerchant: {
    name: 'readMerchant',
    method: 'GET',
    path: '/merchants/{clientId}',
    isAnswer: guardOf<types.SandboxMerchant>({
      required: {
        clientId: 'text',
        displayName: 'text',
        createdAt: 'text',
        allowedOrigins: { list: 'text' },
        settings: sandboxSettings,
        gatewayPublicKey: 'text',
      },
      optional: { seed: 'text' },
    }),
  },
  readClock: {
    name: 'readClock',
    method: 'GET',
    path: '/merchants/{clientId}/clock',
    isAnswer: guardOf<types.Clock>({ required: { mode: 'text', now: 'text' }, optional: {} }),
  },
  setClock: {
    name: 'setClock',
    method: 'PUT',
    path: '/merchants/{clientId}/clock',
    isAnswer: guardOf<types.MovedClock>({
      required: { clock: clock, happened: { list: happening } },
      optional: {},
    }),
  },
  advanceClock: {
    name: 'advanceClock',
    method: 'POST',
    path: '/merchants/{clientId}/clock/advance',
    isAnswer: guardOf<types.MovedClock>({
      required: { clock: clock, happened: { list: happening } },
      optional: {},
    }),
  },
  deleteMerchant: {
    name: 'deleteMerchant',
    method: 'DELETE',
    path: '/merchants/{clientId}',
    isAnswer: guardOf<types.NetworkSide>({ required: { network: 'text' }, optional: {} }),
  },
  resetMerchant: {
    name: 'resetMerchant',
    method: 'POST',
    path: '/merchants/{clientId}/reset',
    isAnswer: guardOf<types.NetworkSide>({ required: { network: 'text' }, optional: {} }),
  },
  takeSnapshot: {
    name: 'takeSnapshot',
    method: 'PUT',
    path: '/merchants/{clientId}/snapshots/{name}',
    isAnswer: guardOf<types.TakenSnapshot>({
      required: { network: 'text', name: 'text', createdAt: 'text' },
      optional: {},
    }),
  },
  listSnapshots: {
    name: 'listSnapshots',
    method: 'GET',
    path: '/merchants/{clientId}/snapshots',
    isAnswer: guardOf<types.SnapshotList>({ required: { snapshots: { list: snapshot } }, optional: {} }),
  },
  restoreSnapshot: {
    name: 'restoreSnapshot',
    method: 'POST',
    path: '/merchants/{clientId}/snapshots/{name}/restore',
    isAnswer: guardOf<types.NetworkSide>({ required: { network: 'text' }, optional: {} }),
  },
  deleteSnapshot: {
    name: 'deleteSnapshot',
    method: 'DELETE',
    path: '/merchants/{clientId}/snapshots/{name}',
    isAnswer: guardOf<types.NetworkSide>({ required: { network: 'text' }, optional: {} }),
  },
  listDeliveries: {
    name: 'listDeliveries',
    method: 'GET',
    path: '/merchants/{clientId}/deliveries',
    isAnswer: guardOf<types.DeliveryPage>({
      required: { deliveries: { list: delivery } },
      optional: { next: 'text' },
    }),
  },
  createFault: {
    name: 'createFault',
    method: 'POST',
    path: '/merchants/{clientId}/faults',
    isAnswer: guardOf<types.MadeFault>({
      required: { faultId: 'text', fault: fault },
      optional: { timesLeft: 'number', endsAt: 'text' },
    }),
  },
  listFaults: {
    name: 'listFaults',
    method: 'GET',
    path: '/merchants/{clientId}/faults',
    isAnswer: guardOf<types.FaultList>({ required: { faults: { list: madeFault } }, optional: {} }),
  },
  deleteFaults: {
    name: 'deleteFaults',
    method: 'DELETE',
    path: '/merchants/{clientId}/faults',
    isAnswer: guardOf<types.RemovedFaults>({ required: { removed: 'number' }, optional: {} }),
  },
  deleteFault: {
    name: 'deleteFault',
    method: 'DELETE',
    path: '/merchants/{clientId}/faults/{faultId}',
    isAnswer: guardOf<types.RemovedFaults>({ required: { removed: 'number' }, optional: {} }),
  },
};
