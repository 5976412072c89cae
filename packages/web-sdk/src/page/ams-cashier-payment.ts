import type { EventCode } from '@tillgate/contract/frame';
import { sessionIdOf } from '../shared/session-data.js';
import { CheckoutError } from './checkout-error.js';
import { Component } from './component.js';
import { gatewayOrigin } from './gateway-origin.js';
import { merchantCallbacks, type MerchantCallbacks } from './merchant-callbacks.js';
import { checkHandlers, environmentOf, type CashierPaymentOptions, type ComponentParams } from './options.js';
import type { SubmitAnswer } from './submissions.js';

/**
 * Antom's `AMSCashierPayment` for cards: opens the card form over the page or inside it. Every promise settles;
 * every error reaches `onError` and `onEventCallback` too, and rejects with a `code` and a `message`.
 */
export class AMSCashierPayment {
  private readonly options: CashierPaymentOptions;
  private readonly callbacks: MerchantCallbacks;
  private component: Component | undefined;

  /** Throws where a handler is not a function. */
  constructor(options?: CashierPaymentOptions | null) {
    this.options = { ...options };
    checkHandlers(this.options);
    this.callbacks = merchantCallbacks(this.options);
  }

  /** Opens the form as a popup; resolves once the buyer can use it. */
  createComponent(params: ComponentParams): Promise<void> {
    return this.open(params, undefined);
  }

  /** Draws the form inside an element, or the one that a selector finds; resolves once the buyer can use it. */
  mountComponent(params: ComponentParams, place: string | Element): Promise<void> {
    const target = elementFor(place);
    if (target) return this.open(params, target);
    return this.refuse('SDK_CREATEPAYMENT_PARAMETER_ERROR', `No element is there for ${named(place)}.`);
  }

  /**
   * Submits the form from the merchant's own button. Resolves with an acknowledgement: `SUCCESS` when the gateway
   * answered, whatever the answer, `FORM_INVALID` when fields need mending, or another code. The payment's result
   * comes through `onEventCallback`.
   */
  submit(_data?: unknown): Promise<SubmitAnswer> {
    if (this.component) return this.component.submit();
    return Promise.reject(new Error('AMSCashierPayment: create or mount a component before submit().'));
  }

  /** Takes the form off the page, finished or not. Safe at any time. */
  unmount(): void {
    this.component?.remove();
    this.component = undefined;
  }

  private open(given: ComponentParams | undefined, target: Element | undefined): Promise<void> {
    const params = given ?? {};
    const environment = environmentOf(this.options);
    if (environment === undefined) {
      return this.refuse('SDK_INIT_PARAMETER_ERROR', 'environment should be sandbox or prod.');
    }
    if (this.component?.isAlive) {
      return this.refuse('SDK_CREATECOMPONENT_ERROR', 'There is a component already; unmount() it first.');
    }
    const sessionData = params.sessionData ?? params.paymentSessionData;
    const sessionId = sessionIdOf(sessionData);
    if (sessionData === undefined || sessionId === undefined) {
      const message = 'sessionData should be the complete paymentSessionData of createPaymentSession.';
      return this.refuse('SDK_CREATEPAYMENT_PARAMETER_ERROR', message);
    }
    const origin = gatewayOrigin();
    if (origin === undefined) {
      return this.refuse('SDK_INIT_PARAMETER_ERROR', 'Load this SDK from the gateway with a script tag.');
    }
    this.unmount();
    try {
      this.component = this.start({ params, target, environment, sessionData, sessionId, origin });
      return this.component.ready;
    } catch (error) {
      return this.refuse(
        'SDK_CREATECOMPONENT_ERROR',
        `The form has no place in this page yet: ${String(error)}`,
      );
    }
  }

  private start({ params, target, environment, sessionData, sessionId, origin }: StartSettings): Component {
    const { locale } = this.options;
    const isPopup = target === undefined;
    return new Component({
      gatewayOrigin: origin,
      sessionId,
      target,
      render: {
        type: 'render',
        sessionData,
        environment,
        product: 'CASHIER_PAYMENT',
        displayMode: isPopup ? 'popup' : 'embedded',
        showSubmitButton: isPopup || params.appearance?.showSubmitButton === true,
        needsCvv: false,
        asksBeforeSubmit: false,
        appearance: {},
      },
      notRedirectAfterComplete: params.notRedirectAfterComplete === true,
      showLoading: params.appearance?.showLoading !== false,
      locale: typeof locale === 'string' ? locale : undefined,
      callbacks: this.callbacks,
    });
  }

  private refuse(code: EventCode, message: string): Promise<never> {
    this.callbacks.event({ code, message });
    return Promise.reject(new CheckoutError(code, message));
  }
}

interface StartSettings {
  params: ComponentParams;
  target: Element | undefined;
  environment: string;
  sessionData: string;
  sessionId: string;
  origin: string;
}

function named(place: unknown): string {
  return typeof place === 'string' ? `the selector ${place}` : 'what was given in place of a selector';
}

function elementFor(place: unknown): Element | null {
  try {
    if (place instanceof Element) return place;
    return typeof place === 'string' ? document.querySelector(place) : null;
  } catch {
    return null;
  }
}
