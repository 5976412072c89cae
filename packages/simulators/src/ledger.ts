import type { OperationReply } from '@tillgate/contract/acquirer';
import type { Account } from './balance.js';
import type { Behaviour } from './behaviour.js';
import { Books } from './books.js';
import type { DisputeEntry } from './disputes/dispute-entry.js';
import { disputeOfCapture } from './disputes/disputed-capture.js';
import { faultOf } from './faults.js';
import { noJournal, type Journal } from './journal.js';
import { behaviourOf, judgeOperation } from './judge-operation.js';
import type { LedgerEntry, MerchantEntry } from './ledger-entry.js';
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
    if (this.isKnown(operation.operationId)) this.#fingerprints.set(operation.operationId, fingerprint);
    return booked;
  }

  /**
   * Holds, takes, releases or gives back as far as the authorisation allows; a repeat moves nothing. `behaviour`: what
   * becomes of it where it is allowed; absent: what the card is there to show.
   */
  bookOnAuthorization(operation: LaterOperation, behaviour?: Behaviour): Booked {
    const earlier = this.#repeat(operation);
    if (earlier) return earlier;
    const account = this.#books.account(operation.authorizationId);
    return this.#book(operation, judgeOperation(account, operation, behaviour));
  }

  /** Whether something was booked under this id. */
  isKnown(operationId: string): boolean {
    return this.#books.operation(operationId) !== undefined;
  }

  /** What an operation that is new, and that the rules allow, would show of its card; undefined of any other. */
  behaviourOf(operation: LaterOperation): Behaviour | undefined {
    const account = this.#books.account(operation.authorizationId);
    const isAllowed = !this.isKnown(operation.operationId) && faultOf(account, operation) === undefined;
    return isAllowed ? behaviourOf(account, operation.kind) : undefined;
  }

  /** What was booked under this id; undefined if nothing was. */
  operation(operationId: string): ReturnType<Books['operation']> {
    return this.#books.operation(operationId);
  }

  /** The authorisation with this id, and what was done with it. */
  account(authorizationId: string): Account | undefined {
    return this.#books.account(authorizationId);
  }

  /** Every authorisation, in the order of booking. */
  accounts(): Account[] {
    return this.#books.accounts();
  }

  /** The dispute with this id, as it stands. */
  dispute(disputeId: string): DisputeEntry | undefined {
    return this.#books.disputes.find(disputeId);
  }

  /** Every dispute, in the order of raising. */
  disputes(): DisputeEntry[] {
    return this.#books.disputes.all();
  }

  /** What changed of disputes behind a place of this start. */
  disputeChanges(place: number): ReturnType<Books['disputes']['changesAfter']> {
    return this.#books.disputes.changesAfter(place);
  }

  /** Books how a dispute stands from now on. */
  bookDispute(dispute: DisputeEntry): void {
    this.#write(dispute);
  }

  /** What became of an operation; undefined if it was never received. A pending one is settled by being asked after. */
  inquire(operationId: string): OperationReply | undefined {
    const { reply, settlesAs } = this.#books.operation(operationId) ?? {};
    if (settlesAs) this.#write({ kind: 'SETTLEMENT', operationId, reply: settlesAs });
    return settlesAs ?? reply;
  }

  /** Declines an operation that was never received, whenever it may come; tells what became of one that was. */
  abandon(operationId: string, merchantId?: string): OperationReply {
    const known = this.inquire(operationId);
    if (known) return known;
    const reply: OperationReply = { state: 'DECLINED', reason: 'PROCESS_FAIL' };
    this.#write({ kind: 'ABANDONMENT', operationId, merchantId, reply });
    return reply;
  }

  /** Forgets all that was booked for a merchant, as if it had never come, and tells how many authorisations that was. */
  reset(merchantId: string): number {
    return this.#forget({ kind: 'RESET', merchantId });
  }

  /** Keeps what was booked for a merchant under a name, in place of what was kept under it before. */
  keepSnapshot(merchantId: string, name: string): void {
    this.#write({ kind: 'SNAPSHOT', merchantId, name });
  }

  /**
   * Goes back to a snapshot, and tells how many authorisations were forgotten for it, those that it brings back included.
   * CONFLICT: another merchant has used an operation id of it since.
   */
  restore(merchantId: string, name: string): number | 'NOT_FOUND' | 'CONFLICT' {
    const ids = this.#books.snapshotIds(merchantId, name);
    if (!ids) return 'NOT_FOUND';
    const isTaken = (id: string) => (this.#books.operation(id)?.merchantId ?? merchantId) !== merchantId;
    if (ids.some(isTaken)) return 'CONFLICT';
    return this.#forget({ kind: 'RESTORATION', merchantId, name });
  }

  /** Whether there was such a snapshot. */
  deleteSnapshot(merchantId: string, name: string): boolean {
    if (!this.#books.snapshotIds(merchantId, name)) return false;
    this.#write({ kind: 'SNAPSHOT_DELETION', merchantId, name });
    return true;
  }

  #forget(entry: MerchantEntry): number {
    const forgotten = this.#books.operationIdsOf(entry.merchantId);
    const authorizations = forgotten.filter((id) => this.#books.account(id) !== undefined).length;
    this.#write(entry);
    for (const operationId of forgotten) {
      this.#fingerprints.delete(operationId);
      this.#lostOnce.delete(operationId);
    }
    return authorizations;
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
    const dispute = this.#disputeAfter(entry);
    if (dispute) this.#write(dispute);
  }

  /** The holders of some cards dispute what is captured. */
  #disputeAfter(entry: LedgerEntry): DisputeEntry | undefined {
    if (!('operationId' in entry)) return undefined;
    const { authorizationId = '' } = this.#books.operation(entry.operationId) ?? {};
    const account = this.account(authorizationId);
    return account?.disputePlan && disputeOfCapture(entry, account);
  }
}
