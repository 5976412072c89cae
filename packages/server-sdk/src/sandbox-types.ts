import type { KnownResultCode } from './wire-types.js';

/** Generated from the contract; see `generate/generate.mjs`. */

/** A merchant's clock. */
export interface Clock {
  mode: 'MACHINE' | 'RUNNING' | 'FROZEN' | (string & {});
  /** What it shows: ISO 8601. */
  now: string;
}

/** A merchant that was just made, with its secrets. */
export interface CreatedMerchant {
  clientId: string;
  displayName: string;
  /** ISO 8601. */
  createdAt: string;
  allowedOrigins: string[];
  /** Those that are not the default. */
  settings: SandboxSettings;
  /** PEM; what verifies the gateway's answers and notifications. */
  gatewayPublicKey: string;
  seed?: string | undefined;
  /** A bearer key for every method; not shown again. */
  apiKey: string;
  /** PEM, where no public key was given; not shown again. */
  privateKey?: string | undefined;
}

/** Absent: one is made up, or a default. */
export interface CreateMerchant {
  clientId?: string | undefined;
  /** Default: "Sandbox merchant". At most 64 characters. */
  displayName?: string | undefined;
  /**
   * RSA, as PEM. Without one a pair is made, and its private key is in the answer, this once. At most 4096
   * characters.
   */
  publicKey?: string | undefined;
  /** Origins whose pages may show the card form. Default: this machine, on any port. At most 50. */
  allowedOrigins?: string[] | undefined;
  /** Default: API keys are taken, and everything else as for a new merchant. */
  settings?: SandboxSettings | undefined;
  /**
   * Ids are made of it, so that the same calls after a reset give the same ids. Default: they are random. At most 64
   * characters.
   */
  seed?: string | undefined;
}

/** A notification, sent or to be sent. Times are ISO 8601, by the merchant's clock. */
export interface Delivery {
  deliveryId: string;
  notifyType: string;
  /** Absent: it tells of a stored card. */
  paymentId?: string | undefined;
  url: string;
  /** The exact text that is sent. */
  body: string;
  /** DELIVERED: acknowledged. DEAD: no attempt is left. */
  state: 'PENDING' | 'DELIVERED' | 'DEAD' | (string & {});
  /** ISO 8601. */
  createdAt: string;
  /** Of one that is PENDING, unless its endpoint is paused. */
  nextAttemptAt?: string | undefined;
  attempts: DeliveryAttempt[];
}

/** One attempt to send a notification. */
export interface DeliveryAttempt {
  /** From 1. */
  attempt: number;
  startedAt: string;
  durationMs: number;
  /** What the merchant's server answered, or why there is no answer. */
  httpStatus?: number | undefined;
  error?: string | undefined;
}

export interface DeliveryPage {
  /** Oldest first. */
  deliveries: Delivery[];
  /** Give it as `after` for the next page; absent on the last one. */
  next?: string | undefined;
}

/** What goes wrong, and for what. */
export type Fault =
  | {
      /** The method does nothing, and answers with this code. */
      kind: 'CALL_RESULT';
      method?: WireMethodName | (string & {}) | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      resultCode: KnownResultCode | (string & {});
    }
  | {
      /** The method is carried out this much later. */
      kind: 'CALL_LATENCY';
      method?: WireMethodName | (string & {}) | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      delayMs: number;
    }
  | {
      /** The connection is cut, and nothing was done. */
      kind: 'CALL_CUT_BEFORE';
      method?: WireMethodName | (string & {}) | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** Everything is done, and then the connection is cut: "did it charge?" */
      kind: 'CALL_CUT_AFTER';
      method?: WireMethodName | (string & {}) | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** Everything is done, and the answer's signature does not verify. Answers to API keys have none. */
      kind: 'CALL_WRONG_SIGNATURE';
      method?: WireMethodName | (string & {}) | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** Nothing is done, and the answer is one of a proxy whose gateway is gone. */
      kind: 'CALL_HTTP_ERROR';
      method?: WireMethodName | (string & {}) | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** What the merchant's server answered, or why there is no answer. */
      httpStatus: number;
    }
  | {
      /** Sent twice in a row; what the first is answered counts. */
      kind: 'NOTIFICATION_DUPLICATE';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | (string & {})
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** Sent this much later, once for each notification, by the merchant's clock. */
      kind: 'NOTIFICATION_DELAY';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | (string & {})
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      delayMs: number;
    }
  | {
      /** Not sent, and recorded as an attempt that failed; the next one follows by the schedule. */
      kind: 'NOTIFICATION_DROP';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | (string & {})
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** Sent after another notification of the merchant, which overtakes it. */
      kind: 'NOTIFICATION_REORDER';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | (string & {})
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      forAtMostMs?: number | undefined;
    }
  | {
      /** Sent with a signature that does not verify. */
      kind: 'NOTIFICATION_WRONG_SIGNATURE';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | (string & {})
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** The form is told the end of a payment once its notification was acknowledged, or no attempt is left. */
      kind: 'NOTIFICATION_BEFORE_RETURN';
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
    }
  | {
      /** The notification of a payment is sent once its form was told the end. */
      kind: 'RETURN_BEFORE_NOTIFICATION';
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      forAtMostMs?: number | undefined;
    };

export interface FaultList {
  faults: MadeFault[];
}

/** Something that was due and was done, by the merchant's time. */
export type Happening =
  | {
      type: 'OPERATION';
      time: string;
      /** A notification that tells of a stored card has none. */
      paymentId: string;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. */
      paymentRequestId: string;
      operationId: string;
      /** AUTHORIZATION, INCREMENT, CAPTURE, VOID (funds were released), REFUND, CLOSE (the order was not paid in time). */
      operation: string;
      /** Of a notification: PENDING: there will be another attempt. DEAD: this was the last. */
      state: 'SUCCESS' | 'FAIL' | (string & {});
      resultCode: string;
    }
  | {
      type: 'NOTIFICATION';
      time: string;
      deliveryId: string;
      notifyType: string;
      /** A notification that tells of a stored card has none. */
      paymentId?: string | undefined;
      /** From 1. */
      attempt: number;
      /** What the merchant's server answered, or why there is no answer. */
      httpStatus?: number | undefined;
      /** Why there was no answer. */
      error?: string | undefined;
      /** Of a notification: PENDING: there will be another attempt. DEAD: this was the last. */
      state: 'DELIVERED' | 'PENDING' | 'DEAD' | (string & {});
      nextAttemptTime?: string | undefined;
    }
  | {
      type: 'VAULTING_CLOSED';
      time: string;
      vaultingRequestId: string;
    }
  | {
      type: 'DISPUTE';
      time: string;
      disputeId: string;
      /** A notification that tells of a stored card has none. */
      paymentId: string;
      /** As `disputeNotificationType` has it. */
      change: string;
    };

/** A merchant as it is listed. */
export interface ListedMerchant {
  clientId: string;
  displayName: string;
  /** ISO 8601. */
  createdAt: string;
}

/** A fault that was made. One that is used up or over is listed until it is deleted. */
export interface MadeFault {
  faultId: string;
  fault: Fault;
  /** How often it still happens; absent: any number of times. */
  timesLeft?: number | undefined;
  /** ISO 8601; absent: it has no end. */
  endsAt?: string | undefined;
}

export interface MerchantPage {
  /** By client id. */
  merchants: ListedMerchant[];
  /** Give it as `after` for the next page; absent on the last one. */
  next?: string | undefined;
}

/** Where a clock came to, and what was done on the way. */
export interface MovedClock {
  clock: Clock;
  /** All that was due on the way, in the order in which it was done. */
  happened: Happening[];
}

/** NOT_DONE: the card network has no scripting API, or another admin key, or cannot be reached. */
export interface NetworkSide {
  network: 'DONE' | 'NOT_DONE' | (string & {});
}

/** What is to go wrong: the first fault that fits happens, in the order of their making. */
export type NewFault =
  | {
      /** The method does nothing, and answers with this code. */
      kind: 'CALL_RESULT';
      method?: WireMethodName | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      resultCode: KnownResultCode;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** The method is carried out this much later. */
      kind: 'CALL_LATENCY';
      method?: WireMethodName | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      delayMs: number;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** The connection is cut, and nothing was done. */
      kind: 'CALL_CUT_BEFORE';
      method?: WireMethodName | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Everything is done, and then the connection is cut: "did it charge?" */
      kind: 'CALL_CUT_AFTER';
      method?: WireMethodName | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Everything is done, and the answer's signature does not verify. Answers to API keys have none. */
      kind: 'CALL_WRONG_SIGNATURE';
      method?: WireMethodName | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Nothing is done, and the answer is one of a proxy whose gateway is gone. */
      kind: 'CALL_HTTP_ERROR';
      method?: WireMethodName | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** What the merchant's server answered, or why there is no answer. */
      httpStatus: number;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Sent twice in a row; what the first is answered counts. */
      kind: 'NOTIFICATION_DUPLICATE';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Sent this much later, once for each notification, by the merchant's clock. */
      kind: 'NOTIFICATION_DELAY';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      delayMs: number;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Not sent, and recorded as an attempt that failed; the next one follows by the schedule. */
      kind: 'NOTIFICATION_DROP';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Sent after another notification of the merchant, which overtakes it. */
      kind: 'NOTIFICATION_REORDER';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      forAtMostMs?: number | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** Sent with a signature that does not verify. */
      kind: 'NOTIFICATION_WRONG_SIGNATURE';
      notifyType?:
        | 'PAYMENT_RESULT'
        | 'PAYMENT_PENDING'
        | 'UPDATE_AMOUNT_RESULT'
        | 'CAPTURE_RESULT'
        | 'REFUND_RESULT'
        | 'VAULTING_RESULT'
        | 'DISPUTE_RESULT'
        | undefined;
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** The form is told the end of a payment once its notification was acknowledged, or no attempt is left. */
      kind: 'NOTIFICATION_BEFORE_RETURN';
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    }
  | {
      /** The notification of a payment is sent once its form was told the end. */
      kind: 'RETURN_BEFORE_NOTIFICATION';
      /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. At most 64 characters. */
      paymentRequestId?: string | undefined;
      forAtMostMs?: number | undefined;
      /** So often; each call or attempt counts once, however many come at the same time. */
      times?: number | undefined;
      /** So long from now on, by the machine's clock. */
      forMs?: number | undefined;
    };

export interface RemovedFaults {
  removed: number;
}

/** A merchant without its secrets. */
export interface SandboxMerchant {
  clientId: string;
  displayName: string;
  /** ISO 8601. */
  createdAt: string;
  allowedOrigins: string[];
  /** Those that are not the default. */
  settings: SandboxSettings;
  /** PEM; what verifies the gateway's answers and notifications. */
  gatewayPublicKey: string;
  seed?: string | undefined;
}

/** Settings of a merchant that differ from the defaults; unknown ones are refused. */
export interface SandboxSettings {
  /** SUSPENDED: every payment is refused with INVALID_MERCHANT_STATUS. */
  status?: 'ACTIVE' | 'SUSPENDED' | undefined;
  /** ISO 3166 region of the merchant; SG and HK are told `acquirerReferenceNo`. */
  region?: string | undefined;
  /**
   * Where each kind of notification goes when the request names no URL; absent: nowhere. A URL: http or https, at
   * most 2048 characters.
   */
  paymentNotifyUrl?: string | undefined;
  /** A URL: http or https, at most 2048 characters. */
  captureNotifyUrl?: string | undefined;
  /** A URL: http or https, at most 2048 characters. */
  refundNotifyUrl?: string | undefined;
  /** A URL: http or https, at most 2048 characters. */
  vaultingNotifyUrl?: string | undefined;
  /** No request names this one. A URL: http or https, at most 2048 characters. */
  disputeNotifyUrl?: string | undefined;
  /** Whether an authorisation may be captured in parts; else the first capture is the last. */
  severalCaptures?: boolean | undefined;
  /** ANY: in parts, while the sum allows; FULL_ONLY: all at once; ONE: one, of any amount; NONE. */
  refunds?: 'ANY' | 'FULL_ONLY' | 'ONE' | 'NONE' | undefined;
  /** After this time a payment is not refunded any more. */
  refundWindowMs?: number | undefined;
  /** Whether `pay` takes card numbers. The merchant needs a PCI DSS certificate for that. */
  rawCardData?: boolean | undefined;
  /** Whether the card form asks for the billing address, where the session has none. */
  billingAddressForm?: boolean | undefined;
  /** Whether bearer keys are taken in place of signatures. */
  apiKeys?: boolean | undefined;
  /** Currencies to take; absent: all. */
  currencies?: string[] | undefined;
  /** The largest payment in the smallest unit, whatever the currency; absent: no limit. */
  largestAmount?: string | undefined;
  /** Merchant category code (ISO 18245), for issuers. */
  categoryCode?: string | undefined;
  /**
   * By what the merchant's acquirer, and it there, are known to the card schemes; absent, the latter: its client id.
   */
  acquirerBin?: string | undefined;
  acquirerMerchantId?: string | undefined;
  /** Whether small payments in EUR and GBP ask the issuer for the exemption `lowValue`. */
  lowValueExemption?: boolean | undefined;
  /**
   * Up to which amount, in the smallest unit, others in EUR and GBP ask for `transactionRiskAnalysis`; absent: none
   * does.
   */
  riskExemptionLimit?: string | undefined;
  /** Whether issuers of Visa and Mastercard outside Europe are told of payments by 3-D Secure, and not asked. */
  dataOnly?: boolean | undefined;
  /** How long an order of `pay` stays open unpaid. */
  payExpiryMs?: number | undefined;
  /** How far `request-time` may be from our clock; 0: any time. Absent: 0 in the sandbox, ten minutes live. */
  requestTimeWindowMs?: number | undefined;
  /** Calls a second, on average; absent: no limit. */
  callsPerSecond?: number | undefined;
}

/** What a merchant had at a moment. */
export interface Snapshot {
  name: string;
  /** ISO 8601. */
  createdAt: string;
}

export interface SnapshotList {
  snapshots: Snapshot[];
}

/** A snapshot, and whether the card network took its part of it. */
export interface TakenSnapshot {
  network: 'DONE' | 'NOT_DONE' | (string & {});
  name: string;
  /** ISO 8601. */
  createdAt: string;
}

/** A method of the API of payments. */
export type WireMethodName =
  | 'createPaymentSession'
  | 'retrievePaymentSession'
  | 'pay'
  | 'inquiryPayment'
  | 'capture'
  | 'updateAmount'
  | 'cancel'
  | 'refund'
  | 'inquiryRefund'
  | 'acceptDispute'
  | 'supplyDefenseDocument'
  | 'downloadDisputeEvidence'
  | 'createVaultingSession'
  | 'inquireVaulting'
  | 'inquireToken'
  | 'deleteToken';

/** Why the control of a sandbox refused a call. */
export type SandboxErrorCode =
  | 'REQUEST_INVALID'
  | 'SANDBOX_CLIENTS_ONLY'
  | 'ADMIN_KEY_INVALID'
  | 'MERCHANT_NOT_FOUND'
  | 'SNAPSHOT_NOT_FOUND'
  | 'FAULT_NOT_FOUND'
  | 'MERCHANT_EXISTS'
  | 'CLOCK_HELD'
  | 'CLOCK_BACKWARDS'
  | 'TOO_MANY_SNAPSHOTS'
  | 'TOO_MANY_FAULTS'
  | 'SNAPSHOT_TOO_LARGE';
