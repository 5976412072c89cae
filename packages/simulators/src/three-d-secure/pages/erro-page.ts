import type { Erro } from '@tillgate/contract/three-d-secure';
import type { AcsPage } from '../content-policy.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import type { Transaction } from '../transaction.js';
import { acsDocument } from './document.js';
import { originOf, returnForm } from './return-page.js';

/** Says that nothing can be confirmed here, and takes an Erro to the 3DS Server. */
export function erroPage({ request }: Transaction, message: Erro): AcsPage {
  const texts = acsTextsFor(request.browserLanguage);
  const title = texts.title;
  const { threeDSServerTransID } = request;
  const body = `<div role="alert"><h1>${texts.over}</h1></div>
${returnForm(request, 'erro', { ...message, threeDSServerTransID }, texts.back)}`;
  return acsDocument({ texts, name: 'acs-over', title, body, formAction: originOf(request), request });
}
