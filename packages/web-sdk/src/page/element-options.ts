import type { MerchantEvent } from './events.js';
import type { ConfigFault } from './invalid-element-config-error.js';
import { environmentOf, type FormParams } from './options.js';

/** Options of `new AMSElement(options)`. */
export interface ElementOptions {
  /** The complete `paymentSessionData` of `createPaymentSession`. */
  sessionData: string;
  /** `sandbox` or `prod` (when absent), in any case. */
  environment?: string;
  locale?: string;
  /** Accepted as in Antom's SDK; there is one version here. */
  version?: string;
  appearance?: { theme?: string };
  onEventCallback?(event: MerchantEvent & { message: string }): void;
  /** Told when the form loads and when a payment is being sent. */
  loading?: { onStartLoading?(): void; onEndLoading?(): void };
  /** Where the gateway is, for pages that bundle the SDK; otherwise the gateway that served the script. */
  gatewayUrl?: string;
}

/** Options of `mount(options, selector)`. */
export interface ElementMountOptions extends FormParams {
  /** `payment`, which is also the default. */
  type?: string;
}

/** Why a call of an `AMSElement` failed. */
export interface ElementError {
  code: string;
  message: string;
  /** Whether another try needs a new session. */
  needChangeSessionForRetry: boolean;
}

/** What `mount` resolves with: without `error` the form can be used. */
export interface ElementMountResult {
  error?: ElementError;
}

/** What `submitPayment` resolves with. It is for display; the merchant's server decides by notification or inquiry. */
export interface ElementPaymentResult {
  /** PROCESSING: nobody knows yet, ask the server. */
  status: 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED';
  /** The buyer closed the bank's confirmation. */
  userCanceled3D?: boolean;
  error?: ElementError;
}

/** What is wrong with the options; empty where nothing is. */
export function faultsOf({
  sessionData,
  environment,
  onEventCallback,
  loading,
}: Partial<ElementOptions>): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const expect = (isRight: unknown, field: ConfigFault['field'], message: string): void => {
    if (!isRight) faults.push({ field, message });
  };
  expect(sessionData, 'sessionData', 'is missing.');
  expect(elementEnvironmentOf(environment), 'environment', 'should be sandbox or prod.');
  expect(isCallable(onEventCallback), 'onEventCallback', 'should be a function.');
  expect(
    isCallable(loading?.onStartLoading) && isCallable(loading?.onEndLoading),
    'loading',
    'should hold functions.',
  );
  return faults;
}

/** The environment to use; undefined for one that does not exist. */
export function elementEnvironmentOf(environment: unknown): string | undefined {
  return environmentOf(typeof environment === 'string' ? environment.toLowerCase() : environment);
}

function isCallable(handler: unknown): boolean {
  return handler === undefined || handler === null || typeof handler === 'function';
}
