import { methodNotificationSchema, type MethodData } from '@tillgate/contract/three-d-secure';
import { endMethod, findAuthentication } from '../db/authentications.js';
import type { Context } from '../ports.js';
import { encodedMessage, decodedMessage } from './encoded-message.js';
import { pageAncestors } from './page-ancestors.js';
import { paths } from './paths.js';
import { recordMessage } from './record-message.js';
import { orderOfAuthentication } from './recorded-order.js';

/** What the page of an issuer's method page is made of. */
export interface MethodPage {
  /** Whom the page frames; absent where that is over. */
  readonly acs?: { readonly url: string; readonly methodData: string } | undefined;
  readonly frameAncestors: readonly string[];
}

/** The page of a method page, for a browser that reaches us at `origin`; undefined for one that never was. */
export async function methodPage(
  context: Context,
  pageId: string,
  origin: string,
): Promise<MethodPage | undefined> {
  const found = await findAuthentication(context.db, { pageId });
  const frameAncestors = found && (await pageAncestors(context, found));
  if (!frameAncestors) return undefined;
  const { serverTransId: threeDSServerTransID } = found;
  const url = found.state === 'METHOD' ? found.asking.methodUrl : undefined;
  const own = await context.forMerchant(found);
  if (url === undefined || own.clock.nowMs() >= found.expiresAtMs) return { frameAncestors };
  const threeDSMethodNotificationURL = origin + paths.methodOver(pageId);
  const data: MethodData = { threeDSServerTransID, threeDSMethodNotificationURL };
  const order = await orderOfAuthentication(own, found);
  recordMessage(own, order, 'METHOD_SHOWN', { threeDSServerTransID });
  return { acs: { url, methodData: encodedMessage(data) }, frameAncestors };
}

/**
 * Takes the method page's word that it is through: the issuer is asked now. It counts once, in time, and with the
 * transaction's id; anything else changes nothing.
 */
export async function receiveMethodNotification(
  context: Context,
  pageId: string,
  methodData: string,
): Promise<void> {
  const { db } = context;
  const notification = methodNotificationSchema.safeParse(decodedMessage(methodData));
  const found = notification.success ? await findAuthentication(db, { pageId }) : undefined;
  if (found?.state !== 'METHOD' || found.serverTransId !== notification.data?.threeDSServerTransID) return;
  const own = await context.forMerchant(found);
  if (own.clock.nowMs() >= found.expiresAtMs) return;
  if (!(await endMethod(db, found.operationId, own.clock.nowMs()))) return;
  context.wakeWorker();
  recordMessage(own, await orderOfAuthentication(own, found), 'METHOD_OVER', notification.data);
}
