import { randomUUID } from 'node:crypto';
import { errorCodesOf, type Fault } from '@tillgate/contract/sandbox';
import { insertFault, listFaultsOf } from '../db/faults.js';
import { isMerchant } from '../db/merchants.js';
import { faultAnswer } from './fault-answer.js';
import { done, noSuchMerchant, refused, type SandboxMethod } from './sandbox-method.js';

const mostFaults = 100;

/** Has something go wrong for a merchant, from its next call on; on other nodes within five seconds. */
export const createFault: SandboxMethod<'createFault'> = async (context, request) => {
  const { db, sandbox, machineClock } = context;
  const { clientId, forMs, ...asked } = request;
  const { times, ...fault } = { times: undefined, ...asked };
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const wrongCode = codeFault(fault);
  if (wrongCode !== undefined) return refused('REQUEST_INVALID', wrongCode);
  if ((await listFaultsOf(db, clientId)).length >= mostFaults) {
    return refused('TOO_MANY_FAULTS', `A merchant has ${mostFaults} faults at most; delete some.`);
  }
  const createdAtMs = machineClock.nowMs();
  const endsAtMs = forMs === undefined ? undefined : createdAtMs + forMs;
  const stored = { faultId: randomUUID(), fault, timesLeft: times, endsAtMs, createdAtMs };
  await insertFault(db, clientId, stored);
  sandbox.forgetMerchant(clientId);
  return done(faultAnswer(stored));
};

function codeFault(fault: Fault): string | undefined {
  if (fault.kind !== 'CALL_RESULT') return undefined;
  const codes = errorCodesOf(fault.method);
  if (codes.includes(fault.resultCode)) return undefined;
  return `resultCode: must be an error that ${fault.method ?? 'a method'} answers with: ${codes.sort().join(', ')}`;
}
