import { dismissAlert as dismiss } from '../db/alerts.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Puts an alert away that somebody has seen. */
export const dismissAlert: ConsoleMethod<'dismissAlert'> = async ({ context }, { clientId, alertId }) => {
  const { clock } = await context.forMerchant({ clientId });
  const stood = await dismiss(context.db, { clientId, alertId }, clock.nowMs());
  return stood ? done({}) : refused('NOT_FOUND', 'No such alert stands.');
};
