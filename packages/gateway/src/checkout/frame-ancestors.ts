import { findSession } from '../db/sessions.js';
import type { Context } from '../ports.js';

/**
 * Who may frame the form of this session: pages of its merchant. A session that we do not know gives a form
 * without any data, which may say so anywhere.
 */
export async function frameAncestors(context: Context, sessionId: string): Promise<readonly string[]> {
  const session = await findSession(context.db, sessionId);
  const merchant = session && (await context.merchantKeys(session.clientId));
  return merchant ? merchant.allowedOrigins : ['*'];
}
