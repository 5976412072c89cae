import type { OperationReply } from '@tillgate/contract/acquirer';
import type { LedgerAuthorization, LedgerPage } from '@tillgate/contract/network-script';
import type { Account, Posting } from '../balance.js';
import { disputeSums } from '../disputes/dispute-sums.js';
import type { Ledger } from '../ledger.js';
import { settledSums } from '../settled-sums.js';

const pageSize = 100;

export interface LedgerQuery {
  readonly merchantId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of the books: the authorisations behind the place that the page before ended at. */
export function ledgerPage(ledger: Ledger, query: LedgerQuery): LedgerPage {
  const { merchantId, after = '0', limit = pageSize } = query;
  const rest = ledger
    .accounts()
    .filter(
      (account) =>
        account.place > Number(after) && (merchantId === undefined || account.merchantId === merchantId),
    );
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    authorizations: shown.map(authorizationOf),
    ...(last && rest.length > limit ? { next: String(last.place) } : {}),
  };
}

function authorizationOf(account: Account): LedgerAuthorization {
  const { authorizationId, paymentId, merchantId, currency, authorization, authorizedMinor } = account;
  const { heldMinor, capturedMinor, refundedMinor, releasedMinor } = settledSums(account);
  const { disputedMinor, chargedBackMinor } = disputeSums(account.disputes);
  const value = String(authorizedMinor);
  return {
    authorizationId,
    ...(paymentId === undefined ? {} : { paymentId }),
    ...(merchantId === undefined ? {} : { merchantId }),
    currency,
    state: authorization.reply.state,
    held: String(heldMinor),
    captured: String(capturedMinor),
    refunded: String(refundedMinor),
    released: String(releasedMinor),
    disputed: String(disputedMinor),
    chargedBack: String(chargedBackMinor),
    operations: [
      { operationId: authorizationId, kind: 'AUTHORIZATION', value, ...outcomeOf(authorization.reply) },
      ...account.postings.map(operationOf),
    ],
  };
}

function operationOf({ kind, operationId, amountMinor, isFinal, booking }: Posting) {
  return {
    operationId,
    kind,
    ...(kind === 'VOID' ? {} : { value: String(amountMinor) }),
    ...(isFinal ? { isFinal } : {}),
    ...outcomeOf(booking.reply),
  };
}

function outcomeOf(reply: OperationReply) {
  if (reply.state === 'DECLINED') return { state: reply.state, reason: reply.reason };
  if (reply.state === 'PENDING' || reply.acquirerReferenceNo === undefined) return { state: reply.state };
  return { state: reply.state, acquirerReferenceNo: reply.acquirerReferenceNo };
}
