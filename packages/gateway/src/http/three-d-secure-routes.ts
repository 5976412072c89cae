import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { brokenFields, erro, rReqSchema, type Erro, type RRes } from '@tillgate/contract/three-d-secure';
import { challengePage } from '../three-d-secure/challenge-page.js';
import { receiveResults } from '../three-d-secure/receive-results.js';
import { paths } from '../three-d-secure/authentication-request.js';
import type { Context } from '../ports.js';
import { challengePages, challengeSources, type Language } from './challenge-pages.js';
import { readBody } from './read-body.js';
import type { WebSdkFiles } from './web-sdk-files.js';

/** The pages around an issuer's challenge, and where its result comes. */
export function addThreeDSecureRoutes(app: FastifyInstance, context: Context, files: WebSdkFiles): void {
  const pages = challengePages(files.locales);

  app.get<PageRequest>(paths.challenge(':challengeId'), async (request, reply) => {
    const page = await challengePage(context, request.params.challengeId);
    if (!page) {
      reply.callNotFound();
      return reply;
    }
    const { acs, frameAncestors } = page;
    if (!acs) return sendPage(reply, pages.over(languageOf(request)), overPolicy(frameAncestors));
    const opening = pages.opening(languageOf(request), acs);
    return sendPage(reply, opening, openingPolicy(new URL(acs.url).origin, frameAncestors));
  });

  // Where the ACS has the browser post its CRes. Anybody could have made that: it says nothing but that the buyer is back.
  app.post<PageRequest>(paths.challengeOver(':challengeId'), async (request, reply) => {
    await readBody(request.raw);
    const page = await challengePage(context, request.params.challengeId);
    if (!page) {
      reply.callNotFound();
      return reply;
    }
    return sendPage(reply, pages.over(languageOf(request)), overPolicy(["'self'", ...page.frameAncestors]));
  });

  app.post(paths.results, async (request, reply): Promise<RRes | Erro> => {
    void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
    const body = await readBody(request.raw);
    const message = rReqSchema.safeParse(Buffer.isBuffer(body) ? jsonOf(body) : undefined);
    if (message.success) return receiveResults(context, message.data);
    return erro('S', '203', 'A field has the wrong format.', brokenFields(message.error));
  });
}

interface PageRequest {
  Params: { challengeId: string };
  /** Antom's name of a language; repeated, it is an array. */
  Querystring: { locale?: string | string[] };
}

function languageOf({ query, headers }: FastifyRequest<PageRequest>): Language {
  return { asked: query.locale, acceptLanguage: headers['accept-language'] };
}

function sendPage(reply: FastifyReply, page: string, policy: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('content-security-policy', policy)
    .send(page);
}

/** The issuer's page, and in its place, once it is through, our own. */
function openingPolicy(acsOrigin: string, ancestors: readonly string[]): string {
  const { style, submitForm } = challengeSources;
  return policyOf([
    `script-src ${submitForm}`,
    `style-src ${style}`,
    `frame-src ${acsOrigin} 'self'`,
    `form-action ${acsOrigin}`,
    ancestorsOf(ancestors),
  ]);
}

function overPolicy(ancestors: readonly string[]): string {
  const { style, tellForm } = challengeSources;
  return policyOf([
    `script-src ${tellForm}`,
    `style-src ${style}`,
    "form-action 'none'",
    ancestorsOf(ancestors),
  ]);
}

function policyOf(directives: readonly string[]): string {
  return ["default-src 'none'", "base-uri 'none'", ...directives].join('; ');
}

function ancestorsOf(ancestors: readonly string[]): string {
  return `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
