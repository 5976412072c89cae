import { challengeChannel } from '@tillgate/contract/frame';
import { html, type Html } from '../api-docs/html.js';
import type { ShownAcs } from '../three-d-secure/challenge-page.js';
import { documentOf, pageTexts, sourceOf, type Language, type PageTexts } from './page-document.js';
import { acsFrame, submitBySize } from './acs-frame.js';
import { moneyText } from './money-text.js';

/** What stands above whatever the buyer of a `pay` sees. */
export interface Order {
  readonly merchantName: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Where the buyer goes who does not want to. */
  readonly leaveUrl: string;
}

/** The documents to which `normalUrl` of a `pay` leads, in the buyer's language; each fills the window. */
export interface BuyerPages {
  /** Tells what the browser is, by a script or, without one, when the buyer presses the button. */
  begin(asked: Language, order: Order, beginUrl: string): string;
  /** Waits for the method page, which runs at `methodUrl` out of sight. */
  method(asked: Language, order: Order, methodUrl: string): string;
  challenge(asked: Language, order: Order, acs: ShownAcs): string;
  /** Looks again by itself. */
  wait(asked: Language, order: Order): string;
}

/** Without scripts the page looks again after this; the method page is given up by then. */
const methodRefreshS = 11;
const waitRefreshS = 1;

const style = `:root{color-scheme:light dark;--ground:#f4f5f7;--panel:#fff;--text:#1c2127;--quiet:#56606c;--line:#d9dde3;--accent:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ground:#111418;--panel:#1b2026;--text:#eceff3;--quiet:#a5afbb;--line:#343b44;--accent:#8ab4f8}}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;font:1rem/1.5 system-ui,sans-serif;background:var(--ground);color:var(--text)}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;padding:.875rem 1.25rem;background:var(--panel);border-bottom:1px solid var(--line)}
header strong{overflow-wrap:anywhere}
header .amount{font-variant-numeric:tabular-nums}
details{margin-inline-start:auto}
details[open]{flex-basis:100%;margin:0}
summary{cursor:pointer;color:var(--accent);list-style:none;text-decoration:underline;text-underline-offset:.2em;padding:.25rem 0}
details[open]>summary{text-align:end}
summary::-webkit-details-marker{display:none}
details p{margin:.5rem 0;color:var(--quiet);max-width:36rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.5rem;border:1px solid var(--line);border-radius:.5rem;background:var(--panel);color:var(--text);cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--panel)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main{flex:1;min-height:0;display:flex;flex-direction:column;align-items:center;justify-content:center;text-align:center;padding:2rem 1.25rem}
main.bank{padding:0}
h1{font-size:1.25rem;line-height:1.3;margin:0 0 .375rem}
main p{margin:0 0 1.25rem;color:var(--quiet);max-width:32rem}
main form{flex:none}
iframe[name=acs]{flex:1;width:100%;border:0;background:#fff;color-scheme:light}
.turning{width:2.25rem;height:2.25rem;margin-bottom:1.25rem;border:.25rem solid var(--line);border-top-color:var(--accent);border-radius:50%;animation:turn 1s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){.turning{animation-duration:8s}}
@media (min-width:700px){main.bank{padding:1.5rem}main.bank iframe[name=acs]{max-width:37.5rem;max-height:42.5rem;border-radius:.75rem;box-shadow:0 1px 3px rgb(0 0 0/.2),0 8px 32px rgb(0 0 0/.12)}}`;

/** What only a script knows of the browser goes with the form. */
const tellBrowser = `var f=document.getElementById('begin'),s=screen;
f.language.value=navigator.language;f.colorDepth.value=s.colorDepth;
f.screenHeightPx.value=s.height;f.screenWidthPx.value=s.width;
f.timeZoneOffsetMinutes.value=new Date().getTimezoneOffset();f.submit()`;
const reloadWhenOver = `try{new BroadcastChannel(${JSON.stringify(challengeChannel)}).onmessage=function(){location.reload()}}catch(e){}`;
const challengeScript = `${reloadWhenOver};${submitBySize}`;

/** The style and the scripts of these pages, as a policy names them; nothing else runs. */
export const buyerSources = {
  style: sourceOf(style),
  scripts: {
    BEGIN: sourceOf(tellBrowser),
    METHOD: sourceOf(reloadWhenOver),
    CHALLENGE: sourceOf(challengeScript),
    WAIT: "'none'",
  },
} as const;

const browserFields = [
  'language',
  'colorDepth',
  'screenHeightPx',
  'screenWidthPx',
  'timeZoneOffsetMinutes',
] as const;

export function buyerPages(locales: ReadonlyMap<string, string>): BuyerPages {
  const textsFor = pageTexts(locales);
  return {
    begin: (asked, order, beginUrl) => {
      const { name, texts } = textsFor(asked);
      const fields = browserFields.map((field) => html`<input type="hidden" name="${field}" />`);
      const { title } = texts.challenge;
      const form = html`<form id="begin" method="post" action="${beginUrl}">
        ${fields}<noscript><button class="main">${title}</button></noscript>
      </form>`;
      return page({ name, texts, order, main: waiting(texts, form), script: tellBrowser });
    },
    method: (asked, order, methodUrl) => {
      const { name, texts } = textsFor(asked);
      const frame = html`<iframe src="${methodUrl}" title="${texts.states.confirmingTitle}" hidden></iframe>`;
      const main = waiting(texts, frame);
      return page({ name, texts, order, main, script: reloadWhenOver, refreshS: methodRefreshS });
    },
    challenge: (asked, order, acs) => {
      const { name, texts } = textsFor(asked);
      const main = html`<main class="bank">${acsFrame(texts, acs)}</main>`;
      return page({ name, texts, order, main, script: challengeScript });
    },
    wait: (asked, order) => {
      const { name, texts } = textsFor(asked);
      return page({ name, texts, order, main: waiting(texts, html``), refreshS: waitRefreshS });
    },
  };
}

interface Page {
  readonly name: string;
  readonly texts: PageTexts;
  readonly order: Order;
  readonly main: Html;
  readonly script?: string;
  readonly refreshS?: number;
}

function page({ name, texts, order, main, script, refreshS }: Page): string {
  const body = html`${header(name, texts, order)}${main}`;
  const { title } = texts.challenge;
  return documentOf({ name, direction: texts.page.direction, title, style, body, script, refreshS });
}

/** Whose payment it is, and the way out, which asks first. */
function header(name: string, { page: texts }: PageTexts, order: Order): Html {
  return html`<header>
    <strong>${order.merchantName}</strong>
    <span class="amount">${moneyText(name, order.currency, order.amountMinor)}</span>
    <details>
      <summary>${texts.back}</summary>
      <form method="post" action="${order.leaveUrl}">
        <p><strong>${texts.leaveChallengeTitle}</strong> ${texts.leaveChallenge}</p>
        <button>${texts.leaveConfirm}</button>
      </form>
    </details>
  </header>`;
}

function waiting({ states }: PageTexts, rest: Html): Html {
  return html`<main>
    <div class="turning" aria-hidden="true"></div>
    <div role="status">
      <h1>${states.confirmingTitle}</h1>
      <p>${states.confirmingText}</p>
    </div>
    ${rest}
  </main>`;
}
