import type { OperationReply } from '@tillgate/contract/acquirer';
import type { Account, Booking, Posting } from './balance.js';
import type { LedgerEntry, OperationEntry } from './ledger-entry.js';
import { contentOf, type LaterOperation } from './operation.js';

/** An operation by its id: what was asked, and what is answered. */
interface KnownOperation extends Booking {
  /** Undefined: it was abandoned before it came. */
  readonly content: string | undefined;
  reply: OperationReply;
  settlesAs: OperationReply | undefined;
}

/** What the entries of a journal amount to, entered one by one. Decides nothing. */
export class Books {
  readonly #operations = new Map<string, KnownOperation>();
  readonly #accounts = new Map<string, Account & { readonly postings: Posting[] }>();

  operation(operationId: string): Readonly<KnownOperation> | undefined {
    return this.#operations.get(operationId);
  }

  account(authorizationId: string): Account | undefined {
    return this.#accounts.get(authorizationId);
  }

  enter(entry: LedgerEntry): void {
    const { operationId, reply } = entry;
    if (entry.kind === 'ABANDONMENT') {
      this.#operations.set(operationId, { content: undefined, reply, settlesAs: undefined });
    } else if (entry.kind === 'SETTLEMENT') {
      this.#settle(operationId, reply);
    } else {
      this.#enterOperation(entry);
    }
  }

  #settle(operationId: string, reply: OperationReply): void {
    const operation = this.#operations.get(operationId);
    if (!operation) return;
    operation.reply = reply;
    operation.settlesAs = undefined;
  }

  #enterOperation(entry: OperationEntry): void {
    const { operationId, reply, settlesAs } = entry;
    const operation = { content: contentOf(entry), reply, settlesAs };
    this.#operations.set(operationId, operation);
    if (entry.kind === 'VERIFICATION') return;
    if (entry.kind !== 'AUTHORIZATION') {
      this.#accounts.get(entry.authorizationId)?.postings.push(postingOf(entry, operation));
      return;
    }
    const { amount, later } = entry;
    const { currency } = amount;
    const authorizedMinor = BigInt(amount.value);
    this.#accounts.set(operationId, {
      currency,
      authorizedMinor,
      authorization: operation,
      later,
      postings: [],
    });
  }
}

function postingOf(operation: LaterOperation, booking: Booking): Posting {
  const { kind } = operation;
  if (kind === 'VOID') return { kind, amountMinor: 0n, isFinal: false, booking };
  const isFinal = kind === 'CAPTURE' && operation.isFinal === true;
  return { kind, amountMinor: BigInt(operation.amount.value), isFinal, booking };
}
