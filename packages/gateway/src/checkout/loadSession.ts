import type { CheckoutRefusal, LoadSessionRequest, LoadSessionResponse } from '@tillgate/contract/frame';
import type { Context, MerchantKeys } from '../ports.js';
import { recordForm } from './form-activity.js';
import { isRefusal, openedBy, ownerOf, refused, refusedAs, type Opened } from './open-session.js';
import { paymentForm } from './payment-form.js';
import { vaultingForm } from './vaulting-form.js';

/** What the form needs to draw itself, in the place that the session was opened for. */
export async function loadSession(
  gateway: Context,
  request: LoadSessionRequest,
): Promise<LoadSessionResponse> {
  const opened = await openedBy(gateway, request.sessionData);
  if (isRefusal(opened)) return opened;
  const context = await gateway.forMerchant(ownerOf(opened));
  const { clientId } = ownerOf(opened);
  const merchant = await context.merchantKeys(clientId);
  if (merchant === undefined) return refusedAs('CLIENT_INVALID');
  const fault = environmentFault(merchant, request) ?? placeFault(opened, request);
  if (fault) return fault;
  if (opened.kind === 'vaulting') return vaultingForm(context, merchant, opened.vaulting);
  recordForm(context, opened.session, 'FORM_LOADED', { displayMode: request.displayMode });
  return paymentForm(context, merchant, opened.session);
}

function environmentFault(
  { isSandbox }: MerchantKeys,
  request: LoadSessionRequest,
): CheckoutRefusal | undefined {
  const environment = isSandbox ? 'sandbox' : 'prod';
  if (request.environment === environment) return undefined;
  const message = `The session is of the ${environment} environment, the page says ${request.environment}.`;
  return refused('PARAM_ILLEGAL', message);
}

/** A session belongs to one class of the SDK, and one of the payment element stands in the page (Antom: `productScene`). */
function placeFault(
  opened: Opened,
  { product, displayMode }: LoadSessionRequest,
): CheckoutRefusal | undefined {
  const wanted = productOf(opened);
  if (product !== wanted) {
    return refused('PARAM_ILLEGAL', `The session is of the product ${wanted}, the page says ${product}.`);
  }
  if (wanted === 'ELEMENT_PAYMENT' && displayMode === 'popup') {
    return refused('PARAM_ILLEGAL', 'A session of the payment element cannot be shown as a popup.');
  }
  return undefined;
}

function productOf(opened: Opened): LoadSessionRequest['product'] {
  if (opened.kind === 'vaulting') return 'VAULTING';
  return opened.session.terms.productScene === 'ELEMENT_PAYMENT' ? 'ELEMENT_PAYMENT' : 'CASHIER_PAYMENT';
}
