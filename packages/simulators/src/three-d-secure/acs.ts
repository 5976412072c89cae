import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AuthenticationThen, ChallengeThen } from '@tillgate/contract/network-script';
import type { AReq, RReq, TransStatus } from '@tillgate/contract/three-d-secure';
import { findTestCard } from '../cards/test-cards.js';
import type { ScriptFacts } from '../script/fits-match.js';
import { judgeAuthentication } from './judge-authentication.js';
import { proofOf, type Proof } from './proof.js';
import { rReqOf } from './results.js';
import { factsOfAReq } from './script-facts.js';
import { sendResults } from './send-results.js';
import { takeStep, type Step } from './take-step.js';
import { toldDelayMs, toldStep, toldTravel } from './told-ending.js';
import { newTransaction, type Transaction } from './transaction.js';
import { TrustedMerchants } from './trusted-merchants.js';

/** A buyer who does not end a challenge within this has left; the 3DS Server ends it then, too. */
const challengeLifeMs = 10 * 60 * 1000;
/** The same for a card that is there to show it. */
const shortLifeMs = 5_000;
/** So many challenges are known, those that ended too; for a new one the oldest is forgotten. */
const mostTransactions = 10_000;
/** No longer than this the buyer waits for the 3DS Server to hear of the result. */
const longestWaitMs = 2_000;

/** What the issuer answers to an authentication request: with a challenge, or with a proof at once. */
export type Judgement = { readonly acsTransID: string; readonly dsTransID: string } & (
  | { readonly kind: 'challenge'; readonly transaction: Transaction }
  | { readonly kind: 'proof'; readonly proof: Proof; readonly isTrusted: boolean }
);

/** What a test told the issuer to answer in place of what it would. */
export interface ToldAnswer {
  readonly transStatus?: TransStatus | undefined;
  readonly transStatusReason?: string | undefined;
}

/** The rules that are about authentications; each is used up by being taken. */
export interface AuthenticationRules {
  takeAuthentication(facts: ScriptFacts): AuthenticationThen | undefined;
  takeChallenge(facts: ScriptFacts): ChallengeThen | undefined;
}

/** The access control server of the simulated issuer. What it knows ends with the program. */
export class Acs {
  readonly #transactions = new Map<string, Transaction>();
  readonly #clocks = new Map<string, NodeJS.Timeout>();
  /** Results on their way, as long as a buyer waits for them: one who presses twice waits twice. */
  readonly #telling = new Map<string, Promise<void>>();
  readonly #trusted = new TrustedMerchants();
  readonly #stopped = new AbortController();

  constructor(private readonly rules: AuthenticationRules) {}

  /** What the issuer answers. A rule that is about the challenge goes on with it once it is answered. */
  authenticate(request: AReq, told: ToldAnswer = {}): Judgement {
    const ids = { acsTransID: randomUUID(), dsTransID: randomUUID() };
    const isTrusted = this.#trusted.has(request);
    const transStatus = told.transStatus ?? judgeAuthentication(request, isTrusted);
    if (transStatus !== 'C') {
      const proof = proofOf(request.acctNumber, transStatus, told.transStatusReason);
      return { ...ids, kind: 'proof', proof, isTrusted };
    }
    const transaction = this.#begin(newTransaction(ids, request, Date.now()));
    const then = this.rules.takeChallenge(factsOfAReq(request));
    if (then) this.#obeyLater(this.#told(transaction, then), then);
    return { ...ids, kind: 'challenge', transaction };
  }

  find(acsTransID: string): Transaction | undefined {
    return this.#transactions.get(acsTransID);
  }

  /** Keeps what the browser told of itself. */
  keep(transaction: Transaction): Transaction {
    this.#transactions.set(transaction.acsTransID, transaction);
    return transaction;
  }

  /**
   * Takes a step of a challenge, as it stands by now. Where the step ends it, the 3DS Server is told; the promise does not
   * wait for that longer than a buyer would.
   */
  async take(acsTransID: string, step: Step): Promise<Transaction | undefined> {
    const before = this.find(acsTransID);
    if (!before) return undefined;
    const after = takeStep(before, step);
    if (after.end !== before.end) return this.#end(after);
    const kept = this.keep(after);
    await this.#telling.get(acsTransID);
    return kept;
  }

  /** Of a merchant, or of all; the oldest first. */
  challengesOf(merchantId: string | undefined): Transaction[] {
    const all = [...this.#transactions.values()];
    return all.filter(({ request }) => merchantId === undefined || request.threeDSRequestorID === merchantId);
  }

  /** Has a challenge go as a test says, at once or so much later as it says. */
  async obey(before: Transaction, then: ChallengeThen): Promise<Transaction> {
    const transaction = this.#told(before, then);
    const step = toldStep(then);
    const isNow = step && toldDelayMs(then) === undefined;
    if (isNow) return (await this.take(before.acsTransID, step)) ?? transaction;
    this.#obeyLater(transaction, then);
    return transaction;
  }

  /** Forgets a merchant's challenges, and who trusts it. */
  forgetMerchant(merchantId: string): void {
    for (const { acsTransID } of this.challengesOf(merchantId)) this.#forget(acsTransID);
    this.#trusted.forget(merchantId);
  }

  /** Ends with the program: no clock runs on, and no result is sent any more. */
  stop(): void {
    this.#stopped.abort();
    for (const clock of this.#clocks.values()) clearTimeout(clock);
  }

  #begin(transaction: Transaction): Transaction {
    const { acsTransID, request } = transaction;
    const [oldest] = this.#transactions.keys();
    if (oldest !== undefined && this.#transactions.size >= mostTransactions) this.#forget(oldest);
    const isShort = findTestCard(request.acctNumber)?.authentication?.mishap === 'CHALLENGE_SHORT';
    const timeOut = () => void this.take(acsTransID, { kind: 'TIME_OUT' });
    this.#clocks.set(acsTransID, setTimeout(timeOut, isShort ? shortLifeMs : challengeLifeMs).unref());
    return this.keep(transaction);
  }

  /** Who left will not be heard of: no clock ends the challenge. */
  #told(transaction: Transaction, then: ChallengeThen): Transaction {
    if (then.end === 'ABANDON') clearTimeout(this.#clocks.get(transaction.acsTransID));
    return this.keep({ ...transaction, travel: toldTravel(then) ?? transaction.travel });
  }

  #obeyLater({ acsTransID }: Transaction, then: ChallengeThen): void {
    const step = toldStep(then);
    if (step) setTimeout(() => void this.take(acsTransID, step), toldDelayMs(then) ?? 0).unref();
  }

  async #end(transaction: Transaction): Promise<Transaction> {
    const { end, request, acsTransID } = transaction;
    if (!end) return transaction;
    clearTimeout(this.#clocks.get(acsTransID));
    this.#clocks.delete(acsTransID);
    const result = rReqOf(transaction, end);
    const ended = this.keep({ ...transaction, result });
    if (result.whiteListStatus === 'Y') this.#trusted.add(request);
    await this.#tell(ended, result);
    return ended;
  }

  /** The result is on the 3DS Server's side before the browser is: what it finds there is settled. */
  async #tell({ request, travel, acsTransID }: Transaction, result: RReq): Promise<void> {
    const told = sendResults(request.threeDSServerURL, result, travel, this.#stopped.signal);
    if (travel.delayMs) return;
    const telling = Promise.race([told, wait(longestWaitMs, undefined, { ref: false })]);
    this.#telling.set(acsTransID, telling);
    await telling;
    this.#telling.delete(acsTransID);
  }

  #forget(acsTransID: string): void {
    clearTimeout(this.#clocks.get(acsTransID));
    this.#clocks.delete(acsTransID);
    this.#transactions.delete(acsTransID);
  }
}
