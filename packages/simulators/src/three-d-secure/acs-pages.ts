import { currencyCodes, currencyNumber } from '@tillgate/contract';
import type { AReq, CRes } from '@tillgate/contract/three-d-secure';
import { rightCode, type AcsTransaction } from './acs.js';
import { acsPaths } from './acs-paths.js';
import { acsTextsFor, type AcsTexts } from './acs-texts.js';
import { encodeMessage } from './base64url-json.js';
import { escaped, sourceOf, type AcsPage } from './content-policy.js';

const style = `:root{color-scheme:light dark;--accent:#0b5cad;--on-accent:#fff;--line:#8a8f98;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--accent:#8ab8f0;--on-accent:#0a1a2b;--line:#7d838c;--bad:#f2b8b5}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.45 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:26rem;margin:0 auto;padding:1rem}
header{font-weight:700;color:var(--accent);padding-bottom:.75rem;border-bottom:1px solid var(--line)}
h1{font-size:1.25rem;margin:1rem 0 .25rem}
p{margin:.25rem 0 1rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0 0 1rem}
dt{opacity:.8}dd{margin:0;text-align:end;overflow-wrap:anywhere}
label{display:block;font-weight:600}
input{width:100%;font:inherit;font-size:1.25rem;letter-spacing:.2em;padding:.6rem;margin:.25rem 0;border:1px solid var(--line);border-radius:.375rem;background:Canvas;color:CanvasText}
.hint{font-size:.875rem}.wrong{color:var(--bad);font-weight:600}
button{width:100%;min-height:2.75rem;font:inherit;font-weight:600;border-radius:.375rem;border:1px solid var(--accent);margin-bottom:.5rem;cursor:pointer;background:var(--accent);color:var(--on-accent)}
button.quiet{background:transparent;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

const submitForm = 'document.forms[0].submit()';

/** Asks for the code. It needs no script, and fits a window of 250 x 400. */
export function codePage({ request, acsTransID, wrongCodes }: AcsTransaction): AcsPage {
  const texts = acsTextsFor(request.browserLanguage);
  const rows = [
    [texts.merchant, request.merchantName],
    [texts.amount, amountOf(request, texts)],
    [texts.card, `•••• ${request.acctNumber.slice(-4)}`],
  ];
  const wrong = wrongCodes > 0 ? `<p class="wrong" id="wrong" role="alert">${texts.wrong}</p>` : '';
  const described = wrongCodes > 0 ? 'wrong hint' : 'hint';
  const body = `<h1>${texts.title}</h1><p>${texts.text}</p>
<dl>${rows.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<form method="post" action="${acsPaths.answer(acsTransID)}">
<label for="code">${texts.code}</label>
${wrong}<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="8" aria-describedby="${described}"${wrongCodes > 0 ? ' aria-invalid="true"' : ''}>
<p class="hint" id="hint">${texts.hint(rightCode)}</p>
<button name="answer" value="confirm">${texts.confirm}</button>
<button class="quiet" name="answer" value="cancel">${texts.cancel}</button>
</form>`;
  return page(texts, body, ["form-action 'self'"]);
}

/** Sends the browser back with the CRes; a button does so where no script runs. */
export function returnPage({ request }: AcsTransaction, message: CRes): AcsPage {
  const texts = acsTextsFor(request.browserLanguage);
  const body = `<p role="status">${texts.returning}</p>
<form method="post" action="${escaped(request.notificationURL)}">
<input type="hidden" name="cres" value="${encodeMessage(message)}"><button>${texts.continue}</button></form>
<script>${submitForm}</script>`;
  return page(texts, body, [
    `form-action ${new URL(request.notificationURL).origin}`,
    `script-src ${sourceOf(submitForm)}`,
  ]);
}

/** For a browser with a challenge that is not known here. */
export function gonePage(acceptLanguage: string): AcsPage {
  const texts = acsTextsFor(acceptLanguage);
  return page(texts, `<p role="alert">${texts.gone}</p>`, ["form-action 'none'"]);
}

export function cresOf({ request, acsTransID, result }: AcsTransaction): CRes {
  return {
    messageType: 'CRes',
    messageVersion: request.messageVersion,
    threeDSServerTransID: request.threeDSServerTransID,
    acsTransID,
    transStatus: result?.transStatus ?? 'N',
  };
}

function page(texts: AcsTexts, body: string, directives: readonly string[]): AcsPage {
  const { language, bank, title } = texts;
  const markup = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main><header>${bank}</header>
${body}</main></body></html>
`;
  const common = ["default-src 'none'", `style-src ${sourceOf(style)}`, "base-uri 'none'"];
  return { markup, policy: [...common, ...directives].join('; ') };
}

/** Digits as the buyer writes them, and the letters of the currency, which the message has by its number. */
function amountOf(
  { purchaseAmount, purchaseExponent, purchaseCurrency }: AReq,
  { language }: AcsTexts,
): string {
  const exponent = Number(purchaseExponent);
  const digits = purchaseAmount.padStart(exponent + 1, '0');
  const whole = BigInt(digits.slice(0, digits.length - exponent)).toLocaleString(language);
  const decimals = exponent > 0 ? `.${digits.slice(-exponent)}` : '';
  const currency = currencyCodes.find((code) => currencyNumber(code) === purchaseCurrency);
  return `${currency ?? purchaseCurrency} ${whole}${decimals}`;
}
