import type { EventCode } from '@tillgate/contract/frame';
import type { CashierPaymentOptions, MerchantEvent, MerchantLog } from './options.js';

/** The merchant's handlers, safe to call: what they throw surfaces as the page's own uncaught error, not in the SDK. */
export interface MerchantCallbacks {
  /** Reports an event; one that means an error reaches `onError` too. */
  event(event: MerchantEvent): void;
  log(log: MerchantLog): void;
  closed(): void;
}

const errorCodes: ReadonlySet<string> = new Set<EventCode>([
  'SDK_INTERNAL_ERROR',
  'SDK_INIT_PARAMETER_ERROR',
  'SDK_CREATEPAYMENT_PARAMETER_ERROR',
  'SDK_CREATECOMPONENT_ERROR',
  'SDK_SUBMIT_NETWORK_ERROR',
  'SDK_PAYMENT_ERROR',
]);

export function merchantCallbacks(options: CashierPaymentOptions): MerchantCallbacks {
  return {
    event(event) {
      if (errorCodes.has(event.code)) {
        guarded(() => options.onError?.({ code: event.code, message: event.message ?? '' }));
      }
      guarded(() => options.onEventCallback?.(event));
    },
    log(log) {
      guarded(() => options.onLog?.(log));
    },
    closed() {
      guarded(() => options.onClose?.());
    },
  };
}

function guarded(call: () => void): void {
  try {
    call();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
