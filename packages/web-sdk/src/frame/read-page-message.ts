import type {
  Appearance,
  BeforeSubmitVerdict,
  BillingAddress,
  PageMessage,
  Product,
  Surroundings,
} from '@tillgate/contract/frame';
import type { Envelope } from '../shared/envelope.js';
import { flagAt, recordAt, textAt } from '../shared/guards.js';

export type RenderRequest = Extract<PageMessage, { type: 'render' }>;

/** A message of the page; undefined for types that we do not know and for messages of the wrong shape. */
export function readPageMessage({ type, fields }: Envelope): PageMessage | undefined {
  switch (type) {
    case 'render':
      return readRender(fields);
    case 'recolored':
      return readRecolored(fields);
    case 'submit':
      return withRequestId(fields, (requestId) => ({ type, requestId, ...billingAddressOf(fields) }));
    case 'validate':
      return withRequestId(fields, (requestId) => ({ type, requestId }));
    case 'beforeSubmitAnswered':
      return withRequestId(fields, (requestId) => readVerdict(fields, requestId));
    case 'challengeLeft':
      return { type };
    default:
      return undefined;
  }
}

const products: readonly Product[] = ['CASHIER_PAYMENT', 'ELEMENT_PAYMENT', 'VAULTING'];
const verdicts: readonly BeforeSubmitVerdict[] = ['CANCEL', 'CONTINUE', 'ERROR', 'IGNORE', 'TIMEOUT'];

function readRender(fields: Record<string, unknown>): RenderRequest | undefined {
  const sessionData = textAt(fields, 'sessionData');
  const environment = textAt(fields, 'environment');
  const product = oneOf(products, textAt(fields, 'product'));
  if (sessionData === undefined || environment === undefined || product === undefined) return undefined;
  const surroundings = readSurroundings(fields);
  return {
    type: 'render',
    sessionData,
    environment,
    product,
    displayMode: textAt(fields, 'displayMode') === 'popup' ? 'popup' : 'embedded',
    showSubmitButton: flagAt(fields, 'showSubmitButton') === true,
    needsCvv: flagAt(fields, 'needsCvv') === true,
    asksBeforeSubmit: flagAt(fields, 'asksBeforeSubmit') === true,
    appearance: readAppearance(recordAt(fields, 'appearance') ?? {}),
    ...(surroundings === undefined ? {} : { surroundings }),
  };
}

/** The texts of it become colours and lengths only, which is checked where they do (`shared/appearance.ts`). */
function readAppearance(given: Record<string, unknown>): Appearance {
  const theme = textAt(given, 'theme');
  const accentColor = textAt(given, 'accentColor');
  const variables = recordAt(given, 'variables');
  const showBrandIcon = flagAt(given, 'showBrandIcon');
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(accentColor === undefined ? {} : { accentColor }),
    ...(variables === undefined ? {} : { variables: textsOf(variables) }),
    ...(showBrandIcon === undefined ? {} : { showBrandIcon }),
  };
}

function textsOf(record: Record<string, unknown>): Record<string, string> {
  const isText = (entry: [string, unknown]): entry is [string, string] =>
    /^[a-z-]{1,40}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= 100;
  return Object.fromEntries(Object.entries(record).filter(isText));
}

function readRecolored(fields: Record<string, unknown>): PageMessage | undefined {
  const surroundings = readSurroundings(fields);
  return surroundings && { type: 'recolored', surroundings };
}

function readVerdict(fields: Record<string, unknown>, requestId: string): PageMessage | undefined {
  const verdict = oneOf(verdicts, textAt(fields, 'verdict'));
  return verdict && { type: 'beforeSubmitAnswered', requestId, verdict };
}

/** An address without a region is none; the gateway checks the rest of it. */
function billingAddressOf(fields: Record<string, unknown>): { billingAddress?: BillingAddress } {
  const given = recordAt(fields, 'billingAddress');
  const region = given && textAt(given, 'region');
  if (given === undefined || region === undefined || !/^[A-Z]{2}$/.test(region)) return {};
  return {
    billingAddress: {
      region,
      state: textAt(given, 'state'),
      city: textAt(given, 'city'),
      address1: textAt(given, 'address1'),
      address2: textAt(given, 'address2'),
      zipCode: textAt(given, 'zipCode'),
    },
  };
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

function withRequestId(
  fields: Record<string, unknown>,
  build: (requestId: string) => PageMessage | undefined,
): PageMessage | undefined {
  const requestId = textAt(fields, 'requestId');
  return requestId === undefined ? undefined : build(requestId);
}

function oneOf<T extends string>(allowed: readonly T[], text: string | undefined): T | undefined {
  return allowed.find((candidate) => candidate === text);
}
