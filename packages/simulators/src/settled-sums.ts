import { balanceOf, type Account, type Posting } from './balance.js';

/** The sums of an authorisation that a caller has been told, or would be if it asked again: what is pending counts nothing. */
export interface SettledSums {
  readonly heldMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** Held, and let go untaken by a void or a final capture. */
  readonly releasedMinor: bigint;
}

const nothing: SettledSums = { heldMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, releasedMinor: 0n };

/** For whoever compares books. */
export function settledSums(account: Account): SettledSums {
  if (account.authorization.reply.state !== 'APPROVED') return nothing;
  const { heldMinor, capturedMinor: promisedMinor, settledMinor } = balanceOf(account);
  const approved = account.postings.filter(({ booking }) => booking.reply.state === 'APPROVED');
  return {
    heldMinor,
    capturedMinor: settledMinor,
    refundedMinor: approved.filter(({ kind }) => kind === 'REFUND').reduce(sum, 0n),
    // What a pending capture will take is not let go.
    releasedMinor: approved.some(endsHolding) ? heldMinor - promisedMinor : 0n,
  };
}

function endsHolding({ kind, isFinal }: Posting): boolean {
  return kind === 'VOID' || isFinal;
}

function sum(total: bigint, { amountMinor }: Posting): bigint {
  return total + amountMinor;
}
