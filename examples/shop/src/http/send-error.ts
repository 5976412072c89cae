import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorPage, type ErrorKind } from '../pages/error.js';
import type { Shop } from '../shop.js';
import { securityHeaders } from './security-headers.js';
import { visitOf } from './visit-of.js';

const codes: Record<ErrorKind, string> = {
  notFound: 'NOT_FOUND',
  badRequest: 'BAD_REQUEST',
  refused: 'FOREIGN_ORIGIN',
  broken: 'SHOP_ERROR',
};

/** People get a page; programs get a code. */
export function sendError(
  shop: Shop,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
): FastifyReply {
  const kind = kindOf(status);
  // What fails in the router comes by no hook.
  void reply.code(status).headers(securityHeaders(shop.gatewayUrl));
  if (/^\/(api|payments)\//.test(request.url)) return reply.send({ code: codes[kind] });
  return reply.type('text/html; charset=utf-8').send(errorPage(visitOf(shop, request, reply), kind));
}

function kindOf(status: number): ErrorKind {
  if (status >= 500) return 'broken';
  if (status === 403) return 'refused';
  return status === 404 ? 'notFound' : 'badRequest';
}
