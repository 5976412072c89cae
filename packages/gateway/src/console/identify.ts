import { findApiKey } from '../find-api-key.js';
import type { Context } from '../ports.js';
import { refused, type CallOrigin, type ConsoleRefusal, type PersonCaller } from './console-method.js';
import { csrfTokenOf, personOfSession } from './session.js';

/** What a call brings to show who makes it. */
export interface CallCredentials extends CallOrigin {
  /** The API key after `Bearer`. */
  readonly bearer: string | undefined;
  readonly sessionToken: string | undefined;
  readonly csrfToken: string | undefined;
  /** Whether the page that calls is the dashboard's own, or there is none. */
  readonly isOwnPage: boolean;
}

/** Who calls, and what is known of him before it is asked what he may do. */
export type Identity =
  | PersonCaller
  | {
      readonly kind: 'KEY';
      readonly hint: string;
      readonly clientId: string;
      readonly allowedMethods: readonly string[];
    };

/** `isChange`: the call takes a CSRF token. `isUse`: a person makes it, so that the session lasts. */
export interface CallNature {
  readonly isChange: boolean;
  readonly isUse: boolean;
}

/** Who makes a call. A key that it brings counts, and then no cookie does. */
export async function identify(
  context: Context,
  credentials: CallCredentials,
  nature: CallNature,
): Promise<Identity | ConsoleRefusal> {
  const { bearer, address } = credentials;
  return bearer === undefined ? personOf(context, credentials, nature) : keyOf(context, bearer, address);
}

/** A page of another origin calls with the person's cookies too, where it is of the same site: another port, say. */
export function foreignPage(): ConsoleRefusal {
  return refused(
    'CSRF_FAILED',
    "The call comes from a page of another origin; CONSOLE_URL has to be the dashboard's as browsers reach it.",
  );
}

async function personOf(
  context: Context,
  { sessionToken, csrfToken, isOwnPage }: CallCredentials,
  { isChange, isUse }: CallNature,
): Promise<PersonCaller | ConsoleRefusal> {
  const person = sessionToken === undefined ? undefined : await personOfSession(context, sessionToken, isUse);
  if (!person) return refused('NOT_SIGNED_IN', 'Sign in first.');
  if (!isOwnPage) return foreignPage();
  // Not a comparison that hides its time: the token is made of the session, whose owner alone is here.
  if (isChange && csrfToken !== csrfTokenOf(context.vault, person.sessionId)) {
    return refused('CSRF_FAILED', 'Send the csrfToken of the session in the header x-csrf-token.');
  }
  return person;
}

async function keyOf(context: Context, bearer: string, address: string): Promise<Identity | ConsoleRefusal> {
  const found = await findApiKey(context, bearer, address);
  if (found.kind === 'refused') return refused('API_KEY_INVALID', sentences[found.why]);
  const { hint, kind, allowedMethods } = found.apiKey;
  // A standard key is for the wire, whatever its list says.
  const calls = kind === 'RESTRICTED' ? allowedMethods : [];
  return { kind: 'KEY', hint, clientId: found.merchant.clientId, allowedMethods: calls };
}

const sentences = {
  UNKNOWN: 'The API key is unknown or was revoked.',
  OFF: 'API keys are not switched on for this merchant.',
  ADDRESS: 'The API key is not for the address that the call comes from.',
} as const;
