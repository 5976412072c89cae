import type { Account } from '../balance.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { DisputeEntry } from './dispute-entry.js';
import { newDispute } from './new-dispute.js';

/** The dispute that follows an entry by which a capture of a disputing card was taken; undefined of any other. */
export function disputeOfCapture(entry: LedgerEntry, account: Account): DisputeEntry | undefined {
  if (entry.kind !== 'CAPTURE' && entry.kind !== 'SETTLEMENT') return undefined;
  const { operationId } = entry;
  const capture = account.postings.find((posting) => posting.operationId === operationId);
  if (!account.disputePlan || capture?.kind !== 'CAPTURE' || capture.booking.reply.state !== 'APPROVED') {
    return undefined;
  }
  const dispute = newDispute(account, { ...account.disputePlan, captureId: operationId });
  return typeof dispute === 'string' ? undefined : dispute;
}
