import type { LookUpCardRequest, LookUpCardResponse } from '@tillgate/contract/frame';
import { personalFieldsOf } from '../domain/cardholder.js';
import { isOpen } from '../domain/session.js';
import { isOpenVaulting } from '../domain/vaulting.js';
import type { Context } from '../ports.js';
import { expired, isRefusal, openedBy, ownerOf, type Opened } from './open-session.js';
import { shownPlans } from './shown-plans.js';

/**
 * What is known of a card by its first eight digits, and what it may and must do in this session. Only who has the data of
 * an open session may ask, so that nobody reads the operator's table without a merchant.
 */
export async function lookUpCard(gateway: Context, request: LookUpCardRequest): Promise<LookUpCardResponse> {
  const opened = await openedBy(gateway, request.sessionData);
  if (isRefusal(opened)) return opened;
  const context = await gateway.forMerchant(ownerOf(opened));
  if (!isStillOpen(opened, context.clock.nowMs())) return expired();
  const row = context.binsFor(ownerOf(opened))(request.bin);
  return {
    kind: 'card',
    brands: [...(row?.brands ?? [])],
    ...(row?.issuingCountry === undefined ? {} : { issuingCountry: row.issuingCountry }),
    ...(row?.funding === undefined ? {} : { funding: row.funding }),
    installments: opened.kind === 'payment' ? shownPlans(opened.session, row) : [],
    personalFields: [...personalFieldsOf(row?.issuingCountry)],
  };
}

function isStillOpen(opened: Opened, nowMs: number): boolean {
  return opened.kind === 'payment' ? isOpen(opened.session, nowMs) : isOpenVaulting(opened.vaulting, nowMs);
}
