import type { OperationReply } from '@tillgate/contract/acquirer';
import { Books } from './books.js';
import { noJournal, type Journal } from './journal.js';
import { judgeOperation } from './judge-operation.js';
import type { LedgerEntry } from './ledger-entry.js';
import { contentOf, type CardOperation, type LaterOperation } from './operation.js';
import type { Verdict } from './verdict.js';

/** CONFLICT: the operation id was used before with another content. LOST: the connection breaks without an answer. */
export type Booked =
  | { readonly kind: 'BOOKED'; readonly reply: OperationReply }
  | { readonly kind: 'CONFLICT' }
  | { readonly kind: 'LOST' };

/**
 * The acquirer's ledger: what was held, taken, released and given back, by operation id. Every method is one indivisible
 * step, which is in the journal before it is answered. Knows amounts and answers; never sees a card number.
 */
export class Ledger {
  readonly #books = new Books();
  /** Contents with card data that came since the start: too near to a card number to be in the journal. */
  readonly #fingerprints = new Map<string, string>();
  /** Operations whose first request was lost since the start. */
  readonly #lostOnce = new Set<string>();

  constructor(private readonly journal: Journal = noJournal) {
    for (const entry of journal.read()) this.#books.enter(entry);
  }

  /** Books an authorisation or a verification with the issuer's verdict; a repeat gets what was booked first. */
  bookOnCard(operation: CardOperation, verdict: Verdict, fingerprint: string): Booked {
    const earlier = this.#repeat(operation, fingerprint);
    if (earlier) return earlier;
    const booked = this.#book(operation, verdict);
    if (this.#books.operation(operation.operationId)) {
      this.#fingerprints.set(operation.operationId, fingerprint);
    }
    return booked;
  }

  /** Holds, takes, releases or gives back as far as the authorisation allows; a repeat moves nothing. */
  bookOnAuthorization(operation: LaterOperation): Booked {
    const earlier = this.#repeat(operation);
    if (earlier) return earlier;
    return this.#book(operation, judgeOperation(this.#books.account(operation.authorizationId), operation));
  }

  /** What became of an operation; undefined if it was never received. A pending one is settled by being asked after. */
  inquire(operationId: string): OperationReply | undefined {
    const { reply, settlesAs } = this.#books.operation(operationId) ?? {};
    if (settlesAs) this.#write({ kind: 'SETTLEMENT', operationId, reply: settlesAs });
    return settlesAs ?? reply;
  }

  /** Declines an operation that was never received, whenever it may come; tells what became of one that was. */
  abandon(operationId: string): OperationReply {
    const known = this.inquire(operationId);
    if (known) return known;
    const reply: OperationReply = { state: 'DECLINED', reason: 'PROCESS_FAIL' };
    this.#write({ kind: 'ABANDONMENT', operationId, reply });
    return reply;
  }

  #repeat(operation: CardOperation | LaterOperation, fingerprint?: string): Booked | undefined {
    const first = this.#books.operation(operation.operationId);
    if (!first) return undefined;
    const content = contentOf(operation);
    const firstFingerprint = this.#fingerprints.get(operation.operationId) ?? fingerprint;
    const isSame = (first.content ?? content) === content && firstFingerprint === fingerprint;
    return isSame ? { kind: 'BOOKED', reply: first.reply } : { kind: 'CONFLICT' };
  }

  #book(operation: CardOperation | LaterOperation, { reply, delivery }: Verdict): Booked {
    if (delivery === 'LOSE_REQUEST') return { kind: 'LOST' };
    if (delivery === 'LOSE_FIRST_REQUEST' && !this.#lostOnce.has(operation.operationId)) {
      this.#lostOnce.add(operation.operationId);
      return { kind: 'LOST' };
    }
    if (delivery === 'PEND') {
      this.#write({ ...operation, reply: { state: 'PENDING' }, settlesAs: reply });
      return { kind: 'BOOKED', reply: { state: 'PENDING' } };
    }
    this.#write({ ...operation, reply });
    return delivery === 'LOSE_REPLY' ? { kind: 'LOST' } : { kind: 'BOOKED', reply };
  }

  #write(entry: LedgerEntry): void {
    this.journal.append(entry);
    this.#books.enter(entry);
  }
}
