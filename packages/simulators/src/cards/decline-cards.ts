import { declines, mastercardWantsAuthentication } from '../declines.js';
import { declining, mastercard, visa, type TestCard } from './test-card.js';

/**
 * A card for each decline, in the order of the result codes. The number tells the issuer's code CC (ISO 8583 field 39):
 * 4054 6900 0000 0CC and a check digit; 1CC where another result code has the same CC. Codes with letters: 1A is 70, N7
 * is 82. Codes that are Mastercard's are on 5162 7700 0000 0CC.
 */
export const declineCards: readonly TestCard[] = [
  declining(visa('4054690000000468'), declines.ACCOUNT_CLOSED),
  declining(visa('4054690000000708'), declines.AUTHENTICATION_REQUIRED),
  declining(mastercard('5162770000000654'), mastercardWantsAuthentication),
  declining(visa('4054690000000781'), declines.BLOCKED_FIRST_USED),
  declining(visa('4054690000000542'), declines.CARD_EXPIRED),
  declining(visa('4054690000000575'), declines.CARD_NOT_SUPPORTED),
  declining(visa('4054690000000054'), declines.DO_NOT_HONOR),
  declining(visa('4054690000000591'), declines.FRAUD_REJECT),
  declining(visa('4054690000000138'), declines.INVALID_AMOUNT),
  declining(visa('4054690000000567'), declines.INVALID_CARD),
  declining(visa('4054690000000146'), declines.INVALID_CARD_NUMBER),
  declining(visa('4054690000000823'), declines.INVALID_CVV),
  declining(visa('4054690000000807'), declines.INVALID_EXPIRATION_DATE),
  declining(visa('4054690000000013'), declines.ISSUER_REJECTS_TRANSACTION),
  declining(visa('4054690000000419'), declines.LOST_CARD),
  declining(visa('4054690000000393'), declines.NO_SELECTED_ACCOUNT),
  declining(visa('4054690000001615'), declines.PAYMENT_AMOUNT_EXCEED_LIMIT),
  declining(visa('4054690000000658'), declines.PAYMENT_COUNT_EXCEED_LIMIT),
  declining(visa('4054690000000583'), declines.PAYMENT_NOT_QUALIFIED),
  declining(visa('4054690000000930'), declines.PAYMENT_PROHIBITED),
  declining(visa('4054690000000047'), declines.PICKUP_CARD),
  declining(mastercard('5162770000000829'), declines.POLICY),
  declining(visa('4054690000000963'), declines.PROCESS_FAIL),
  declining(visa('4054690000000625'), declines.RESTRICTED_CARD),
  declining(mastercard('5162770000000837'), declines.RISK_REJECT),
  declining(visa('4054690000000310'), declines.SELECTED_CARD_BRAND_NOT_AVAILABLE),
  declining(visa('4054690000000435'), declines.STOLEN_CARD),
  declining(visa('4054690000000633'), declines.SUSPECTED_CARD),
  declining(visa('4054690000000666'), declines.SUSPECTED_RISK),
  declining(visa('4054690000000617'), declines.USER_AMOUNT_EXCEED_LIMIT),
  declining(visa('4054690000000518'), declines.USER_BALANCE_NOT_ENOUGH),
  declining(visa('4054690000000641'), declines.USER_KYC_NOT_QUALIFIED),
  declining(visa('4054690000000427'), declines.USER_NOT_EXIST),
  declining(visa('4054690000000864'), declines.USER_PAYMENT_VERIFICATION_FAILED),
  declining(visa('4054690000001623'), declines.USER_STATUS_ABNORMAL),
  declining(visa('4054690000000757'), declines.VERIFY_TIMES_EXCEED_LIMIT),
  declining(visa('4054690000000559'), declines.VERIFY_UNMATCHED),
];
