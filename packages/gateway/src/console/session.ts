import { deleteEndedSessions, findSession, insertSession, touchSession } from '../db/console-sessions.js';
import type { Tx } from '../db/transact.js';
import type { Context, Vault } from '../ports.js';
import type { PersonCaller, SignedIn } from './console-method.js';
import { newDeviceToken } from './device.js';
import { hashOfToken, newToken } from './secret-token.js';

/** A session ends when nobody used it for half a day, and after a week (OWASP, Session Management). */
const limits = { idleMs: 12 * 60 * 60 * 1000, lifeMs: 7 * 24 * 60 * 60 * 1000 } as const;
/** So often it is written down that a session is used. */
const touchEveryMs = 60_000;

export interface OpenedSession {
  sessionId: string;
  signedIn: SignedIn;
}

/** Opens a session in a transaction. Only a hash of its token is kept: it is the session's id. */
export async function openSession(tx: Tx, context: Context, personId: string): Promise<OpenedSession> {
  const sessionToken = newToken();
  const sessionId = hashOfToken(sessionToken);
  await insertSession(tx, { sessionHash: sessionId, personId, nowMs: context.machineClock.nowMs() });
  const deviceToken = newDeviceToken(context.vault, personId);
  return { sessionId, signedIn: { sessionToken, deviceToken } };
}

/** Who brings this token; undefined: nobody, or the session is over. `isUse`: it is a sign that somebody is there. */
export async function personOfSession(
  { db, machineClock }: Context,
  token: string,
  isUse: boolean,
): Promise<PersonCaller | undefined> {
  const nowMs = machineClock.nowMs();
  const sessionId = hashOfToken(token);
  const session = await findSession(db, sessionId, { ...limits, nowMs });
  if (!session) return undefined;
  if (isUse && nowMs - session.lastSeenAtMs >= touchEveryMs) await touchSession(db, sessionId, nowMs);
  const { personId, email } = session;
  return { kind: 'PERSON', personId, email, sessionId };
}

export async function forgetEndedSessions({ db, machineClock }: Context): Promise<void> {
  await deleteEndedSessions(db, { ...limits, nowMs: machineClock.nowMs() });
}

/** What calls that change something have to bring besides the cookie: made of the session, and stored nowhere. */
export function csrfTokenOf(vault: Vault, sessionId: string): string {
  return Buffer.from(vault.fingerprint('console csrf', sessionId), 'base64').toString('base64url');
}
