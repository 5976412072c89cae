import type { EventCode } from '@tillgate/contract/frame';

/** What `onEventCallback` receives. Codes that this version does not know are passed on too. */
export interface MerchantEvent {
  code: EventCode | (string & {});
  message?: string;
  /** For display; the merchant's server decides by notification or inquiry. */
  result?: Record<string, unknown>;
}

export interface MerchantLog {
  code: string;
  message: string;
}

export interface MerchantError extends MerchantLog {
  stack?: string;
}

/** Options of `new AMSCashierPayment(options)`. */
export interface CashierPaymentOptions {
  /** `sandbox` or `prod` (when absent). Anything else is refused when a component is created. */
  environment?: string | null;
  /** Antom's name of a locale, for example `zh_CN`. Unknown or absent is English. */
  locale?: string;
  /** Accepted as in Antom's SDK. This SDK uploads no analytics, whatever it says. */
  analytics?: { enabled?: boolean };
  onLog?: (log: MerchantLog) => void;
  onEventCallback?: (event: MerchantEvent) => void;
  onError?: (error: MerchantError) => void;
  /** The buyer closed the popup. */
  onClose?: () => void;
}

/** Parameters of `createComponent` and `mountComponent`. */
export interface ComponentParams {
  /** The complete `paymentSessionData` of `createPaymentSession`. */
  sessionData?: string;
  /** Another name of `sessionData`. */
  paymentSessionData?: string;
  appearance?: {
    /** Draw a loading skeleton; `false` leaves that to the merchant. Default true. */
    showLoading?: boolean;
    /** Embedded only: draw the pay button inside the form. Default false. The popup always has one. */
    showSubmitButton?: boolean;
  };
  /** `true`: never leave the page after success. */
  notRedirectAfterComplete?: boolean;
}

const environments = ['sandbox', 'prod'];
const handlerNames = ['onLog', 'onEventCallback', 'onError', 'onClose'] as const;

/** Throws a plain Error for a handler that cannot be called, as Antom's SDK does. */
export function checkHandlers(options: CashierPaymentOptions): void {
  for (const name of handlerNames) {
    const handler: unknown = options[name];
    if (handler !== undefined && handler !== null && typeof handler !== 'function') {
      throw new Error(`AMSCashierPayment: ${name} should be a function.`);
    }
  }
}

/** The environment to use; undefined for one that does not exist, so that a slip never charges real cards. */
export function environmentOf({ environment }: CashierPaymentOptions): string | undefined {
  if (environment === undefined || environment === null) return 'prod';
  return environments.includes(environment) ? environment : undefined;
}
