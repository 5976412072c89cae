import type { FastifyReply, FastifyRequest } from 'fastify';
import { findLanguage, preferredLanguage, wordings } from '../language.js';
import type { Visit } from '../pages/visit.js';
import type { Shop } from '../shop.js';
import { readCookie } from './cookies.js';
import { currentCart } from './current-cart.js';

/** What a page must know of the one who looks at it. */
export function visitOf(shop: Shop, request: FastifyRequest, reply: FastifyReply): Visit {
  const { headers, method, url } = request;
  const chosen = findLanguage(readCookie(headers.cookie, 'language'));
  const language = chosen ?? preferredLanguage(headers['accept-language']);
  return {
    language,
    texts: wordings[language].texts,
    path: method === 'GET' ? url : '/',
    cart: currentCart(shop, request, reply),
  };
}
