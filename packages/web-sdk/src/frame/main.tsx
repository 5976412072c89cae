import './frame.css';
import { render } from 'preact';
import { Checkout } from './checkout.js';
import { gatewayFor } from './gateway.js';
import { documentLocale, pageTextsOf } from './locale.js';
import { listenToPage, type PageLink } from './page-link.js';
import type { RenderRequest } from './read-page-message.js';
import { followSystem, goWith } from './theme.js';
import { App } from './views/App.js';

const root = document.getElementById('root');
const locale = documentLocale();
const submitRequests: { handle: ((requestId: string) => void) | undefined } = { handle: undefined };

function start(request: RenderRequest, link: PageLink): void {
  if (!root) return;
  const page = document.documentElement;
  page.dataset['display'] = request.displayMode;
  if (request.surroundings) goWith(page, request.surroundings);
  else followSystem(page);
  const log = (code: string, message: string): void => {
    link.post({ type: 'log', code, message });
  };
  const checkout = new Checkout({
    gateway: gatewayFor(request, log),
    link,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    nowMs: () => Date.now(),
    isOnline: () => navigator.onLine,
  });
  const onSubmitRequests = (handle: (requestId: string) => void): void => {
    submitRequests.handle = handle;
  };
  render(<App {...{ checkout, link, request, locale, onSubmitRequests }} />, root);
}

listenToPage(pageTextsOf(locale), {
  onRender: start,
  onRecolored: (surroundings) => goWith(document.documentElement, surroundings),
  onSubmit: (requestId) => submitRequests.handle?.(requestId),
});
