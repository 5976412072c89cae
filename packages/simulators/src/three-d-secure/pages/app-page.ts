import type { AcsPage } from '../content-policy.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import type { AcsTexts } from '../texts/texts.js';
import type { Transaction } from '../transaction.js';
import { acsDocument } from './document.js';
import { button, cancelButton, details, form, titleOf, trustBox } from './parts.js';

/** Sends the buyer to the bank's app, and waits until they are back from it. */
export function appPage(transaction: Transaction): AcsPage {
  const { request, windowSize, isApprovedInApp } = transaction;
  const texts = acsTextsFor(request.browserLanguage);
  const title = titleOf(transaction, texts);
  const steps = isApprovedInApp
    ? button('continue', texts.continue)
    : button('open-app', texts.openApp) + button('continue', texts.continue, 'second');
  const buttons = `<div class="stack">${steps}
${cancelButton(transaction, texts)}</div>`;
  const body = `<h1>${title}</h1>
<p class="text">${texts.appText}</p>
${details(transaction, texts)}
${form(transaction, noticeOf(transaction, texts), trustBox(transaction, texts), buttons)}`;
  return acsDocument({ texts, name: 'acs-app', title, body, formAction: "'self'", request, windowSize });
}

function noticeOf({ notice, isApprovedInApp }: Transaction, texts: AcsTexts): string {
  if (isApprovedInApp) return `<p class="notice good" id="notice" role="status">${texts.approved}</p>`;
  if (notice !== 'NOT_APPROVED_YET') return '';
  return `<p class="notice bad" id="notice" role="alert">${texts.notApprovedYet}</p>`;
}
