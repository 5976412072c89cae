import type { PageMessage } from '@tillgate/contract/frame';
import { addressed, openEnvelope } from '../shared/envelope.js';
import { randomId } from './random-id.js';
import { readFrameMessage, type ReceivedMessage } from './read-frame-message.js';

/** The frame on the gateway's origin that holds the card form. */
export interface CardFrame {
  element: HTMLIFrameElement;
  post(message: PageMessage): void;
  /** Fetches the frame anew, after it did not come. */
  reload(): void;
  /** Stops listening. The element is its stage's to remove. */
  disconnect(): void;
}

export interface CardFrameSettings {
  gatewayOrigin: string;
  sessionId: string;
  /** Antom's name of the language to draw it in; the buyer's own where absent. */
  locale: string | undefined;
  title: string;
  onMessage: (message: ReceivedMessage) => void;
}

/** Makes the frame and listens to it; it starts to load once its element is in the document. */
export function createCardFrame({
  gatewayOrigin,
  sessionId,
  locale,
  title,
  onMessage,
}: CardFrameSettings): CardFrame {
  const instanceId = randomId();
  const element = document.createElement('iframe');
  element.title = title;
  element.allow = 'payment';
  const language = locale === undefined ? '' : `?locale=${encodeURIComponent(locale)}`;
  const url = `${gatewayOrigin}/checkout/frame/${sessionId}${language}`;
  element.src = url;

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.origin !== gatewayOrigin || event.source === null || event.source !== element.contentWindow)
      return;
    const envelope = openEnvelope(event.data);
    const message = envelope && readFrameMessage(envelope);
    if (message === undefined) return;
    // The frame learns its instance id from `render`, so that its first message cannot carry it.
    if (envelope?.instanceId === instanceId || message.type === 'launched') onMessage(message);
  };

  window.addEventListener('message', receive);
  return {
    element,
    post(message) {
      element.contentWindow?.postMessage(addressed(message, instanceId), gatewayOrigin);
    },
    reload() {
      element.src = url;
    },
    disconnect() {
      window.removeEventListener('message', receive);
    },
  };
}
