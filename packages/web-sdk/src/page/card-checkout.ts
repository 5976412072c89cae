import type { Product } from '@tillgate/contract/frame';
import { asCheckoutError, checkoutError } from './checkout-error.js';
import type { Component } from './component.js';
import { merchantCallbacks, type MerchantCallbacks } from './merchant-callbacks.js';
import { noElementAt, openForm, placeOf } from './open-form.js';
import {
  checkHandlers,
  type CashierPaymentOptions,
  type ComponentParams,
  type PreloadOptions,
  type SubmitData,
  type ValidationResult,
} from './options.js';
import type { SubmitAnswer } from './pending-answers.js';
import { preload } from './preload.js';
import { submitAddress } from './submit-address.js';

/**
 * What `AMSCashierPayment` and `AMSVaulting` share: one card form over the page or inside it. Every promise settles;
 * every error reaches `onError` and `onEventCallback` too, and rejects with a `code` and a `message`.
 */
export class CardCheckout {
  private readonly options: CashierPaymentOptions;
  private readonly callbacks: MerchantCallbacks;
  private component: Component | undefined;

  protected constructor(
    private readonly product: Product,
    options: CashierPaymentOptions | null | undefined,
  ) {
    this.options = { ...options };
    checkHandlers(this.options);
    this.callbacks = merchantCallbacks(this.options);
  }

  /** Fetches what the form is made of before a session exists, so that it comes sooner; once in a page. */
  static preload(options?: PreloadOptions): void {
    preload(options ?? {});
  }

  /** Opens the form as a popup; resolves once the buyer can use it, or once it was removed before. */
  createComponent(params: ComponentParams): Promise<void> {
    return this.open(params, undefined, '');
  }

  /** Draws the form inside an element, or the one that a selector finds; resolves as `createComponent` does. */
  mountComponent(params: ComponentParams, place: string | Element): Promise<void> {
    const target = placeOf(place);
    const name = typeof place === 'string' ? place : '';
    if (target) return this.open(params, target, name === '' ? '' : `-${name}`);
    return this.refuse(checkoutError('SDK_CREATEPAYMENT_PARAMETER_ERROR', noElementAt(place)));
  }

  /**
   * Submits the form from the merchant's own button. Resolves with an acknowledgement: `SUCCESS` when the gateway
   * answered, whatever the answer, `FORM_INVALID` when fields need mending, or another code. The payment's result
   * comes through `onEventCallback`. `data` may bring a billing address.
   */
  submit(data?: SubmitData): Promise<SubmitAnswer> {
    if (this.component) return this.component.submit(submitAddress(data));
    const message = 'Create or mount a component before submit().';
    return this.refuse(checkoutError('SDK_INTERNAL_ERROR', message));
  }

  /** Whether every field is right; what is not is shown in the form. Without a form that can be used: it is not. */
  validateFields(): Promise<ValidationResult> {
    return this.component?.validate() ?? Promise.resolve({ isValid: false });
  }

  /** Whether a method of payment can be used here: cards can, wallets cannot. */
  canMakePayments(paymentMethod?: string, _subPaymentMethod?: string): Promise<boolean> {
    return Promise.resolve(!/apple|google|paypal/i.test(String(paymentMethod)));
  }

  /** Takes the form off the page, finished or not. Safe at any time. */
  unmount(): void {
    this.component?.remove();
    this.component = undefined;
  }

  private open(
    given: ComponentParams | undefined,
    target: Element | undefined,
    alias: string,
  ): Promise<void> {
    const params = { ...given };
    if (this.component?.isAlive()) {
      const message = 'There is a component already; unmount() it first.';
      return this.refuse(checkoutError('SDK_CREATECOMPONENT_ERROR', message));
    }
    this.unmount();
    const { options, product, callbacks } = this;
    const { notRedirectAfterComplete } = params;
    try {
      this.component = openForm({
        product,
        options,
        sessionData: params.sessionData ?? params.paymentSessionData,
        params,
        // Antom's defaults: a payment goes back to the shop, a stored card leaves that to it.
        notRedirectAfterComplete:
          product === 'VAULTING' ? notRedirectAfterComplete !== false : notRedirectAfterComplete === true,
        target,
        idSuffix: params.appendAliasContainerId === true ? alias : '',
        callbacks,
      });
    } catch (error) {
      return this.refuse(error);
    }
    return this.component.ready;
  }

  private refuse(error: unknown): Promise<never> {
    const known = asCheckoutError(error);
    this.callbacks.event({ code: known.code, message: known.message });
    return Promise.reject(known);
  }
}
