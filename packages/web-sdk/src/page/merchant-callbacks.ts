import type { BeforeSubmitVerdict } from '@tillgate/contract/frame';
import { beforeSubmitLimitMs } from '../shared/limits.js';
import type { MerchantEvent, MerchantLog } from './events.js';
import type { Handlers, Size } from './options.js';

/** The merchant's handlers, safe to call: what they throw surfaces as the page's own uncaught error, not in the SDK. */
export interface MerchantCallbacks {
  /** Reports an event; one that means an error reaches `onError` too. */
  event(event: MerchantEvent): void;
  log(log: MerchantLog): void;
  closed(): void;
  sized(size: Size): void;
  /** Whether the page wants to be asked before a submission. */
  asksBeforeSubmit: boolean;
  /** Asks it. Always settles, at the latest by the limit. */
  beforeSubmit(): Promise<BeforeSubmitVerdict>;
}

export function merchantCallbacks(handlers: Handlers): MerchantCallbacks {
  return {
    event(event) {
      const { code, message = '' } = event;
      if (/_ERROR$/.test(code)) call(handlers.onError, { code, message });
      call(handlers.onEventCallback, event);
    },
    log: (log) => call(handlers.onLog, log),
    closed: () => call(handlers.onClose, undefined),
    sized: (size) => call(handlers.onSizeChanged, size),
    asksBeforeSubmit: typeof handlers.onBeforeSubmit === 'function',
    beforeSubmit() {
      return new Promise((resolve) => {
        setTimeout(() => resolve('TIMEOUT'), beforeSubmitLimitMs);
        Promise.resolve()
          .then(() => handlers.onBeforeSubmit?.({ paymentMethodType: 'CARD' }))
          .then((answer) => resolve(verdictOf(answer)))
          .catch((error: unknown) => {
            resolve('ERROR');
            throwLater(error);
          });
      });
    },
  };
}

const verdicts: readonly BeforeSubmitVerdict[] = ['CANCEL', 'CONTINUE', 'ERROR', 'IGNORE', 'TIMEOUT'];

/** A handler without an answer has nothing to say; one whose answer we do not know had a reason to give one. */
function verdictOf(answer: { result: string } | null | undefined): BeforeSubmitVerdict {
  if (answer === undefined || answer === null) return 'IGNORE';
  return verdicts.find((verdict) => verdict === answer.result) ?? 'ERROR';
}

function call<A>(handler: ((argument: A) => void) | undefined, argument: A): void {
  try {
    handler?.(argument);
  } catch (error) {
    throwLater(error);
  }
}

function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
