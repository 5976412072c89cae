import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buyerCame, buyerLeft, buyerPage, type BuyerPage } from '../three-d-secure/buyer-page.js';
import { paths } from '../three-d-secure/paths.js';
import type { Context } from '../ports.js';
import { buyerOf } from './buyer-of.js';
import { buyerPages, type BuyerPages, type Order } from './buyer-pages.js';
import { buyerPolicy, sendPage } from './challenge-headers.js';
import { browserFormSchema } from './checkout-messages.js';
import type { Language } from './page-document.js';
import { readForm } from './read-form.js';
import type { ThreeDSecureSettings } from './three-d-secure-routes.js';

interface PageRequest {
  Params: { pageId: string };
}

/** The page to which the buyer of a `pay` is sent, in a window of its own, and where its forms go. */
export function addBuyerPageRoutes(
  app: FastifyInstance,
  context: Context,
  { files, publicUrl }: ThreeDSecureSettings,
): void {
  const pages = buyerPages(files.locales);

  app.get<PageRequest>(paths.buyer(':pageId'), async (request, reply) => {
    const { pageId } = request.params;
    const page = await buyerPage(context, pageId);
    if (!page) {
      reply.callNotFound();
      return reply;
    }
    return show(pages, { page, pageId, language: languageOf(request) }, reply);
  });

  app.post<PageRequest>(paths.buyerCame(':pageId'), async (request, reply) => {
    const { pageId } = request.params;
    const facts = browserFormSchema.safeParse(await readForm(request.raw));
    await buyerCame(context, pageId, { ...buyerOf(request, publicUrl), browser: facts.data });
    return reply.redirect(paths.buyer(pageId), 303);
  });

  app.post<PageRequest>(paths.buyerLeft(':pageId'), async (request, reply) => {
    const { pageId } = request.params;
    await readForm(request.raw);
    await buyerLeft(context, pageId);
    return reply.redirect(paths.buyer(pageId), 303);
  });
}

interface Shown {
  readonly page: BuyerPage;
  readonly pageId: string;
  readonly language: Language;
}

function show(pages: BuyerPages, { page, pageId, language }: Shown, reply: FastifyReply): FastifyReply {
  const { session, merchantName, step } = page;
  const { currency, amountMinor, redirectUrl } = session;
  const order: Order = { merchantName, currency, amountMinor, leaveUrl: paths.buyerLeft(pageId) };
  switch (step.kind) {
    case 'OVER':
      return reply.header('cache-control', 'no-store').redirect(redirectUrl, 303);
    case 'BEGIN': {
      const markup = pages.begin(language, order, paths.buyerCame(pageId));
      return sendPage(reply, markup, buyerPolicy('BEGIN', redirectUrl));
    }
    case 'METHOD': {
      const markup = pages.method(language, order, paths.method(step.pageId));
      return sendPage(reply, markup, buyerPolicy('METHOD', redirectUrl));
    }
    case 'CHALLENGE': {
      const markup = pages.challenge(language, order, step.acs);
      const policy = buyerPolicy('CHALLENGE', redirectUrl, new URL(step.acs.url).origin);
      return sendPage(reply, markup, policy);
    }
    case 'WAIT':
      return sendPage(reply, pages.wait(language, order), buyerPolicy('WAIT', redirectUrl));
  }
}

function languageOf({ headers }: FastifyRequest<PageRequest>): Language {
  return { asked: undefined, acceptLanguage: headers['accept-language'] };
}
