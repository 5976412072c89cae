import { currencyCodes, currencyNumber } from '@tillgate/contract';
import type { AReq } from '@tillgate/contract/three-d-secure';
import type { ScriptFacts } from '../script/fits-match.js';

/** What rules can be about in an authentication. */
export function factsOfAReq(request: AReq): ScriptFacts {
  return {
    card: request.acctNumber,
    amount: request.purchaseAmount,
    currency: currencyOf(request),
    merchantId: request.threeDSRequestorID,
    paymentId: undefined,
  };
}

/** The letters of the currency, which the message has by its number; the number, where nobody knows it. */
export function currencyOf({ purchaseCurrency }: AReq): string {
  return currencyCodes.find((code) => currencyNumber(code) === purchaseCurrency) ?? purchaseCurrency;
}
