import type { z } from 'zod';
import {
  notifyCaptureSchema,
  notifyPaymentSchema,
  notifyRefundSchema,
  notifyUpdateAmountSchema,
  notifyVaultingSchema,
} from './notifications.js';
import { notifyDisputeSchema } from './notify-dispute.js';
import { card, disputeId, paymentId, sgd, storedCard, success } from './openapi-sample-facts.js';

interface NotificationKind {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly summary: string;
  readonly description: string;
  readonly samples: Readonly<Record<string, object>>;
}

/** A row whose samples are held to its schema by the compiler. */
function kind<S extends z.ZodType<object>>(row: {
  name: string;
  schema: S;
  summary: string;
  description: string;
  samples: Record<string, z.output<S>>;
}): NotificationKind {
  return row;
}

const payment = {
  paymentRequestId: 'payment-1001',
  paymentId,
  paymentAmount: sgd('4200'),
  paymentCreateTime: '2026-11-23T03:24:09Z',
  paymentMethodType: 'CARD',
};

const dispute = {
  notifyType: 'DISPUTE_RESULT',
  result: success,
  paymentRequestId: 'payment-1001',
  disputeId,
  paymentId,
  captureId: '20261123194010800100188020260000000002',
  disputeType: 'CHARGEBACK',
  disputeTime: '2026-12-01T08:00:00Z',
  disputeAmount: sgd('4200'),
  disputeReasonCode: '10.4',
  disputeReasonMsg: 'Other Fraud: Card-Absent Environment',
  disputeSource: 'VISA',
  defendable: true,
  defenseDueTime: '2026-12-11T08:00:00Z',
} as const;

/** The notifications, as OpenAPI calls them: webhooks. */
export const notificationKinds: readonly NotificationKind[] = [
  kind({
    name: 'notifyPayment',
    schema: notifyPaymentSchema,
    summary: 'The result of a payment',
    description:
      'Sent to `paymentNotifyUrl` when a payment has ended: `PAYMENT_RESULT` with status S when it was authorised or ' +
      'paid, with status F and the reason when it failed or its order was closed. A declined attempt in a session that ' +
      'is still open is not notified. `PAYMENT_PENDING` says that the result comes later.',
    samples: {
      PAYMENT_RESULT: {
        notifyType: 'PAYMENT_RESULT',
        result: success,
        ...payment,
        actualPaymentAmount: sgd('4200'),
        paymentTime: '2026-11-23T03:24:11Z',
        authExpiryTime: '2026-11-30T03:24:11Z',
        paymentResultInfo: card,
      },
      PAYMENT_RESULT_failed: {
        notifyType: 'PAYMENT_RESULT',
        result: {
          resultCode: 'DO_NOT_HONOR',
          resultStatus: 'F',
          resultMessage: 'The issuer declined the payment.',
        },
        ...payment,
        paymentResultInfo: { ...card, refusalCodeRaw: '05' },
      },
      PAYMENT_PENDING: { notifyType: 'PAYMENT_PENDING', result: success, ...payment },
    },
  }),
  kind({
    name: 'notifyUpdateAmount',
    schema: notifyUpdateAmountSchema,
    summary: 'The result of an updateAmount',
    description: 'Sent to `paymentNotifyUrl`; `paymentAmount` is what is held from then on.',
    samples: {
      UPDATE_AMOUNT_RESULT: {
        notifyType: 'UPDATE_AMOUNT_RESULT',
        result: success,
        ...payment,
        paymentAmount: sgd('5000'),
        updateRequestId: 'update-1001',
      },
    },
  }),
  kind({
    name: 'notifyCapture',
    schema: notifyCaptureSchema,
    summary: 'The result of a capture',
    description:
      'Sent to `paymentNotifyUrl`, for automatic captures too. Ship the goods on this one: an authorisation alone moves ' +
      'no money. It may come before `notifyPayment`.',
    samples: {
      CAPTURE_RESULT: {
        notifyType: 'CAPTURE_RESULT',
        result: success,
        captureRequestId: 'capture-1001',
        captureId: '20261123194010800100188020260000000002',
        paymentId,
        captureAmount: sgd('4200'),
        captureTime: '2026-11-23T03:24:12Z',
      },
    },
  }),
  kind({
    name: 'notifyRefund',
    schema: notifyRefundSchema,
    summary: 'The result of a refund',
    description: 'Sent to `refundNotifyUrl`.',
    samples: {
      REFUND_RESULT: {
        notifyType: 'REFUND_RESULT',
        result: success,
        refundStatus: 'SUCCESS',
        refundRequestId: 'refund-1001',
        refundId: '20261124194010800100188020260000000003',
        refundAmount: sgd('1000'),
        refundTime: '2026-11-24T01:00:00Z',
      },
    },
  }),
  kind({
    name: 'notifyVaulting',
    schema: notifyVaultingSchema,
    summary: 'Whether a card was stored',
    description: 'Sent to `vaultingNotificationUrl`.',
    samples: {
      VAULTING_RESULT: {
        notifyType: 'VAULTING_RESULT',
        result: success,
        vaultingRequestId: 'vaulting-1001',
        vaultingCreateTime: '2026-11-23T03:20:00Z',
        paymentMethodDetail: { paymentMethodType: 'CARD', card: storedCard },
      },
    },
  }),
  kind({
    name: 'notifyDispute',
    schema: notifyDisputeSchema,
    summary: 'What happens to a dispute',
    description:
      "Sent to the merchant's setting `disputeNotifyUrl`; no request names it. `disputeNotificationType` says what " +
      'happened; `DEFENSE_DUE_ALERT` comes 24 hours before `defenseDueTime`, while nothing was answered.',
    samples: {
      DISPUTE_CREATED: { ...dispute, disputeNotificationType: 'DISPUTE_CREATED' },
      DISPUTE_ACCEPTED: {
        ...dispute,
        disputeNotificationType: 'DISPUTE_ACCEPTED',
        disputeAcceptReason: 'TIMEOUT',
        disputeAcceptTime: '2026-12-11T08:00:00Z',
      },
      DISPUTE_JUDGED: {
        ...dispute,
        disputeNotificationType: 'DISPUTE_JUDGED',
        disputeJudgedTime: '2026-12-20T10:00:00Z',
        disputeJudgedAmount: sgd('4200'),
        disputeJudgedResult: 'ACCEPT_BY_MERCHANT',
      },
    },
  }),
];

/** A message of each kind, as somebody may try out. `name`: what it shows. */
export const notificationSamples = notificationKinds.flatMap((row) =>
  Object.entries(row.samples).map(([name, body]) => ({ webhook: row.name, name, body })),
);
