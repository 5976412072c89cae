import type { CaptureRequest, OperationReply } from '@tillgate/contract/acquirer';
import type { Verdict } from './issuer.js';
import { noJournal, type Journal } from './journal.js';
import type { LedgerEntry } from './ledger-entry.js';
import { referenceNumbers } from './reference-numbers.js';

interface Amount {
  readonly currency: string;
  /** Whole number of the smallest unit. */
  readonly value: string;
}

interface Booking {
  reply: OperationReply;
  settlesAs: OperationReply | undefined;
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
 * The acquirer's books: what was authorised and captured, by operation id. Every method is one indivisible step, which
 * is in the journal before it is answered. Knows amounts and answers; never sees a card number.
 */
export class Ledger {
  readonly #bookings = new Map<string, Booking>();
  readonly #authorizations = new Map<string, Authorization>();
  /** Contents of what came since the start; kept out of the journal, because they are made of card data. */
  readonly #fingerprints = new Map<string, string>();

  constructor(private readonly journal: Journal = noJournal) {
    for (const entry of journal.read()) this.#enter(entry);
  }

  /** Books the verdict on an authorisation; a repeat gets what was booked first. */
  authorize(
    operation: { readonly operationId: string; readonly fingerprint: string; readonly amount: Amount },
    verdict: Verdict,
  ): Booked {
    const { operationId, fingerprint, amount } = operation;
    const earlier = this.#repeat(operationId, fingerprint);
    if (earlier) return earlier;
    const isPending = verdict.delivery === 'PEND';
    return this.#book(fingerprint, {
      kind: 'AUTHORIZATION',
      operationId,
      amount,
      ...(isPending ? { reply: { state: 'PENDING' }, settlesAs: verdict.reply } : { reply: verdict.reply }),
      allowsCapture: verdict.allowsCapture,
    });
  }

  /** Moves money of an approved authorisation, never more than it holds; a repeat moves nothing. */
  capture({ operationId, authorizationId, amount }: CaptureRequest, fingerprint: string): Booked {
    const earlier = this.#repeat(operationId, fingerprint);
    if (earlier) return earlier;
    const fault = captureFault(this.#authorizations.get(authorizationId), amount);
    const reply: OperationReply = fault
      ? { state: 'DECLINED', reason: fault }
      : { state: 'APPROVED', ...referenceNumbers(operationId) };
    return this.#book(fingerprint, { kind: 'CAPTURE', operationId, authorizationId, amount, reply });
  }

  /** What became of an operation; undefined if it was never received. A pending one is settled by being asked after. */
  inquire(operationId: string): OperationReply | undefined {
    const booking = this.#bookings.get(operationId);
    if (booking?.settlesAs) this.#write({ kind: 'SETTLEMENT', operationId, reply: booking.settlesAs });
    return booking?.reply;
  }

  /** Declines an operation that was never received, whenever it may come; tells what became of one that was. */
  abandon(operationId: string): OperationReply {
    const known = this.inquire(operationId);
    if (known) return known;
    const reply: OperationReply = { state: 'DECLINED', reason: 'PROCESS_FAIL' };
    this.#write({ kind: 'ABANDONMENT', operationId, reply });
    return reply;
  }

  #repeat(operationId: string, fingerprint: string): Booked | undefined {
    const booking = this.#bookings.get(operationId);
    if (!booking) return undefined;
    const first = this.#fingerprints.get(operationId);
    if (first !== undefined && first !== fingerprint) return { kind: 'CONFLICT' };
    return { kind: 'BOOKED', reply: booking.reply, isRepeat: true };
  }

  #book(fingerprint: string, entry: LedgerEntry): Booked {
    this.#write(entry);
    this.#fingerprints.set(entry.operationId, fingerprint);
    return { kind: 'BOOKED', reply: entry.reply, isRepeat: false };
  }

  #write(entry: LedgerEntry): void {
    this.journal.append(entry);
    this.#enter(entry);
  }

  #enter(entry: LedgerEntry): void {
    const known = this.#bookings.get(entry.operationId);
    const booking = known ?? { reply: entry.reply, settlesAs: undefined };
    booking.reply = entry.reply;
    booking.settlesAs = entry.kind === 'AUTHORIZATION' ? entry.settlesAs : undefined;
    this.#bookings.set(entry.operationId, booking);
    if (entry.kind === 'AUTHORIZATION') this.#authorizations.set(entry.operationId, held(entry, booking));
    if (entry.kind !== 'CAPTURE' || entry.reply.state !== 'APPROVED') return;
    const authorization = this.#authorizations.get(entry.authorizationId);
    if (authorization) authorization.capturedMinor += BigInt(entry.amount.value);
  }
}

function held(entry: Extract<LedgerEntry, { kind: 'AUTHORIZATION' }>, booking: Booking): Authorization {
  const { amount, allowsCapture } = entry;
  const authorizedMinor = BigInt(amount.value);
  return { booking, currency: amount.currency, authorizedMinor, allowsCapture, capturedMinor: 0n };
}

/** Why a capture is refused, as a result code; undefined if it is not. */
function captureFault(authorization: Authorization | undefined, amount: Amount): string | undefined {
  if (authorization?.booking.reply.state !== 'APPROVED') return 'AUTH_NOT_FOUND';
  if (authorization.currency !== amount.currency) return 'CURRENCY_NOT_SUPPORT';
  if (!authorization.allowsCapture) return 'PROCESS_FAIL';
  const totalMinor = authorization.capturedMinor + BigInt(amount.value);
  return totalMinor > authorization.authorizedMinor ? 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' : undefined;
}
