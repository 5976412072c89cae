import { mostWrongCodes, rightCode } from '../take-step.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import type { AcsTexts } from '../texts/texts.js';
import type { Transaction } from '../transaction.js';
import type { AcsPage } from '../content-policy.js';
import { acsDocument } from './document.js';
import { filledText } from './filled-text.js';
import { button, cancelButton, details, form, titleOf, trustBox } from './parts.js';

/** Asks for the code of a text message. */
export function codePage(transaction: Transaction): AcsPage {
  const { request, windowSize } = transaction;
  const texts = acsTextsFor(request.browserLanguage);
  const title = titleOf(transaction, texts);
  const buttons = `<div class="stack">${button('confirm', texts.confirm)}
<div class="pair">${button('send-again', texts.sendAgain, 'quiet')}${cancelButton(transaction, texts)}</div></div>`;
  const body = `<h1>${title}</h1>
${askingText(transaction, texts)}
${details(transaction, texts)}
${form(transaction, codeField(transaction, texts), trustBox(transaction, texts), buttons)}`;
  return acsDocument({ texts, name: 'acs-code', title, body, formAction: "'self'", request, windowSize });
}

/** What is asked; after a wrong code the buyer knows it, and has that to read. */
function askingText({ notice }: Transaction, texts: AcsTexts): string {
  if (notice === 'WRONG_CODE') return '';
  if (notice !== 'CODE_SENT') return `<p class="text">${texts.codeText}</p>`;
  return `<p class="notice good" id="notice" role="status">${texts.sent}</p>`;
}

function codeField({ notice, wrongCodes }: Transaction, texts: AcsTexts): string {
  const isWrong = notice === 'WRONG_CODE';
  const described = isWrong
    ? 'aria-describedby="notice hint" aria-invalid="true"'
    : 'aria-describedby="hint"';
  const tries = String(mostWrongCodes - wrongCodes);
  const wrong = filledText(texts.wrong, { tries });
  return `<div class="code"><label for="code">${texts.code}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="8" ${described}>
${isWrong ? `<p class="notice bad" id="notice" role="alert">${wrong}</p>` : ''}
<p class="hint" id="hint">${filledText(texts.hint, { code: rightCode })}</p></div>`;
}
