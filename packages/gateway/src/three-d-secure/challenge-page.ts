import type { CReq } from '@tillgate/contract/three-d-secure';
import { findAuthentication, type AuthenticationIn } from '../db/authentications.js';
import { findSession } from '../db/sessions.js';
import type { Context } from '../ports.js';
import { encodedMessage } from './encoded-message.js';
import { pageAncestors } from './page-ancestors.js';
import { paths } from './paths.js';
import { recordMessage } from './record-message.js';
import { runningChallenge } from './running-step.js';

/** What the page of a challenge is made of. */
export interface ChallengePage {
  /** Whom the page shows: the issuer's ACS; absent where the challenge is over. */
  readonly acs?: ShownAcs | undefined;
  /** Whose pages may frame it, as they may frame the form. */
  readonly frameAncestors: readonly string[];
  /** The page around it, where that is one of ours. */
  readonly next?: string | undefined;
}

export interface ShownAcs {
  readonly url: string;
  /** The message for each `challengeWindowSize`; the page knows how large it is. */
  readonly creqs: Readonly<Record<CReq['challengeWindowSize'], string>>;
}

/** The page of a challenge; undefined for one that never was. */
export async function challengePage(context: Context, pageId: string): Promise<ChallengePage | undefined> {
  const found = await findAuthentication(context.db, { pageId });
  const frameAncestors = found && (await pageAncestors(context, found));
  if (!frameAncestors) return undefined;
  const own = await context.forMerchant(found);
  const running = runningChallenge(own, found);
  const session = await findSession(context.db, found.sessionId);
  if (running)
    recordMessage(own, session, 'CReq', { ...creqOf(running, '05'), challengeWindowSize: undefined });
  const next = session?.source === 'API' ? paths.buyer(pageId) : undefined;
  return { acs: running && shownAcs(running), frameAncestors, next };
}

/** The issuer's page, for windows of every size. */
export function shownAcs(running: AuthenticationIn<'CHALLENGE'>): ShownAcs {
  const creq = (size: CReq['challengeWindowSize']) => encodedMessage(creqOf(running, size));
  const creqs = { '01': creq('01'), '02': creq('02'), '03': creq('03'), '04': creq('04'), '05': creq('05') };
  return { url: running.challenge.acsUrl, creqs };
}

function creqOf(
  { serverTransId, challenge }: AuthenticationIn<'CHALLENGE'>,
  challengeWindowSize: CReq['challengeWindowSize'],
): CReq {
  return {
    messageType: 'CReq',
    messageVersion: challenge.messageVersion === '2.1.0' ? '2.1.0' : '2.2.0',
    threeDSServerTransID: serverTransId,
    acsTransID: challenge.acsTransId,
    challengeWindowSize,
  };
}
