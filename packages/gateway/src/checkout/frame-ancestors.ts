import type { Context } from '../ports.js';
import { openedWith } from './open-session.js';

/**
 * Who may frame the form of this session, of a payment or a vaulting: pages of its merchant. A session that we do not know
 * gives a form without any data, which may say so anywhere.
 */
export async function frameAncestors(context: Context, sessionId: string): Promise<readonly string[]> {
  const opened = await openedWith(context, sessionId);
  const owner = opened?.kind === 'payment' ? opened.session : opened?.vaulting;
  const merchant = owner && (await context.merchantKeys(owner.clientId));
  return merchant ? merchant.allowedOrigins : ['*'];
}
