import type { Account } from './balance.js';
import type { Behaviour, Later } from './behaviour.js';
import { faultOf } from './faults.js';
import type { LaterOperation } from './operation.js';
import { acquirerReferenceNo, authorizationCode, retrievalReferenceNo } from './reference-numbers.js';
import { declinedFor, verdictOf, type Verdict } from './verdict.js';

const behaviourNames = {
  INCREMENT: 'increment',
  CAPTURE: 'capture',
  VOID: 'void',
  REFUND: 'refund',
} as const satisfies Record<LaterOperation['kind'], keyof Later>;

/** What the card of an authorisation is there to show of operations on it. */
export function behaviourOf(account: Account | undefined, kind: LaterOperation['kind']): Behaviour {
  return account?.later[behaviourNames[kind]] ?? {};
}

/** The answer to an operation on an authorisation: first the rules of the ledger, then the behaviour. */
export function judgeOperation(
  account: Account | undefined,
  operation: LaterOperation,
  behaviour: Behaviour = behaviourOf(account, operation.kind),
): Verdict {
  const fault = faultOf(account, operation);
  if (fault) return declinedFor(fault);
  return verdictOf(behaviour, numbersOf(operation));
}

/** A sum that moves has an ARN, a sum that is held has the issuer's code. */
function numbersOf({ kind, operationId }: LaterOperation) {
  const retrieval = { retrievalReferenceNo: retrievalReferenceNo(operationId) };
  if (kind === 'VOID') return retrieval;
  if (kind === 'INCREMENT') return { ...retrieval, authorizationCode: authorizationCode(operationId) };
  return { ...retrieval, acquirerReferenceNo: acquirerReferenceNo(operationId) };
}
