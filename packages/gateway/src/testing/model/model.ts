import type { WireMethodName } from '@tillgate/contract';
import type { CaptureMode, OperationKind, Payment, PaymentSource } from '../../domain/payment.js';

/** An order as the merchant remembers it, with what was last seen of its payment. */
export interface Order {
  readonly paymentRequestId: string;
  readonly source: PaymentSource;
  readonly captureMode: CaptureMode;
  readonly amountMinor: bigint;
  readonly expiresAtMs: number;
  /** Of a session: what the form pays with. */
  sessionData?: string;
  seen: Payment | undefined;
  /** Its `paymentStatus`, and how many notifications there were. */
  status: string | undefined;
  told: number;
}

/** A request as it was first made; repeats send the same text again. */
export interface Asked {
  readonly method: WireMethodName;
  readonly order: Order;
  readonly message: Readonly<Record<string, unknown>>;
  /** Of a request that stands for an operation. */
  readonly operation?: RequestedOperation;
  /** How often it was sent, with this message or with a changed one. */
  sent: number;
  /** The answer that may not change any more. */
  finalBody?: string;
}

export interface RequestedOperation {
  readonly kind: Extract<OperationKind, 'CAPTURE' | 'REFUND' | 'INCREMENT'>;
  readonly requestId: string;
  /** Of an increment: the new total. */
  readonly amountMinor: bigint;
  readonly isLast: boolean;
  readonly captureId: string | undefined;
  readonly isAsync: boolean;
}

/** The merchant's books of one run: what it asked for, and what it saw. */
export interface Model {
  readonly severalCaptures: boolean;
  readonly orders: Order[];
  readonly asked: Asked[];
}
