import { findAuthentication, type AuthenticationIn } from '../db/authentications.js';
import type { Authentication } from '../db/authentications.js';
import { isClosed } from '../domain/ending.js';
import { operationsOf, type Payment } from '../domain/payment.js';
import type { Context } from '../ports.js';
import { paths } from './paths.js';

/** The authentication of the attempt that runs in a payment; undefined where there is none. */
export async function runningAuthentication(
  { db }: Context,
  payment: Payment,
): Promise<Authentication | undefined> {
  const last = operationsOf(payment, 'AUTHORIZATION').at(-1);
  if (last?.state !== 'PROCESSING' || isClosed(payment)) return undefined;
  return findAuthentication(db, { operationId: last.operationId });
}

/** The challenge that the buyer has before him; undefined where there is none. */
export function runningChallenge(
  { clock }: Context,
  found: Authentication | undefined,
): AuthenticationIn<'CHALLENGE'> | undefined {
  return found?.state === 'CHALLENGE' && clock.nowMs() < found.expiresAtMs ? found : undefined;
}

/** What the form is to open now, by the name that its report has for it: a page of ours, as a path. */
export interface FormStep {
  readonly method?: { readonly url: string };
  readonly challenge?: { readonly url: string };
}

/** The method page, until the issuer was asked; then the challenge, where there is one. */
export function formStep(context: Context, found: Authentication | undefined): FormStep {
  switch (found?.state) {
    case 'METHOD':
    case 'METHOD_OVER':
    case 'ASKING':
      return { method: { url: paths.method(found.pageId) } };
    default: {
      const challenge = runningChallenge(context, found);
      return challenge ? { challenge: { url: paths.challenge(challenge.pageId) } } : {};
    }
  }
}
