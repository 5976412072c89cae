import type { Product } from '@tillgate/contract/frame';
import { sessionIdOf } from '../shared/session-data.js';
import { readAppearance } from './appearance-params.js';
import { checkoutError } from './checkout-error.js';
import { Component } from './component.js';
import { gatewayOrigin } from './gateway-origin.js';
import type { MerchantCallbacks } from './merchant-callbacks.js';
import { environmentOf, type CashierPaymentOptions, type FormParams } from './options.js';

export interface FormRequest {
  product: Product;
  options: Pick<CashierPaymentOptions, 'environment' | 'locale' | 'gatewayUrl'>;
  sessionData: unknown;
  params: FormParams;
  notRedirectAfterComplete: boolean;
  /** Where to embed the form; undefined opens a popup. */
  target: Element | undefined;
  idSuffix: string;
  callbacks: MerchantCallbacks;
}

/** Opens a card form. Throws a `CheckoutError` for what the merchant gave wrong, before anything is in the page. */
export function openForm(request: FormRequest): Component {
  const { product, options, sessionData, params, target, notRedirectAfterComplete } = request;
  const { locale } = options;
  const environment = environmentOf(options.environment);
  if (environment === undefined) {
    throw checkoutError('SDK_INIT_PARAMETER_ERROR', 'environment should be sandbox or prod.');
  }
  const sessionId = sessionIdOf(sessionData);
  if (typeof sessionData !== 'string' || sessionId === undefined) {
    const message = 'sessionData should be the complete data that your server was given.';
    throw checkoutError('SDK_CREATEPAYMENT_PARAMETER_ERROR', message);
  }
  const origin = gatewayOrigin(options.gatewayUrl);
  if (origin === undefined) {
    const message = 'Load this SDK from the gateway with a script tag, or give its URL as gatewayUrl.';
    throw checkoutError('SDK_INIT_PARAMETER_ERROR', message);
  }
  const isPopup = target === undefined;
  const { appearance, merchantAppointParam } = params;
  const { idSuffix, callbacks } = request;
  try {
    return new Component({
      gatewayOrigin: origin,
      sessionId,
      target,
      render: {
        type: 'render',
        sessionData,
        environment,
        product,
        displayMode: isPopup ? 'popup' : 'embedded',
        showSubmitButton: isPopup || appearance?.showSubmitButton === true,
        needsCvv: merchantAppointParam?.storedCard?.needCVV === true,
        asksBeforeSubmit: callbacks.asksBeforeSubmit,
        appearance: readAppearance(appearance),
      },
      notRedirectAfterComplete,
      showLoading: appearance?.showLoading !== false,
      locale: typeof locale === 'string' ? locale : undefined,
      idSuffix,
      callbacks,
    });
  } catch (error) {
    const message = `The form has no place in this page yet: ${String(error)}`;
    throw checkoutError('SDK_CREATECOMPONENT_ERROR', message);
  }
}

/** What is said where `placeOf` finds none. */
export function noElementAt(place: unknown): string {
  return `No element is there for ${String(place)}.`;
}

/** The element that a selector finds, or that was given; undefined where there is none. */
export function placeOf(place: unknown): Element | undefined {
  try {
    if (place instanceof Element) return place;
    return (typeof place === 'string' && document.querySelector(place)) || undefined;
  } catch {
    return undefined;
  }
}
