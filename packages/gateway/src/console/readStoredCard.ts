import { isoTime } from '@tillgate/contract';
import { isPermitted, type ConsoleAnswer } from '@tillgate/contract/console';
import { activityOfVaulting } from '../db/activity.js';
import { findLatestAuthentication } from '../db/authentications.js';
import { deliveriesOfVaulting } from '../db/delivery-log.js';
import type { Db } from '../db/engine.js';
import { findListedCards } from '../db/stored-card-list.js';
import { vaultingsOfCard } from '../db/vaultings.js';
import type { Vaulting } from '../domain/vaulting.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { storedCardRow } from './stored-card-row.js';
import { vaultingTimeline } from './timeline.js';

type StoredVaulting = ConsoleAnswer<'readStoredCard'>['vaultings'][number];

/** Of a card that is stored again and again these last ones are shown. */
const mostVaultings = 5;
const mostEntries = 200;

/** One stored card: in which payment or vaulting it was stored, and how it was verified there. */
export const readStoredCard: ConsoleMethod<'readStoredCard'> = async (
  { context: { db }, role },
  { clientId, token },
) => {
  const [card] = await findListedCards(db, clientId, { token, limit: 1 });
  if (!card) return refused('NOT_FOUND', 'This merchant has no such card.');
  const { avsResultRaw, cvvResultRaw, networkTransactionId } = card.facts;
  const stored = await vaultingsOfCard(db, { clientId, token }, mostVaultings);
  const mayReadMessages = isPermitted(role, 'READ_MESSAGES');
  const vaultings = await Promise.all(stored.map((vaulting) => vaultingOf(db, vaulting, mayReadMessages)));
  return done({
    ...storedCardRow(card),
    ...{ avsResultRaw, cvvResultRaw, networkTransactionId },
    ...(card.storedBy?.kind === 'PAYMENT' ? { paymentId: card.storedBy.id } : {}),
    vaultings,
  });
};

async function vaultingOf(db: Db, vaulting: Vaulting, mayReadMessages: boolean): Promise<StoredVaulting> {
  const { vaultingId, vaultingRequestId, createdAtMs } = vaulting;
  const activity = await activityOfVaulting(db, vaulting, mostEntries);
  const deliveries = await deliveriesOfVaulting(db, vaultingId);
  return {
    vaultingRequestId,
    createdAt: isoTime(createdAtMs),
    ...(await authenticationOf(db, vaultingId)),
    timeline: vaultingTimeline({ activity, deliveries }, mayReadMessages),
  };
}

/** Of the last card that was tried, which is the one that was stored. */
async function authenticationOf(db: Db, vaultingId: string): Promise<Pick<StoredVaulting, 'authentication'>> {
  const found = await findLatestAuthentication(db, vaultingId);
  if (!found || !('result' in found)) return {};
  const { transStatus, eci, isChallenged } = found.result;
  return { authentication: { transStatus, isChallenged, ...(eci === undefined ? {} : { eci }) } };
}
