import { acsPaths } from '../acs-paths.js';
import { escaped } from '../content-policy.js';
import type { Answer } from '../read-step.js';
import type { AcsTexts } from '../texts/texts.js';
import type { Transaction } from '../transaction.js';
import { purchaseAmount, purchaseDate } from './purchase.js';

/** What is to be confirmed: a payment, or that a card is stored. */
export function titleOf({ request }: Transaction, texts: AcsTexts): string {
  return request.messageCategory === '02' ? texts.titleCard : texts.title;
}

/** Merchant, sum, card and day. Who stores a card pays nothing. */
export function details({ request }: Transaction, texts: AcsTexts): string {
  const { merchantName, acctNumber, messageCategory } = request;
  const rows: [id: string, name: string, value: string][] = [
    ['merchant', texts.merchant, `<bdi>${escaped(merchantName)}</bdi>`],
    ['amount', texts.amount, `<bdi>${escaped(purchaseAmount(request, texts.language))}</bdi>`],
    ['card', texts.card, `<bdi dir="ltr">•••• ${acctNumber.slice(-4)}</bdi>`],
    ['date', texts.date, `<bdi>${escaped(purchaseDate(request, texts.language))}</bdi>`],
  ];
  const shown = rows.filter(([id]) => messageCategory === '01' || id !== 'amount');
  return `<dl>${shown
    .map(([id, name, value]) => `<div><dt>${name}</dt><dd id="${id}">${value}</dd></div>`)
    .join('')}</dl>`;
}

/** The form of a page: what it asks, and the buttons. */
export function form({ acsTransID }: Transaction, ...content: string[]): string {
  return `<form id="challenge" method="post" action="${acsPaths.answer(acsTransID)}" autocomplete="off">
${content.filter((part) => part !== '').join('\n')}
</form>`;
}

/** A button, which is known by the id that is its answer. */
export function button(answer: Answer, words: string, look: '' | 'second' | 'quiet' = ''): string {
  return `<button id="${answer}" name="answer" value="${answer}"${look && ` class="${look}"`}>${words}</button>`;
}

export function cancelButton({ request }: Transaction, texts: AcsTexts): string {
  return button('cancel', request.messageCategory === '02' ? texts.cancelCard : texts.cancel, 'quiet');
}

/** Asks whether the merchant is to be trusted, where the issuer wants to know. */
export function trustBox({ offersTrust }: Transaction, texts: AcsTexts): string {
  if (!offersTrust) return '';
  return `<label class="trust"><input type="checkbox" id="trust" name="trust" value="Y"><span>${texts.trust}</span></label>`;
}
