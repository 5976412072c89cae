import type { Account } from '../balance.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { DisputeEntry } from './dispute-entry.js';
import { newDispute } from './new-dispute.js';

/** The dispute that follows an entry by which a capture of a disputing card was taken; undefined of any other. */
export function disputeOfCapture(
  entry: LedgerEntry,
  account: Account,
  earlier: readonly DisputeEntry[],
): DisputeEntry | undefined {
  if (entry.kind !== 'CAPTURE' && entry.kind !== 'SETTLEMENT') return undefined;
  const { operationId } = entry;
  const capture = account.postings.find((posting) => posting.operationId === operationId);
  if (!account.disputePlan || capture?.kind !== 'CAPTURE' || capture.booking.reply.state !== 'APPROVED') {
    return undefined;
  }
  const value = String(capture.amountMinor);
  const dispute = newDispute(account, earlier, { ...account.disputePlan, captureId: operationId, value });
  return typeof dispute === 'string' ? undefined : dispute;
}
