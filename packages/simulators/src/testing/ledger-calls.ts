import type { OperationReply } from '@tillgate/contract/acquirer';
import type { Behaviour, Later } from '../behaviour.js';
import { noJournal, type Journal } from '../journal.js';
import { Ledger, type Booked } from '../ledger.js';
import type { LaterOperation } from '../operation.js';
import { verdictOf } from '../verdict.js';

type Answer = OperationReply | 'CONFLICT' | 'LOST';

/** A ledger as tests call it, with one authorisation named `auth` of which all calls are. */
export interface LedgerCalls {
  readonly ledger: Ledger;
  authorize(value: string, options?: { behaviour?: Behaviour; later?: Later; id?: string }): Answer;
  verify(id: string, behaviour?: Behaviour): Answer;
  increment(id: string, value: string, currency?: string): Answer;
  capture(id: string, value: string, options?: { currency?: string; isFinal?: boolean }): Answer;
  void(id: string): Answer;
  refund(id: string, value: string, currency?: string): Answer;
}

export function ledgerCalls(journal: Journal = noJournal): LedgerCalls {
  const ledger = new Ledger(journal);
  const operate = (operation: LaterOperation) => answerOf(ledger.bookOnAuthorization(operation));
  const on = (operationId: string) => ({ operationId, authorizationId: 'auth' });
  return {
    ledger,
    authorize(value, { behaviour = {}, later = {}, id = 'auth' } = {}) {
      const amount = { currency: 'SGD', value };
      const names = { operationId: id, merchantId: 'merchant', paymentId: 'payment' };
      const operation = { kind: 'AUTHORIZATION', ...names, amount, later } as const;
      const verdict = verdictOf(behaviour, { allowsIncrement: true });
      return answerOf(ledger.bookOnCard(operation, verdict, `fingerprint ${value}`));
    },
    verify(operationId, behaviour = {}) {
      const operation = { kind: 'VERIFICATION', operationId, merchantId: 'merchant' } as const;
      return answerOf(ledger.bookOnCard(operation, verdictOf(behaviour, {}), 'fingerprint'));
    },
    increment: (id, value, currency = 'SGD') =>
      operate({ kind: 'INCREMENT', ...on(id), amount: { currency, value } }),
    capture: (id, value, { currency = 'SGD', isFinal } = {}) =>
      operate({ kind: 'CAPTURE', ...on(id), amount: { currency, value }, ...(isFinal && { isFinal }) }),
    void: (id) => operate({ kind: 'VOID', ...on(id) }),
    refund: (id, value, currency = 'SGD') =>
      operate({ kind: 'REFUND', ...on(id), amount: { currency, value } }),
  };
}

/** A ledger that holds a sum. */
export function holding(value: string, later: Later = {}): LedgerCalls {
  const calls = ledgerCalls();
  calls.authorize(value, { later });
  return calls;
}

function answerOf(booked: Booked): Answer {
  return booked.kind === 'BOOKED' ? booked.reply : booked.kind;
}
