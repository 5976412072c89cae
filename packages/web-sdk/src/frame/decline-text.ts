import type { FormTexts } from './locale.js';

type DeclineText = keyof FormTexts['declines'];

/** Which words go with which `paymentResultCode` or refusal; a code that is not here gets the general words. */
const texts = new Map<string, DeclineText>([
  ['USER_BALANCE_NOT_ENOUGH', 'balance'],
  ['USER_AMOUNT_EXCEED_LIMIT', 'limit'],
  ['PAYMENT_AMOUNT_EXCEED_LIMIT', 'limit'],
  ['INVALID_AMOUNT', 'limit'],
  ['CARD_EXPIRED', 'expired'],
  ['INVALID_CARD_NUMBER', 'number'],
  ['INVALID_CARD', 'number'],
  ['INVALID_EXPIRATION_DATE', 'expiry'],
  ['INVALID_EXPIRY_DATE_FORMAT', 'expiry'],
  ['INVALID_CVV', 'cvv'],
  ['CARD_NOT_SUPPORTED', 'unsupported'],
  ['SELECTED_CARD_BRAND_NOT_AVAILABLE', 'unsupported'],
  // A buyer is not told that a card counts as lost or stolen, or that risk control refused: it would help a thief.
  ['LOST_CARD', 'refused'],
  ['STOLEN_CARD', 'refused'],
  ['RESTRICTED_CARD', 'refused'],
  ['SUSPECTED_CARD', 'refused'],
  ['RISK_REJECT', 'refused'],
  ['FRAUD_REJECT', 'refused'],
  ['AUTHENTICATION_REQUIRED', 'verification'],
  ['USER_PAYMENT_VERIFICATION_FAILED', 'verification'],
  ['USER_CANCELED', 'cancelled'],
  ['PAYMENT_COUNT_EXCEED_LIMIT', 'tooMany'],
  ['PROCESS_FAIL', 'unavailable'],
  ['SDK_SUBMIT_NETWORK_ERROR', 'unavailable'],
  ['SYSTEM_ERROR', 'unavailable'],
  ['UNKNOWN_EXCEPTION', 'unavailable'],
  ['REQUEST_TRAFFIC_EXCEED_LIMIT', 'unavailable'],
  ['NO_PAY_OPTIONS', 'unavailable'],
  ['ACCESS_DENIED', 'unavailable'],
  ['PARAM_ILLEGAL', 'unavailable'],
  ['INVALID_PAYMENT_METHOD_META_DATA', 'unavailable'],
  ['VERIFICATION_IN_PROCESS', 'unavailable'],
]);

export function declineText(code: string, declines: FormTexts['declines']): string {
  return declines[texts.get(code) ?? 'generic'];
}
