import type { FastifyReply } from 'fastify';
import type { AcsPage } from './content-policy.js';

/** Answers with a page that nobody keeps, and that runs and loads what its policy names. */
export function sendPage(reply: FastifyReply, { markup, policy }: AcsPage): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .send(markup);
}
