import { bringBuyer, findAuthentication, type Authentication } from '../db/authentications.js';
import { methodLifeMs } from '../domain/authentication.js';
import type { PaymentSession } from '../domain/session.js';
import { view } from '../domain/view.js';
import type { Context } from '../ports.js';
import { merchantNameOf } from './attempt.js';
import type { Buyer } from './buyer.js';
import { shownAcs, type ShownAcs } from './challenge-page.js';
import { finishAwaited, unfinished } from './end-awaited.js';
import { runningAuthentication, runningChallenge } from './running-step.js';
import { openWaiting, sealWaiting } from './sealed-charge.js';
import { subjectOf, type PaymentSubject } from './subject.js';

/** The page to which the buyer of a `pay` goes: what it shows now. */
export interface BuyerPage {
  readonly session: PaymentSession;
  readonly merchantName: string;
  readonly step: BuyerStep;
}

/**
 * BEGIN: the browser tells what it is. METHOD: the issuer's method page runs, behind this page of ours. WAIT: something is
 * awaited that needs nothing of the buyer. OVER: the payment is settled, and the shop has the buyer back.
 */
export type BuyerStep =
  | { readonly kind: 'BEGIN' | 'WAIT' | 'OVER' }
  | { readonly kind: 'METHOD'; readonly pageId: string }
  | { readonly kind: 'CHALLENGE'; readonly acs: ShownAcs };

/** The page as it is now; undefined for one that never was, or whose payment is in a form. */
export async function buyerPage(gateway: Context, pageId: string): Promise<BuyerPage | undefined> {
  const found = await apiAuthentication(gateway, pageId);
  if (!found) return undefined;
  const { subject, context, current } = found;
  const merchant = await context.merchantKeys(subject.session.clientId);
  if (!merchant) return undefined;
  const isSettled = view(subject.payment).paymentStatus !== 'PROCESSING';
  const step: BuyerStep = isSettled ? { kind: 'OVER' } : stepOf(context, current);
  return { session: subject.session, merchantName: merchantNameOf({ subject, merchant }), step };
}

/** Takes note of the buyer's browser, once; then the method page runs, or the issuer is asked. */
export async function buyerCame(gateway: Context, pageId: string, buyer: Buyer): Promise<void> {
  const found = await apiAuthentication(gateway, pageId);
  if (found?.current?.state !== 'BUYER') return;
  const { context, current } = found;
  const { db, vault, clock } = context;
  const { operationId, asking } = current;
  const { charge } = openWaiting(vault, current, undefined);
  const sealedCharge = sealWaiting(vault, operationId, { charge, buyer });
  // Without scripts no method page runs: its time is over at once.
  const lifeMs = asking.methodUrl !== undefined && buyer.browser !== undefined ? methodLifeMs : 0;
  const state = asking.methodUrl === undefined ? 'METHOD_OVER' : 'METHOD';
  const next = { state, sealedCharge, expiresAtMs: clock.nowMs() + lifeMs } as const;
  if (await bringBuyer(db, current, next)) context.wakeWorker();
}

/** The buyer does not want to: what waits for him ends. */
export async function buyerLeft(gateway: Context, pageId: string): Promise<void> {
  const found = await apiAuthentication(gateway, pageId);
  if (!found) return;
  const { context, current } = found;
  const awaited = current?.state === 'BUYER' ? current : runningChallenge(context, current);
  if (awaited) await finishAwaited(context, awaited, unfinished(awaited, '01'));
}

interface Found {
  readonly context: Context;
  readonly subject: PaymentSubject;
  /** The one that runs, which may be of a later attempt than the page's. */
  readonly current: Authentication | undefined;
}

async function apiAuthentication(gateway: Context, pageId: string): Promise<Found | undefined> {
  const found = await findAuthentication(gateway.db, { pageId });
  if (found?.subject !== 'PAYMENT') return undefined;
  const context = await gateway.forMerchant(found);
  const subject = await subjectOf(context, found);
  if (subject.kind !== 'PAYMENT' || subject.session.source !== 'API') return undefined;
  return { context, subject, current: await runningAuthentication(context, subject.payment) };
}

function stepOf(context: Context, current: Authentication | undefined): BuyerStep {
  if (current?.state === 'BUYER') return { kind: 'BEGIN' };
  if (current?.state === 'METHOD') return { kind: 'METHOD', pageId: current.pageId };
  const challenge = runningChallenge(context, current);
  return challenge ? { kind: 'CHALLENGE', acs: shownAcs(challenge) } : { kind: 'WAIT' };
}
