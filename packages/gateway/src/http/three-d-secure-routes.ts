import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { challengeOverPage, challengePage } from '../three-d-secure/challenge-page.js';
import { methodPage, receiveMethodNotification } from '../three-d-secure/method-page.js';
import { paths } from '../three-d-secure/paths.js';
import { answerNetwork } from '../three-d-secure/answer-network.js';
import type { Context } from '../ports.js';
import { buyerOf } from './buyer-of.js';
import { challengePages, challengeSources } from './challenge-pages.js';
import type { Language } from './page-document.js';
import { framingPolicy, overPolicy, sendPage } from './challenge-headers.js';
import { readBody } from './read-body.js';
import { readForm } from './read-form.js';
import type { WebSdkFiles } from './web-sdk-files.js';

interface PageRequest {
  Params: { pageId: string };
  /** Antom's name of a language; repeated, it is an array. */
  Querystring: { locale?: string | string[] };
}

/** Where the gateway is, as browsers reach it; undefined: as each request's Host says. */
export interface ThreeDSecureSettings {
  readonly files: WebSdkFiles;
  readonly publicUrl: string | undefined;
}

/** The pages around an issuer's pages, and where its results come. */
export function addThreeDSecureRoutes(
  app: FastifyInstance,
  context: Context,
  { files, publicUrl }: ThreeDSecureSettings,
): void {
  const pages = challengePages(files.locales);
  const { submitForm, submitBySize } = challengeSources;

  /** The page after which there is nothing more to see. */
  function sendOver(request: FastifyRequest<PageRequest>, reply: FastifyReply, page: OverPage) {
    return sendPage(reply, pages.over(languageOf(request), page.next), overPolicy(page.frameAncestors));
  }

  app.get<PageRequest>(paths.challenge(':pageId'), async (request, reply) => {
    const page = await challengePage(context, request.params.pageId);
    if (!page) return notFound(reply);
    const { acs, frameAncestors } = page;
    if (!acs) return sendOver(request, reply, page);
    const policy = framingPolicy(submitBySize, new URL(acs.url).origin, frameAncestors);
    return sendPage(reply, pages.opening(languageOf(request), acs), policy);
  });

  // Where the ACS has the browser post its CRes, or its Erro.
  app.post<PageRequest>(paths.challengeOver(':pageId'), async (request, reply) => {
    const { cres, erro } = await readForm(request.raw);
    const page = await challengeOverPage(context, request.params.pageId, { cres, erro });
    return page ? sendOver(request, reply, page) : notFound(reply);
  });

  app.get<PageRequest>(paths.method(':pageId'), async (request, reply) => {
    const page = await methodPage(context, request.params.pageId, buyerOf(request, publicUrl).origin);
    if (!page) return notFound(reply);
    const { acs, frameAncestors } = page;
    if (!acs) return sendOver(request, reply, page);
    const policy = framingPolicy(submitForm, new URL(acs.url).origin, frameAncestors);
    return sendPage(reply, pages.method(languageOf(request), acs), policy);
  });

  app.post<PageRequest>(paths.methodOver(':pageId'), async (request, reply) => {
    const { threeDSMethodData = '' } = await readForm(request.raw);
    await receiveMethodNotification(context, request.params.pageId, threeDSMethodData);
    const page = await methodPage(context, request.params.pageId, buyerOf(request, publicUrl).origin);
    return page ? sendOver(request, reply, page) : notFound(reply);
  });

  app.post(paths.results, async (request, reply): Promise<FastifyReply> => {
    void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
    const body = await readBody(request.raw);
    return reply.send(await answerNetwork(context, Buffer.isBuffer(body) ? jsonOf(body) : undefined));
  });
}

/** What is over, and where a buyer without scripts goes on. */
interface OverPage {
  readonly frameAncestors: readonly string[];
  readonly next?: string | undefined;
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function languageOf({ query, headers }: FastifyRequest<PageRequest>): Language {
  return { asked: query.locale, acceptLanguage: headers['accept-language'] };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
