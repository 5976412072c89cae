import { elementResultLimitMs } from '../shared/limits.js';
import { asCheckoutError } from './checkout-error.js';
import type { Component } from './component.js';
import {
  elementEnvironmentOf,
  faultsOf,
  type ElementMountOptions,
  type ElementMountResult,
  type ElementOptions,
  type ElementPaymentResult,
} from './element-options.js';
import { elementError, resultOfAnswer, resultOfEvent } from './element-result.js';
import type { MerchantEvent } from './events.js';
import { invalidElementConfig } from './invalid-element-config-error.js';
import { merchantCallbacks, type MerchantCallbacks } from './merchant-callbacks.js';
import { noElementAt, openForm, placeOf } from './open-form.js';
import type { ValidationResult } from './options.js';

/**
 * Antom's Payment Element for cards: embedded only. What its methods promise always resolves, never rejects; results
 * come from the promises, and `onEventCallback` tells them too.
 */
export class AMSElement {
  private readonly options: ElementOptions;
  private readonly callbacks: MerchantCallbacks;
  private component: Component | undefined;
  private isDestroyed = false;
  /** Takes the result of the payment that is being sent. */
  private settleResult: (result: ElementPaymentResult) => void = () => undefined;

  /** Throws an `InvalidElementConfigError`, which `onEventCallback` hears of first. */
  constructor(options: ElementOptions) {
    const given: Partial<ElementOptions> = { ...options };
    const { onEventCallback, loading } = given;
    this.options = { ...given, sessionData: given.sessionData ?? '' };
    this.callbacks = merchantCallbacks({
      onEventCallback: (event) => {
        if (event.code === 'SDK_START_OF_LOADING') loading?.onStartLoading?.();
        else if (event.code === 'SDK_END_OF_LOADING') loading?.onEndLoading?.();
        else if (typeof onEventCallback === 'function') onEventCallback({ message: '', ...event });
      },
    });
    const faults = faultsOf(given);
    if (faults.length === 0) return;
    const error = invalidElementConfig(faults);
    this.callbacks.event({ code: 'SDK_CREATE_COMPONENT_ERROR', message: error.message });
    throw error;
  }

  /** Draws the form inside an element, or the one that a selector finds; resolves once the buyer can use it. */
  mount(options: ElementMountOptions, place: string | Element): Promise<ElementMountResult> {
    const target = placeOf(place);
    if (!target) return this.refuse('PARAM_INVALID', noElementAt(place));
    if (this.isDestroyed) return this.refuse('UI_STATE_ERROR', 'The element was destroyed.');
    if (this.component?.isAlive()) return this.refuse('UI_STATE_ERROR', 'The element is mounted already.');
    const params: ElementMountOptions = { ...options };
    if (params.type !== undefined && params.type !== 'payment') {
      return this.refuse('PARAM_INVALID', 'type should be payment.');
    }
    return this.open(params, target);
  }

  /** Whether every field is right; what is not is shown in the form. Without a form that can be used: it is not. */
  validateFields(): Promise<ValidationResult> {
    return this.component?.validate() ?? Promise.resolve({ isValid: false });
  }

  /** Pays; resolves with the result, at the latest after five minutes, as PROCESSING then. */
  submitPayment(): Promise<ElementPaymentResult> {
    const { component, callbacks } = this;
    if (!component?.isAlive()) {
      const error = elementError('UI_STATE_ERROR', 'The element is not mounted.');
      return Promise.resolve({ status: 'FAIL', error });
    }
    callbacks.event({ code: 'SDK_START_OF_LOADING' });
    // The event may come before the answer.
    const result = this.nextResult();
    return component
      .submit()
      .then((answer) => (answer.code === 'SUCCESS' ? result : resultOfAnswer(answer, component)))
      .then((told) => {
        callbacks.event({ code: 'SDK_END_OF_LOADING' });
        return component.wasChallengeLeft() ? { ...told, userCanceled3D: true } : told;
      });
  }

  /** Antom's swaps sessions of its own accounts by this and refuses all others, so that it is `false` here. */
  updatePayment(_sessionData?: unknown): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Takes the form off the page, for good. */
  destroy(): void {
    this.isDestroyed = true;
    this.component?.remove();
    this.settleResult(unsettled('The element was destroyed.'));
  }

  private open(params: ElementMountOptions, target: Element): Promise<ElementMountResult> {
    this.component?.remove();
    const { options } = this;
    const theme = options.appearance?.theme;
    try {
      this.component = openForm({
        product: 'ELEMENT_PAYMENT',
        options: { ...options, environment: elementEnvironmentOf(options.environment) ?? '' },
        sessionData: options.sessionData,
        params: { ...params, appearance: { ...(theme !== undefined && { theme }), ...params.appearance } },
        notRedirectAfterComplete: params.notRedirectAfterComplete === true,
        target,
        idSuffix: target.id === '' ? '' : `-${target.id}`,
        callbacks: { ...this.callbacks, event: (event) => this.onEvent(event) },
      });
    } catch (error) {
      const { code, message } = asCheckoutError(error);
      return this.refuse(code, message);
    }
    return this.mounted(this.component);
  }

  private mounted(component: Component): Promise<ElementMountResult> {
    return component.ready.then(
      () =>
        component.isAlive() ? {} : { error: elementError('UI_STATE_ERROR', 'The element was destroyed.') },
      () => ({ error: mountErrorOf(component) }),
    );
  }

  /** Antom's Element has other names for the failures of loading. */
  private onEvent(event: MerchantEvent): void {
    if (event.code === 'SDK_CREATECOMPONENT_ERROR') {
      const code = this.component?.hasLaunched
        ? 'SDK_CREATE_COMPONENT_ERROR'
        : 'SDK_LAUNCH_PAYMENT_APP_ERROR';
      this.callbacks.event({ ...event, code });
      return;
    }
    const result = resultOfEvent(event);
    if (result) this.settleResult(result);
    this.callbacks.event(event);
  }

  private nextResult(): Promise<ElementPaymentResult> {
    return new Promise((resolve) => {
      const settle = (result: ElementPaymentResult): void => {
        clearTimeout(timer);
        resolve(result);
      };
      const timer = setTimeout(
        () => resolve(unsettled('The result did not come in time.')),
        elementResultLimitMs,
      );
      this.settleResult = settle;
    });
  }

  private refuse(code: string, message: string): Promise<ElementMountResult> {
    this.callbacks.event({ code: 'SDK_CREATE_COMPONENT_ERROR', message: `${code}: ${message}` });
    return Promise.resolve({ error: elementError(code, message) });
  }
}

function mountErrorOf({ failure, hasLaunched }: Component) {
  const message = failure?.message ?? '';
  if (!hasLaunched) return elementError('INITIALIZE_WEB_TIMEOUT', message);
  if (failure === undefined || failure.code === 'SDK_CREATECOMPONENT_ERROR') {
    return elementError('INITIALIZE_API_TIMEOUT', message);
  }
  return elementError(failure.result?.paymentResultCode ?? failure.code, message);
}

function unsettled(message: string): ElementPaymentResult {
  return { status: 'PROCESSING', error: elementError('PAYMENT_RESULT_TIMEOUT', message) };
}
