import type { AReq, CRes, Erro } from '@tillgate/contract/three-d-secure';
import { encodeMessage } from '../base64url-json.js';
import { escaped, type AcsPage } from '../content-policy.js';
import { cResOf } from '../results.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import type { Transaction } from '../transaction.js';
import { acsDocument } from './document.js';

const submitForm = 'document.forms[0].submit()';

/** Sends the browser back with the CRes; a button does so where no script runs. */
export function returnPage({ request, windowSize, ...transaction }: Transaction): AcsPage {
  const texts = acsTextsFor(request.browserLanguage);
  const body = `<div role="status"><h1>${texts.returning}</h1></div>
${returnForm(request, 'cres', cResOf({ ...transaction, request }), texts.continue)}`;
  const formAction = originOf(request);
  const title = texts.title;
  const script = submitForm;
  return acsDocument({ texts, name: 'acs-return', title, body, formAction, script, request, windowSize });
}

/** Tells the buyer that they could not be authenticated; they go back by themselves. */
export function failedPage(transaction: Transaction): AcsPage {
  const { request, windowSize } = transaction;
  const texts = acsTextsFor(request.browserLanguage);
  const title = texts.failed;
  const body = `<div role="alert"><h1 class="notice bad">${title}</h1></div>
<p class="text">${texts.failedText}</p>
${returnForm(request, 'cres', cResOf(transaction), texts.back)}`;
  const formAction = originOf(request);
  return acsDocument({ texts, name: 'acs-failed', title, body, formAction, request, windowSize });
}

/** Posts a message to the 3DS Server's `notificationURL`. */
export function returnForm(
  request: AReq,
  name: 'cres' | 'erro',
  message: CRes | Erro,
  words: string,
): string {
  return `<form method="post" action="${escaped(request.notificationURL)}">
<input type="hidden" name="${name}" value="${encodeMessage(message)}">
<div class="stack"><button id="return">${words}</button></div></form>`;
}

export function originOf({ notificationURL }: AReq): string {
  return new URL(notificationURL).origin;
}
