import type { ReadStatusRequest, ReadStatusResponse } from '@tillgate/contract/frame';
import { findPayment } from '../db/payments.js';
import type { Context } from '../ports.js';
import { isRefusal, openedBy, ownerOf, refused } from './open-session.js';
import { toldReport } from './current-report.js';
import { currentVaultingReport } from './vaulting-report.js';

/** Where the payment or vaulting of a session stands; for a form that waits for an outcome or lost a reply. */
export async function readStatus(gateway: Context, request: ReadStatusRequest): Promise<ReadStatusResponse> {
  const opened = await openedBy(gateway, request.sessionData);
  if (isRefusal(opened)) return opened;
  const context = await gateway.forMerchant(ownerOf(opened));
  if (opened.kind === 'vaulting') return currentVaultingReport(context, opened.vaulting);
  const payment = await findPayment(context.db, opened.session);
  if (!payment) return refused('ORDER_NOT_EXIST', 'Nothing was submitted in this session.');
  return toldReport(context, payment, opened.session);
}
