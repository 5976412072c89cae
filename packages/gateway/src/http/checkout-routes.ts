import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readMessage } from '@tillgate/contract';
import { leaveChallenge } from '../checkout/leaveChallenge.js';
import { loadSession } from '../checkout/loadSession.js';
import { lookUpCard } from '../checkout/lookUpCard.js';
import { refused } from '../checkout/open-session.js';
import { readStatus } from '../checkout/readStatus.js';
import { removeStoredCard } from '../checkout/removeStoredCard.js';
import { submitCard } from '../checkout/submitCard.js';
import { vaultCard } from '../checkout/vaultCard.js';
import type { Context } from '../ports.js';
import { buyerOf } from './buyer-of.js';
import {
  leaveChallengeSchema,
  loadSessionSchema,
  lookUpCardSchema,
  readStatusSchema,
  removeStoredCardSchema,
  submitCardSchema,
  vaultCardSchema,
} from './checkout-messages.js';
import { headerLines } from './header-lines.js';
import { isAcceptedMediaType } from './media-type.js';
import { readBody } from './read-body.js';
import { isSameOrigin } from './same-origin.js';

/** The calls of the card form, on the frame's own origin. */
export function addCheckoutRoutes(
  app: FastifyInstance,
  context: Context,
  publicUrl: string | undefined,
): void {
  const routes = [
    checkoutRoute('/checkout/loadSession', loadSessionSchema, (m) => loadSession(context, m)),
    checkoutRoute('/checkout/lookUpCard', lookUpCardSchema, (m) => lookUpCard(context, m)),
    checkoutRoute('/checkout/removeStoredCard', removeStoredCardSchema, (m) => removeStoredCard(context, m)),
    checkoutRoute('/checkout/submitCard', submitCardSchema, (m, request) =>
      submitCard(context, m, buyerOf(request, publicUrl)),
    ),
    checkoutRoute('/checkout/leaveChallenge', leaveChallengeSchema, (m) => leaveChallenge(context, m)),
    checkoutRoute('/checkout/vaultCard', vaultCardSchema, (m, request) =>
      vaultCard(context, m, buyerOf(request, publicUrl)),
    ),
    checkoutRoute('/checkout/readStatus', readStatusSchema, (m) => readStatus(context, m)),
  ];
  for (const { path, handler } of routes) app.post(path, handler);
}

/** A message that breaks its schema is refused by path and rule; the rule never quotes what was sent. */
function checkoutRoute<S extends z.ZodType>(
  path: string,
  schema: S,
  answer: (message: z.output<S>, request: FastifyRequest) => Promise<object>,
) {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<object> => {
    void reply.header('cache-control', 'no-store');
    const contentTypes = headerLines(request.raw.rawHeaders).get('content-type') ?? [];
    if (!isSameOrigin(request.headers) || !isAcceptedMediaType(contentTypes)) {
      void reply.status(403);
      return refused('ACCESS_DENIED', 'Checkout calls come from the card frame.');
    }
    const body = await readBody(request.raw);
    const read = readMessage(schema, Buffer.isBuffer(body) ? jsonOf(body) : undefined);
    if (read.kind === 'invalid') return refused('PARAM_ILLEGAL', read.reason);
    return answer(read.message, request);
  };
  return { path, handler };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
