import { html, type Html } from '../api-docs/html.js';
import type { ShownAcs } from '../three-d-secure/challenge-page.js';
import type { PageTexts } from './page-document.js';

/** Tells the ACS how large its window is: 01 250x400, 02 390x400, 03 500x600, 04 600x400, 05 full screen. */
export const submitBySize = `var f=document.getElementById('creq'),w=innerWidth,h=innerHeight,\
s=w<390?'01':w<500?'02':h>=600?'03':w>=600?'04':'02';\
f.creq.value=f.dataset['c'+(top===self?'05':s)];f.submit()`;

/** The frame of the issuer's challenge, and the form that opens it there; the buyer sends it where no script does. */
export function acsFrame({ challenge: { title, text } }: PageTexts, { url, creqs }: ShownAcs): Html {
  return html`<iframe name="acs" title="${title}"></iframe>
    <form
      id="creq"
      method="post"
      action="${url}"
      target="acs"
      data-c01="${creqs['01']}"
      data-c02="${creqs['02']}"
      data-c03="${creqs['03']}"
      data-c04="${creqs['04']}"
      data-c05="${creqs['05']}"
    >
      <input type="hidden" name="creq" value="${creqs['05']}" />
      <noscript>
        <div class="asks">
          <h1>${title}</h1>
          <p>${text}</p>
          <button>${title}</button>
        </div>
      </noscript>
    </form>`;
}
