import type { AReq, CReq } from '@tillgate/contract/three-d-secure';
import { findTestCard } from '../../cards/test-cards.js';
import { escaped, sourceOf, type AcsPage } from '../content-policy.js';
import type { AcsTexts } from '../texts/texts.js';
import { bankMark, bankName } from './bank-mark.js';
import { schemeName } from './scheme-names.js';
import { style } from './style.js';

/** What a page is made of. */
export interface Document {
  readonly texts: AcsTexts;
  /** For those who test with the page: it is the `data-testid` of `main`. */
  readonly name: string;
  readonly title: string;
  /** Of `main`. */
  readonly body: string;
  /** Where its form may go. */
  readonly formAction: string;
  readonly script?: string;
  readonly request?: AReq;
  readonly windowSize?: CReq['challengeWindowSize'] | undefined;
}

const windows: Record<CReq['challengeWindowSize'], string> = {
  '01': '250x400',
  '02': '390x400',
  '03': '500x600',
  '04': '600x400',
  '05': 'full',
};

/** A page of the issuer's. It loads nothing, and runs a script only where it names one. */
export function acsDocument(parts: Document): AcsPage {
  const { texts, name, title, body, formAction, script, request, windowSize = '05' } = parts;
  const { language, direction = 'ltr' } = texts;
  const scheme = request ? schemeName(findTestCard(request.acctNumber)?.brand) : '';
  const markup = `<!doctype html>
<html lang="${language}" dir="${direction}" data-window="${windows[windowSize]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)} · ${bankName}</title><style>${style}</style></head>
<body><header>${bankMark}<span>${bankName}</span><span class="scheme">${scheme}</span></header>
<main data-testid="${name}">
${body}
</main>${script === undefined ? '' : `<script>${script}</script>`}</body></html>
`;
  const scripts = script === undefined ? [] : [`script-src ${sourceOf(script)}`];
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    "base-uri 'none'",
    `form-action ${formAction}`,
    ...scripts,
  ];
  return { markup, policy: policy.join('; ') };
}
