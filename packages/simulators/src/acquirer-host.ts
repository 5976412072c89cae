import { randomBytes } from 'node:crypto';
import type {
  AbandonmentRequest,
  AuthorizationRequest,
  OperationReply,
  VerificationRequest,
} from '@tillgate/contract/acquirer';
import type { InquiryThen } from '@tillgate/contract/network-script';
import type { Behaviour } from './behaviour.js';
import { fingerprint } from './fingerprint.js';
import { judgeAuthorization, judgeVerification } from './issuer.js';
import type { Booked, Ledger } from './ledger.js';
import type { LaterOperation } from './operation.js';
import { factsOfCard, factsOfLater, factsOfKnown } from './script/operation-facts.js';
import type { RuleBook } from './script/rule-book.js';
import { scriptedBehaviour } from './script/scripted-behaviour.js';

export interface HostPorts {
  readonly ledger: Ledger;
  readonly rules: RuleBook;
  /** Comes back after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/**
 * The acquirer's host: takes operations to issuer and ledger, with the rules of a script. A repeat, and what the ledger does
 * not allow, uses no rule.
 */
export class AcquirerHost {
  readonly #fingerprintKey = randomBytes(32);
  /** Cards by authorisation, for rules about what is done with it later. In memory only, as card numbers must be. */
  readonly #cards = new Map<string, string>();

  constructor(private readonly ports: HostPorts) {}

  authorize(request: AuthorizationRequest): Promise<Booked> {
    const { ledger, rules } = this.ports;
    const { operationId, paymentId, merchantId, amount, card } = request;
    const isNew = !ledger.isKnown(operationId);
    const then = isNew ? rules.takeOperation('AUTHORIZATION', factsOfCard(request)) : undefined;
    const { later, dispute, behaviour, ...verdict } = judgeAuthorization(request, then);
    const operation = {
      kind: 'AUTHORIZATION',
      operationId,
      paymentId,
      merchantId,
      amount,
      later,
      dispute,
    } as const;
    if (isNew) this.#cards.set(operationId, card.number);
    return this.#carryOut(isNew ? behaviour : {}, () =>
      ledger.bookOnCard(operation, verdict, fingerprint(this.#fingerprintKey, request)),
    );
  }

  verify(request: VerificationRequest): Promise<Booked> {
    const { ledger, rules } = this.ports;
    const { operationId, merchantId } = request;
    const isNew = !ledger.isKnown(operationId);
    const then = isNew ? rules.takeOperation('VERIFICATION', factsOfCard(request)) : undefined;
    const { behaviour, ...verdict } = judgeVerification(request, then);
    const operation = { kind: 'VERIFICATION', operationId, merchantId } as const;
    return this.#carryOut(isNew ? behaviour : {}, () =>
      ledger.bookOnCard(operation, verdict, fingerprint(this.#fingerprintKey, request)),
    );
  }

  /** An increment, a capture, a void or a refund. */
  operate(operation: LaterOperation): Promise<Booked> {
    const { ledger, rules } = this.ports;
    const usual = ledger.behaviourOf(operation);
    if (!usual) return this.#carryOut({}, () => ledger.bookOnAuthorization(operation));
    const account = ledger.account(operation.authorizationId);
    const card = this.#cards.get(operation.authorizationId);
    const then = rules.takeOperation(operation.kind, factsOfLater(operation, account, card));
    const behaviour = scriptedBehaviour(then, usual);
    return this.#carryOut(behaviour, () => ledger.bookOnAuthorization(operation, behaviour));
  }

  /** What became of an operation. */
  inquire(operationId: string): Promise<Asked> {
    const then = this.ports.rules.takeInquiry('INQUIRY', this.#factsOf(operationId));
    return this.#answer(operationId, then, () => this.ports.ledger.inquire(operationId));
  }

  /** Gives up an operation without an answer. */
  abandon(operationId: string, { merchantId }: AbandonmentRequest): Promise<Asked> {
    const facts = { ...this.#factsOf(operationId), ...(merchantId === undefined ? {} : { merchantId }) };
    const then = this.ports.rules.takeInquiry('ABANDONMENT', facts);
    return this.#answer(operationId, then, () => this.ports.ledger.abandon(operationId, merchantId));
  }

  async #carryOut({ delayRequestMs = 0, delayReplyMs = 0 }: Behaviour, book: () => Booked): Promise<Booked> {
    if (delayRequestMs > 0) await this.ports.wait(delayRequestMs);
    const booked = book();
    if (delayReplyMs > 0) await this.ports.wait(delayReplyMs);
    return booked;
  }

  async #answer(
    operationId: string,
    then: InquiryThen | undefined,
    ask: () => OperationReply | undefined,
  ): Promise<Asked> {
    const { answer, delivery, delayReplyMs = 0 } = then ?? { answer: 'AS_BOOKED' };
    if (delivery === 'LOSE_REQUEST') return { kind: 'LOST' };
    const booked = this.ports.ledger.operation(operationId)?.reply;
    const reply = answer === 'STILL_PENDING' && booked?.state === 'PENDING' ? booked : ask();
    if (delayReplyMs > 0) await this.ports.wait(delayReplyMs);
    if (delivery === 'LOSE_REPLY') return { kind: 'LOST' };
    return reply ? { kind: 'BOOKED', reply } : { kind: 'NOT_RECEIVED' };
  }

  #factsOf(operationId: string) {
    const { ledger } = this.ports;
    const operation = ledger.operation(operationId);
    const authorizationId = operation?.authorizationId ?? '';
    return factsOfKnown(operation, ledger.account(authorizationId), this.#cards.get(authorizationId));
  }
}

/** What somebody who asks after an operation is told. */
export type Asked = Exclude<Booked, { kind: 'CONFLICT' }> | { readonly kind: 'NOT_RECEIVED' };
