import type { OperationReply } from '@tillgate/contract/acquirer';
import type { Behaviour } from './behaviour.js';

type Approved = Extract<OperationReply, { state: 'APPROVED' }>;
type Declined = Extract<OperationReply, { state: 'DECLINED' }>;
type FinalReply = Approved | Declined;

/** How an operation ends, and how its answer travels. */
export interface Verdict {
  readonly reply: FinalReply;
  /** Undefined: the answer arrives. */
  readonly delivery: Behaviour['delivery'];
}

/** The verdict that a behaviour makes of an operation; `facts` are told with a decline too. */
export function verdictOf(
  behaviour: Behaviour,
  approval: Omit<Approved, 'state'>,
  facts: Omit<Declined, 'state' | 'reason'> = {},
): Verdict {
  const { decline, delivery } = behaviour;
  const reply: FinalReply = decline
    ? { state: 'DECLINED', ...decline, ...facts }
    : { state: 'APPROVED', ...approval, ...facts };
  return { reply, delivery };
}

/** A decline that the acquirer decides without asking the issuer. */
export function declinedFor(reason: string): Verdict {
  return { reply: { state: 'DECLINED', reason }, delivery: undefined };
}
