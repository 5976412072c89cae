/** Why a promise of the SDK was rejected; the same code and message reached `onError` and `onEventCallback`. */
export interface CheckoutError extends Error {
  code: string;
}

export function checkoutError(code: string, message: string): CheckoutError {
  return Object.assign(new Error(message), { name: 'CheckoutError', code });
}

/** What was thrown, if it was one of the above; else as an error of ours. */
export function asCheckoutError(thrown: unknown): CheckoutError {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    return Object.assign(thrown, { code: thrown.code });
  }
  return checkoutError('SDK_INTERNAL_ERROR', String(thrown));
}
