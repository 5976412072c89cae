/** Codes of countries (ITU-T E.164) of one and of two digits; all others have three. */
const oneDigit = /^[17]/;
const twoDigits = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A number as messages of 3-D Secure have it; undefined where it does not say its country. */
export function mobilePhoneOf(phoneNo: string | undefined): { cc: string; subscriber: string } | undefined {
  if (!phoneNo?.trim().startsWith('+')) return undefined;
  const digits = phoneNo.replace(/\D/g, '');
  const length = oneDigit.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3;
  const subscriber = digits.slice(length);
  return subscriber.length >= 4 && subscriber.length <= 15
    ? { cc: digits.slice(0, length), subscriber }
    : undefined;
}
