import type { OperationReply } from '@tillgate/contract/acquirer';
import type { Account, Booking, Posting } from './balance.js';
import type { DisputeEntry } from './disputes/dispute-entry.js';
import { DisputeBooks } from './disputes/dispute-books.js';
import type { LedgerEntry, MerchantEntry, OperationEntry, ReceivedEntry } from './ledger-entry.js';
import { MerchantEntries } from './merchant-entries.js';
import { contentOf, type LaterOperation } from './operation.js';

/** An operation by its id: what was asked, and what is answered. */
interface KnownOperation extends Booking {
  /** Undefined: it was abandoned before it came. */
  readonly content: string | undefined;
  /** Undefined of an operation on an authorisation that is not there. */
  readonly merchantId: string | undefined;
  /** The authorisation that it is, or on which it is. */
  readonly authorizationId: string | undefined;
  readonly amount: { readonly currency: string; readonly value: string } | undefined;
  reply: OperationReply;
  settlesAs: OperationReply | undefined;
}

/** An account to which is added. */
interface OpenAccount extends Account {
  readonly postings: Posting[];
  disputes: readonly DisputeEntry[];
}

/** What the entries of a journal amount to, entered one by one. Decides nothing. */
export class Books {
  readonly #operations = new Map<string, KnownOperation>();
  readonly #accounts = new Map<string, OpenAccount>();
  readonly #merchants = new MerchantEntries();
  readonly disputes = new DisputeBooks();
  #authorizations = 0;

  operation(operationId: string): Readonly<KnownOperation> | undefined {
    return this.#operations.get(operationId);
  }

  account(authorizationId: string): Account | undefined {
    return this.#accounts.get(authorizationId);
  }

  /** Every authorisation, in the order of booking. */
  accounts(): Account[] {
    return [...this.#accounts.values()];
  }

  /** The ids of all operations of a merchant. */
  operationIdsOf(merchantId: string): string[] {
    return [...new Set(this.#merchants.entriesOf(merchantId).flatMap(idOf))];
  }

  /** The ids of the operations in a snapshot; undefined if there is none of this name. */
  snapshotIds(merchantId: string, name: string): string[] | undefined {
    return this.#merchants.snapshot(merchantId, name)?.flatMap(idOf);
  }

  enter(entry: LedgerEntry): void {
    if (entry.kind === 'DISPUTE') this.#enterDispute(entry);
    else if ('operationId' in entry) this.#enterOperation(entry);
    else this.#enterMerchant(entry);
  }

  #enterDispute(entry: DisputeEntry): void {
    this.disputes.enter(entry);
    const account = this.#accounts.get(entry.authorizationId);
    if (account) account.disputes = withDispute(account.disputes, entry);
    this.#merchants.add(entry.merchantId, entry);
  }

  #enterMerchant(entry: MerchantEntry): void {
    const { merchantId } = entry;
    switch (entry.kind) {
      case 'RESET':
        this.#forget(merchantId);
        return;
      case 'SNAPSHOT':
        this.#merchants.keepSnapshot(merchantId, entry.name);
        return;
      case 'SNAPSHOT_DELETION':
        this.#merchants.deleteSnapshot(merchantId, entry.name);
        return;
      case 'RESTORATION':
        this.#forget(merchantId);
        for (const kept of this.#merchants.snapshot(merchantId, entry.name) ?? []) this.enter(kept);
    }
  }

  #forget(merchantId: string): void {
    for (const operationId of this.operationIdsOf(merchantId)) {
      this.#operations.delete(operationId);
      this.#accounts.delete(operationId);
    }
    this.disputes.forget(merchantId);
    this.#merchants.forget(merchantId);
  }

  #enterOperation(entry: OperationEntry): void {
    const { operationId, reply } = entry;
    if (entry.kind === 'ABANDONMENT') {
      const { merchantId } = entry;
      const nothing = { content: undefined, authorizationId: undefined, amount: undefined };
      this.#operations.set(operationId, { ...nothing, merchantId, reply, settlesAs: undefined });
    } else if (entry.kind === 'SETTLEMENT') {
      this.#settle(operationId, reply);
    } else {
      this.#enterReceived(entry);
    }
    const merchantId = this.#operations.get(operationId)?.merchantId;
    if (merchantId !== undefined) this.#merchants.add(merchantId, entry);
  }

  #settle(operationId: string, reply: OperationReply): void {
    const operation = this.#operations.get(operationId);
    if (!operation) return;
    operation.reply = reply;
    operation.settlesAs = undefined;
  }

  #enterReceived(entry: ReceivedEntry): void {
    const { operationId, reply, settlesAs } = entry;
    const account = 'authorizationId' in entry ? this.#accounts.get(entry.authorizationId) : undefined;
    const operation = {
      content: contentOf(entry),
      merchantId: 'authorizationId' in entry ? account?.merchantId : entry.merchantId,
      authorizationId: authorizationIdOf(entry),
      amount: 'amount' in entry ? entry.amount : undefined,
      reply,
      settlesAs,
    };
    this.#operations.set(operationId, operation);
    if (entry.kind === 'AUTHORIZATION') this.#open(entry, operation);
    else if (entry.kind !== 'VERIFICATION') account?.postings.push(postingOf(entry, operation));
  }

  #open(entry: Extract<ReceivedEntry, { kind: 'AUTHORIZATION' }>, authorization: Booking): void {
    const { operationId, merchantId, paymentId, amount, later, dispute: disputePlan } = entry;
    const authorizedMinor = BigInt(amount.value);
    const { currency } = amount;
    this.#authorizations += 1;
    const place = this.#authorizations;
    const names = { authorizationId: operationId, place, merchantId, paymentId };
    this.#accounts.set(operationId, {
      ...names,
      currency,
      authorizedMinor,
      authorization,
      later,
      disputePlan,
      postings: [],
      disputes: [],
    });
  }
}

/** A dispute's place among them stays the one of its raising. */
function withDispute(disputes: readonly DisputeEntry[], entry: DisputeEntry): readonly DisputeEntry[] {
  const isKnown = disputes.some(({ disputeId }) => disputeId === entry.disputeId);
  if (!isKnown) return [...disputes, entry];
  return disputes.map((each) => (each.disputeId === entry.disputeId ? entry : each));
}

/** A dispute is no operation. */
function idOf(entry: OperationEntry | DisputeEntry): string[] {
  return entry.kind === 'DISPUTE' ? [] : [entry.operationId];
}

function authorizationIdOf(entry: ReceivedEntry): string | undefined {
  if (entry.kind === 'VERIFICATION') return undefined;
  return entry.kind === 'AUTHORIZATION' ? entry.operationId : entry.authorizationId;
}

function postingOf(operation: LaterOperation, booking: Booking): Posting {
  const { kind, operationId } = operation;
  if (kind === 'VOID') return { kind, operationId, amountMinor: 0n, isFinal: false, booking };
  const isFinal = kind === 'CAPTURE' && operation.isFinal === true;
  return { kind, operationId, amountMinor: BigInt(operation.amount.value), isFinal, booking };
}
