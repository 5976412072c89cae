import type { AcsPage } from '../content-policy.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import type { Transaction } from '../transaction.js';
import { acsDocument } from './document.js';
import { button, cancelButton, details, form, titleOf } from './parts.js';

/** Lets the buyer choose between a code and the bank's app. */
export function choicePage(transaction: Transaction): AcsPage {
  const { request, windowSize } = transaction;
  const texts = acsTextsFor(request.browserLanguage);
  const title = titleOf(transaction, texts);
  const buttons = `<div class="stack">${button('take-code', texts.takeCode, 'second')}
${button('take-app', texts.takeApp, 'second')}
${cancelButton(transaction, texts)}</div>`;
  const body = `<h1>${title}</h1>
<p class="text">${texts.choiceText}</p>
${details(transaction, texts)}
${form(transaction, buttons)}`;
  return acsDocument({ texts, name: 'acs-choice', title, body, formAction: "'self'", request, windowSize });
}
