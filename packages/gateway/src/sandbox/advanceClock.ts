import { durationMs } from '@tillgate/contract/sandbox';
import { findMerchant } from '../db/merchants.js';
import { findClock } from '../db/sandbox-clocks.js';
import { answerMove } from './answer-move.js';
import { noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Moves a merchant's clock forward; a frozen one stays frozen, the machine's becomes one that runs ahead of it. */
export const advanceClock: SandboxMethod<'advanceClock'> = async (context, { clientId, by }) => {
  if (!(await findMerchant(context.db, clientId))) return noSuchMerchant(clientId);
  const own = await findClock(context.db, clientId);
  const target = (nowMs: number) => nowMs + (durationMs(by) ?? 0);
  return answerMove(context, clientId, { target, mode: own?.kind ?? 'RUNNING' });
};
