import { cResSchema, erroSchema, type CReq } from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import { findAuthentication, type AuthenticationIn } from '../db/authentications.js';
import type { Context } from '../ports.js';
import { decodedMessage, encodedMessage } from './encoded-message.js';
import { pageAncestors } from './page-ancestors.js';
import { paths } from './paths.js';
import { recordMessage } from './record-message.js';
import { orderOfAuthentication } from './recorded-order.js';
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
  const page = await pageOf(context, pageId);
  if (page?.running) recordMessage(page.own, page.order, 'CReq', shownOf(page.running));
  return page && { ...page, acs: page.running && shownAcs(page.running) };
}

/** What the browser carries from the ACS, in base64url: one of these. */
export interface CarriedMessages {
  readonly cres?: string | undefined;
  /** In place of a CRes, of an ACS that cannot read the CReq. */
  readonly erro?: string | undefined;
}

/**
 * The page of a challenge from which the buyer comes back, with the CRes or the Erro that the browser carries. Anybody could
 * have made that, so that it says nothing but that; the result comes from the directory server.
 */
export async function challengeOverPage(
  context: Context,
  pageId: string,
  carried: CarriedMessages,
): Promise<ChallengePage | undefined> {
  const page = await pageOf(context, pageId);
  const read = carriedSchema.safeParse(decodedMessage(carried.cres ?? carried.erro ?? ''));
  if (page && read.success && read.data.threeDSServerTransID === page.serverTransId) {
    recordMessage(page.own, page.order, read.data.messageType, read.data);
  }
  return page;
}

const carriedSchema = z.discriminatedUnion('messageType', [cResSchema, erroSchema]);

async function pageOf(context: Context, pageId: string) {
  const found = await findAuthentication(context.db, { pageId });
  const frameAncestors = found && (await pageAncestors(context, found));
  if (!frameAncestors) return undefined;
  const own = await context.forMerchant(found);
  const running = runningChallenge(own, found);
  const order = await orderOfAuthentication(context, found);
  const isPaidByApi = order !== undefined && 'source' in order && order.source === 'API';
  const next = isPaidByApi ? paths.buyer(pageId) : undefined;
  return { own, running, order, serverTransId: found.serverTransId, frameAncestors, next };
}

/** What is told of a challenge that is shown; how large it is the page alone knows. */
function shownOf(running: AuthenticationIn<'CHALLENGE'>): object {
  return { ...creqOf(running, '05'), challengeWindowSize: undefined };
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
