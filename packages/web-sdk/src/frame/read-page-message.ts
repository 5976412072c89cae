import type { PageMessage, Surroundings } from '@tillgate/contract/frame';
import type { Envelope } from '../shared/envelope.js';
import { flagAt, recordAt, textAt } from '../shared/guards.js';

export type RenderRequest = Extract<PageMessage, { type: 'render' }>;

/** A message of the page; undefined for types that we do not know and for messages of the wrong shape. */
export function readPageMessage({ type, fields }: Envelope): PageMessage | undefined {
  if (type === 'render') return readRender(fields);
  if (type === 'recolored') return readRecolored(fields);
  if (type !== 'submit') return undefined;
  const requestId = textAt(fields, 'requestId');
  return requestId === undefined ? undefined : { type: 'submit', requestId };
}

function readRender(fields: Record<string, unknown>): RenderRequest | undefined {
  const sessionData = textAt(fields, 'sessionData');
  const environment = textAt(fields, 'environment');
  if (sessionData === undefined || environment === undefined) return undefined;
  const surroundings = readSurroundings(fields);
  return {
    type: 'render',
    sessionData,
    environment,
    product: 'CASHIER_PAYMENT',
    displayMode: textAt(fields, 'displayMode') === 'popup' ? 'popup' : 'embedded',
    showSubmitButton: flagAt(fields, 'showSubmitButton') === true,
    needsCvv: flagAt(fields, 'needsCvv') === true,
    asksBeforeSubmit: flagAt(fields, 'asksBeforeSubmit') === true,
    appearance: {},
    ...(surroundings === undefined ? {} : { surroundings }),
  };
}

function readRecolored(fields: Record<string, unknown>): PageMessage | undefined {
  const surroundings = readSurroundings(fields);
  return surroundings && { type: 'recolored', surroundings };
}

function readSurroundings(fields: Record<string, unknown>): Surroundings | undefined {
  const given = recordAt(fields, 'surroundings');
  const colorScheme = given && textAt(given, 'colorScheme');
  if (given === undefined || (colorScheme !== 'light' && colorScheme !== 'dark')) return undefined;
  const ground = textAt(given, 'ground');
  // Only a plain colour: this text becomes a style of ours.
  return ground !== undefined && /^rgb\(\d{1,3}, \d{1,3}, \d{1,3}\)$/.test(ground)
    ? { colorScheme, ground }
    : { colorScheme };
}
