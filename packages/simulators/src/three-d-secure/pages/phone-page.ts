import type { AcsPage } from '../content-policy.js';
import { escaped } from '../content-policy.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import type { Transaction } from '../transaction.js';
import { acsDocument } from './document.js';
import { button, form } from './parts.js';
import { purchaseAmount } from './purchase.js';

/** The bank's app, as if on the buyer's phone, which no test has at hand. */
export function phonePage(transaction: Transaction): AcsPage {
  const { request, windowSize } = transaction;
  const texts = acsTextsFor(request.browserLanguage);
  const { merchantName, messageCategory, acctNumber } = request;
  const amount = escaped(purchaseAmount(request, texts.language));
  const sum = messageCategory === '01' ? `<p class="large"><bdi>${amount}</bdi></p>` : '';
  const body = `<div class="phone"><h1>${texts.phone}</h1>
<p>${texts.phoneQuestion}</p>
${sum}
<p><bdi>${escaped(merchantName)}</bdi></p>
<p class="text"><bdi dir="ltr">•••• ${acctNumber.slice(-4)}</bdi></p>
${form(transaction, `<div class="stack">${button('approve', texts.approve)}${button('decline', texts.decline, 'quiet')}</div>`)}</div>`;
  const title = texts.phone;
  return acsDocument({ texts, name: 'acs-phone', title, body, formAction: "'self'", request, windowSize });
}
