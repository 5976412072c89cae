import type { CReq } from '@tillgate/contract/three-d-secure';
import { findAuthentication } from '../db/authentications.js';
import { findSession } from '../db/sessions.js';
import type { Context } from '../ports.js';

/** What the page of a challenge is made of. */
export interface ChallengePage {
  /** Whom the page shows: the issuer's ACS; absent where the challenge is over. */
  readonly acs?: { readonly url: string; readonly creq: string } | undefined;
  /** Whose pages may frame it, as they may frame the form. */
  readonly frameAncestors: readonly string[];
}

/** The page of a challenge; undefined for one that never was. */
export async function challengePage(
  context: Context,
  challengeId: string,
): Promise<ChallengePage | undefined> {
  const found = await findAuthentication(context.db, { challengeId });
  const session = found && (await findSession(context.db, found.sessionId));
  const merchant = session && (await context.merchantKeys(session.clientId));
  if (!merchant) return undefined;
  const { clock } = await context.forMerchant(merchant);
  const isRunning = found.state === 'CHALLENGE' && clock.nowMs() < found.expiresAtMs;
  const acs = isRunning ? { url: found.challenge.acsUrl, creq: encoded(creqOf(found)) } : undefined;
  return { acs, frameAncestors: merchant.allowedOrigins };
}

function creqOf({
  serverTransId,
  challenge,
}: {
  readonly serverTransId: string;
  readonly challenge: { readonly acsTransId: string; readonly messageVersion: string };
}): CReq {
  return {
    messageType: 'CReq',
    messageVersion: challenge.messageVersion === '2.1.0' ? '2.1.0' : '2.2.0',
    threeDSServerTransID: serverTransId,
    acsTransID: challenge.acsTransId,
    challengeWindowSize: '05',
  };
}

/** JSON in base64url without padding, as the specification has it for `creq`. */
function encoded(message: CReq): string {
  return Buffer.from(JSON.stringify(message)).toString('base64url');
}
