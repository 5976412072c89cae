import { randomUUID } from 'node:crypto';
import type {
  AcceptReason,
  DisputePage,
  NetworkDispute,
  NetworkDisputeState,
} from '@tillgate/contract/network-disputes';
import type { Judgement, RaisedDispute } from '@tillgate/contract/network-script';
import type { Ledger } from '../ledger.js';
import type { DisputeEntry } from './dispute-entry.js';
import { fraud } from './dispute-plan.js';
import { mayGo } from './dispute-transitions.js';
import { newDispute, type Complaint } from './new-dispute.js';

const pageSize = 100;

export interface FeedQuery {
  readonly merchantId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** What becomes of cardholders' disputes: between the issuers, the acquirer, and those who script them. */
export class DisputeDesk {
  /** Of this start: places in the books are others after the next one. */
  readonly #feedId = randomUUID();

  constructor(private readonly ledger: Ledger) {}

  /** A cardholder disputes a payment. */
  raise(
    raised: RaisedDispute,
  ): NetworkDispute | 'PAYMENT_NOT_FOUND' | 'NOT_CAPTURED' | 'DISPUTE_AMOUNT_EXCEED' {
    const accounts = this.ledger.accounts().filter(({ paymentId }) => paymentId === raised.paymentId);
    // Of a payment with several attempts, the one that was approved.
    const account =
      accounts.find(({ authorization }) => authorization.reply.state === 'APPROVED') ?? accounts[0];
    if (!account) return 'PAYMENT_NOT_FOUND';
    const dispute = newDispute(account, complaintOf(raised));
    return typeof dispute === 'string' ? dispute : this.#book(dispute);
  }

  /** The merchant's side gives in. */
  accept(disputeId: string, acceptReason: AcceptReason): NetworkDispute | undefined {
    const dispute = this.ledger.dispute(disputeId);
    return dispute && (this.#move(dispute, 'ACCEPTED', { acceptReason }) ?? viewOf(dispute));
  }

  /** The merchant's side has evidence, which is judged at once where the dispute says how. */
  defend(disputeId: string): NetworkDispute | undefined {
    const dispute = this.ledger.dispute(disputeId);
    if (!dispute) return undefined;
    const defended = dispute.isDefendable ? this.#move(dispute, 'DEFENDED') : undefined;
    if (defended && dispute.whenDefended) {
      const standing = this.ledger.dispute(disputeId);
      if (standing) this.#move(standing, dispute.whenDefended);
    }
    // The judgement is told by the next page, as one that took its time would be.
    return defended ?? viewOf(dispute);
  }

  /** IS_OVER: it was judged, accepted or withdrawn before. */
  judge(disputeId: string, { for: winner }: Judgement): NetworkDispute | 'IS_OVER' | undefined {
    return this.#end(disputeId, winner === 'MERCHANT' ? 'WON' : 'LOST');
  }

  withdraw(disputeId: string): NetworkDispute | 'IS_OVER' | undefined {
    return this.#end(disputeId, 'WITHDRAWN');
  }

  /** As they stand. */
  list(merchantId?: string): NetworkDispute[] {
    return this.ledger
      .disputes()
      .filter((dispute) => merchantId === undefined || dispute.merchantId === merchantId)
      .map(viewOf);
  }

  /** What changed behind a place; behind none that we know, everything. */
  page({ merchantId, after = '', limit = pageSize }: FeedQuery): DisputePage {
    const [feedId, place = '0'] = after.split('/');
    const last = feedId === this.#feedId ? Number(place) : 0;
    const changes = this.ledger
      .disputeChanges(last)
      .filter(({ entry }) => merchantId === undefined || entry.merchantId === merchantId)
      .slice(0, limit);
    return {
      changes: changes.map(({ entry }) => viewOf(entry)),
      next: `${this.#feedId}/${changes.at(-1)?.place ?? last}`,
    };
  }

  #end(disputeId: string, state: NetworkDisputeState): NetworkDispute | 'IS_OVER' | undefined {
    const dispute = this.ledger.dispute(disputeId);
    return dispute && (this.#move(dispute, state) ?? 'IS_OVER');
  }

  /** Undefined where it may not go there; then nothing is booked. */
  #move(
    dispute: DisputeEntry,
    state: NetworkDisputeState,
    facts: Pick<DisputeEntry, 'acceptReason'> = {},
  ): NetworkDispute | undefined {
    if (!mayGo(dispute.state, state)) return undefined;
    return this.#book({ ...dispute, ...facts, state, change: dispute.change + 1 });
  }

  #book(dispute: DisputeEntry): NetworkDispute {
    this.ledger.bookDispute(dispute);
    return viewOf(dispute);
  }
}

/** What is not said is as with a card that somebody else used. */
function complaintOf(raised: RaisedDispute): Complaint {
  const { type = fraud.type, reasonCode = fraud.reasonCode, isDefendable = true, ...rest } = raised;
  const known = reasonCode === fraud.reasonCode ? fraud.reasonMessage : `Reason ${reasonCode}`;
  return { ...rest, type, reasonCode, isDefendable, reasonMessage: raised.reasonMessage ?? known };
}

function viewOf({
  kind: _kind,
  authorizationId: _id,
  whenDefended: _plan,
  ...dispute
}: DisputeEntry): NetworkDispute {
  return dispute;
}
