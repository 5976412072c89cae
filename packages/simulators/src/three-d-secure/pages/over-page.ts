import type { AcsPage } from '../content-policy.js';
import { acsTextsFor } from '../texts/acs-texts.js';
import { acsDocument } from './document.js';

/** For a browser with a challenge that is not known here. */
export function overPage(acceptLanguage: string): AcsPage {
  const texts = acsTextsFor(acceptLanguage);
  const body = `<div role="alert"><h1>${texts.over}</h1></div>`;
  return acsDocument({ texts, name: 'acs-over', title: texts.title, body, formAction: "'none'" });
}
