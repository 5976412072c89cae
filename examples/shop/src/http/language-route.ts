import type { FastifyInstance } from 'fastify';
import { findLanguage } from '../language.js';
import type { Shop } from '../shop.js';
import { textField } from './body-field.js';
import { keepCookie } from './cookies.js';

/** The switch in the masthead: keeps the language, and goes back to the page. */
export async function languageRoute(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  app.post('/language', (request, reply) => {
    const language = findLanguage(textField(request.body, 'language'));
    if (language) keepCookie(shop, reply, 'language', language);
    return reply.redirect(ownPath(textField(request.body, 'back')), 303);
  });
}

/** A path of this shop, whatever was sent: nobody is led elsewhere from here. */
function ownPath(text: string): string {
  const base = 'http://shop.invalid';
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url?.origin === base ? url.pathname + url.search : '/';
}
