/** Why a promise of the SDK was rejected; the same code and message reached `onError` and `onEventCallback`. */
export class CheckoutError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CheckoutError';
    this.code = code;
  }
}
