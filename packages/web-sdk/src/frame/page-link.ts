import type { CheckoutEvent, FrameMessage, PageTexts, Surroundings } from '@tillgate/contract/frame';
import { addressed, openEnvelope } from '../shared/envelope.js';
import { sessionIdOf } from '../shared/session-data.js';
import { readPageMessage, type RenderRequest } from './read-page-message.js';

/** The way to the merchant's page. Nothing that the buyer typed goes here. */
export interface PageLink {
  post(message: FrameMessage): void;
  event(event: CheckoutEvent): void;
}

export interface PageRequests {
  onRender(render: RenderRequest, link: PageLink): void;
  onRecolored(surroundings: Surroundings): void;
  onSubmit(requestId: string): void;
}

/**
 * Listens to the page that holds this frame, and tells it that we do. The first `render` fixes the origin and the
 * form that we talk to; all else is ignored.
 */
export function listenToPage(texts: PageTexts, { onRender, onRecolored, onSubmit }: PageRequests): void {
  let page: { origin: string; instanceId: string } | undefined;

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== window.parent || (page && event.origin !== page.origin)) return;
    const envelope = openEnvelope(event.data);
    const message = envelope && readPageMessage(envelope);
    if (envelope === undefined || message === undefined) return;
    if (message.type === 'render' && !page && isForThisFrame(message)) {
      page = { origin: event.origin, instanceId: envelope.instanceId };
      onRender(message, linkTo(page));
    } else if (envelope.instanceId === page?.instanceId) {
      if (message.type === 'submit') onSubmit(message.requestId);
      if (message.type === 'recolored') onRecolored(message.surroundings);
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
