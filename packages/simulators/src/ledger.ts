import type { CaptureRequest, OperationReply } from '@tillgate/contract/acquirer';
import type { Verdict } from './issuer.js';
import { referenceNumbers } from './reference-numbers.js';

interface Amount {
  readonly currency: string;
  /** Whole number of the smallest unit. */
  readonly value: string;
}

interface Booking {
  readonly fingerprint: string;
  reply: OperationReply;
  /** What a PENDING operation turns into when it is asked after. */
  settlesAs?: OperationReply;
}

interface Authorization {
  readonly booking: Booking;
  readonly currency: string;
  readonly authorizedMinor: bigint;
  readonly allowsCapture: boolean;
  capturedMinor: bigint;
}

/** CONFLICT: the operation id was used before with another content. */
export type Booked =
  | { readonly kind: 'BOOKED'; readonly reply: OperationReply; readonly isRepeat: boolean }
  | { readonly kind: 'CONFLICT' };

/**
 * The acquirer's books, in memory: what was authorised and captured, by operation id. Every method is one
 * indivisible step. Knows amounts and answers; never sees a card number.
 */
export class Ledger {
  readonly #bookings = new Map<string, Booking>();
  readonly #authorizations = new Map<string, Authorization>();

  /** Books the verdict on an authorisation; a repeat gets what was booked first. */
  authorize(
    operation: { readonly operationId: string; readonly fingerprint: string; readonly amount: Amount },
    verdict: Verdict,
  ): Booked {
    const { operationId, fingerprint, amount } = operation;
    const earlier = this.#repeat(operationId, fingerprint);
    if (earlier) return earlier;
    const isPending = verdict.delivery === 'PEND';
    const booking: Booking = isPending
      ? { fingerprint, reply: { state: 'PENDING' }, settlesAs: verdict.reply }
      : { fingerprint, reply: verdict.reply };
    this.#bookings.set(operationId, booking);
    this.#authorizations.set(operationId, {
      booking,
      currency: amount.currency,
      authorizedMinor: BigInt(amount.value),
      allowsCapture: verdict.allowsCapture,
      capturedMinor: 0n,
    });
    return { kind: 'BOOKED', reply: booking.reply, isRepeat: false };
  }

  /** Moves money of an approved authorisation, never more than it holds; a repeat moves nothing. */
  capture(request: CaptureRequest, fingerprint: string): Booked {
    const earlier = this.#repeat(request.operationId, fingerprint);
    if (earlier) return earlier;
    const authorization = this.#authorizations.get(request.authorizationId);
    const fault = captureFault(authorization, request.amount);
    if (authorization && !fault) authorization.capturedMinor += BigInt(request.amount.value);
    const reply: OperationReply = fault
      ? { state: 'DECLINED', reason: fault }
      : { state: 'APPROVED', ...referenceNumbers(request.operationId) };
    this.#bookings.set(request.operationId, { fingerprint, reply });
    return { kind: 'BOOKED', reply, isRepeat: false };
  }

  /** What became of an operation; undefined if it was never received. A pending one is settled by being asked after. */
  inquire(operationId: string): OperationReply | undefined {
    const booking = this.#bookings.get(operationId);
    if (booking?.settlesAs) {
      booking.reply = booking.settlesAs;
      delete booking.settlesAs;
    }
    return booking?.reply;
  }

  #repeat(operationId: string, fingerprint: string): Booked | undefined {
    const booking = this.#bookings.get(operationId);
    if (!booking) return undefined;
    if (booking.fingerprint !== fingerprint) return { kind: 'CONFLICT' };
    return { kind: 'BOOKED', reply: booking.reply, isRepeat: true };
  }
}

/** Why a capture is refused, as a result code; undefined if it is not. */
function captureFault(authorization: Authorization | undefined, amount: Amount): string | undefined {
  if (authorization?.booking.reply.state !== 'APPROVED') return 'ORDER_NOT_EXIST';
  if (authorization.currency !== amount.currency) return 'CURRENCY_NOT_SUPPORT';
  if (!authorization.allowsCapture) return 'PROCESS_FAIL';
  const totalMinor = authorization.capturedMinor + BigInt(amount.value);
  return totalMinor > authorization.authorizedMinor ? 'PAYMENT_AMOUNT_EXCEED_LIMIT' : undefined;
}
