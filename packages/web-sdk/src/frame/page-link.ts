import type { CheckoutEvent, FrameMessage, PageMessage, PageTexts } from '@tillgate/contract/frame';
import { addressed, openEnvelope } from '../shared/envelope.js';
import { sessionIdOf } from '../shared/session-data.js';
import { readPageMessage, type RenderRequest } from './read-page-message.js';

/** The way to the merchant's page. Nothing that the buyer typed goes here. */
export interface PageLink {
  post(message: FrameMessage): void;
  event(event: CheckoutEvent): void;
}

/** What the page asks of the form that it rendered. */
export type PageRequest = Exclude<PageMessage, { type: 'render' }>;

/** Those that the form answers with what stands in its fields. */
export type FormRequest = Extract<PageRequest, { type: 'submit' | 'validate' }>;

export interface PageListener {
  onRender(render: RenderRequest, link: PageLink): void;
  onRequest(request: PageRequest): void;
}

/**
 * Listens to the page that holds this frame, and tells it that we do. The first `render` fixes the origin and the
 * form that we talk to; all else is ignored.
 */
export function listenToPage(texts: PageTexts, { onRender, onRequest }: PageListener): void {
  let page: { origin: string; instanceId: string } | undefined;

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== window.parent || (page && event.origin !== page.origin)) return;
    const envelope = openEnvelope(event.data);
    const message = envelope && readPageMessage(envelope);
    if (envelope === undefined || message === undefined) return;
    if (message.type === 'render') {
      if (page || !isForThisFrame(message)) return;
      page = { origin: event.origin, instanceId: envelope.instanceId };
      onRender(message, linkTo(page));
    } else if (envelope.instanceId === page?.instanceId) {
      onRequest(message);
    }
  };

  if (window.parent === window) return;
  window.addEventListener('message', receive);
  // Says nothing but that we are here and in which words, so that it may go to any page that the gateway lets frame us.
  window.parent.postMessage(addressed({ type: 'launched', texts }, ''), '*');
}

function linkTo({ origin, instanceId }: { origin: string; instanceId: string }): PageLink {
  const post = (message: FrameMessage): void => {
    window.parent.postMessage(addressed(message, instanceId), origin);
  };
  return {
    post,
    event(event) {
      post({ type: 'event', event });
    },
  };
}

/** The gateway chose who may frame us by the session in our address; no other session is drawn here. */
function isForThisFrame({ sessionData }: RenderRequest): boolean {
  const sessionId = sessionIdOf(sessionData);
  return sessionId !== undefined && window.location.pathname.endsWith(`/${sessionId}`);
}
