import type { PageMessage } from '@tillgate/contract/frame';
import type { Envelope } from '../shared/envelope.js';
import { flagAt, textAt } from '../shared/guards.js';

export type RenderRequest = Extract<PageMessage, { type: 'render' }>;

/** A message of the page; undefined for types that we do not know and for messages of the wrong shape. */
export function readPageMessage({ type, fields }: Envelope): PageMessage | undefined {
  if (type === 'render') return readRender(fields);
  if (type !== 'submit') return undefined;
  const requestId = textAt(fields, 'requestId');
  return requestId === undefined ? undefined : { type: 'submit', requestId };
}

function readRender(fields: Record<string, unknown>): RenderRequest | undefined {
  const sessionData = textAt(fields, 'sessionData');
  const environment = textAt(fields, 'environment');
  if (sessionData === undefined || environment === undefined) return undefined;
  const scheme = textAt(fields, 'colorScheme');
  return {
    type: 'render',
    sessionData,
    environment,
    locale: textAt(fields, 'locale'),
    displayMode: textAt(fields, 'displayMode') === 'popup' ? 'popup' : 'embedded',
    showSubmitButton: flagAt(fields, 'showSubmitButton') === true,
    notRedirectAfterComplete: flagAt(fields, 'notRedirectAfterComplete') === true,
    ...(scheme === 'light' || scheme === 'dark' ? { colorScheme: scheme } : {}),
  };
}
