import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  aReqSchema,
  brokenFields,
  cReqSchema,
  erro,
  messageVersion,
  type AReq,
  type ARes,
  type Erro,
} from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import { Acs, type AcsTransaction } from './acs.js';
import { codePage, cresOf, gonePage, paths, returnPage, type AcsPage } from './acs-pages.js';
import { sendResults } from './send-results.js';

const codeFormSchema = z.object({
  answer: z.enum(['confirm', 'cancel']).optional(),
  code: z.string().optional(),
});
const creqFormSchema = z.object({ creq: z.string() });

/** The directory server, and the issuer's access control server behind it, which the buyer's browser sees. */
export function addThreeDSecureRoutes(app: FastifyInstance, publicUrl: string | undefined): void {
  const acs = new Acs();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );

  app.post('/three-d-secure/directory-server', (request): ARes | Erro => {
    const message = aReqSchema.safeParse(request.body);
    if (!message.success)
      return erro('D', '203', 'A field has the wrong format.', brokenFields(message.error));
    return answer(acs, message.data, publicUrl ?? originOf(request));
  });

  app.post(paths.challenge, (request, reply) => {
    const transaction = transactionOf(acs, request.body);
    if (!transaction) return send(reply.code(404), gonePage(request.headers['accept-language'] ?? ''));
    return send(reply, pageOf(transaction));
  });

  app.post<{ Params: { acsTransID: string } }>(paths.answer(':acsTransID'), async (request, reply) => {
    const before = acs.find(request.params);
    if (!before) return send(reply.code(404), gonePage(request.headers['accept-language'] ?? ''));
    const { answer: said, code = '' } = codeFormSchema.parse(request.body);
    const after = said === 'cancel' ? acs.cancel(before) : acs.enterCode(before, code.trim());
    // The result is on the 3DS Server's side before the browser is: what it finds there is settled.
    if (after.result && !before.result) await sendResults(before.request.threeDSServerURL, after.result);
    return send(reply, pageOf(after));
  });
}

function answer(acs: Acs, request: AReq, origin: string): ARes {
  const judgement = acs.authenticate(request, Date.now());
  const { acsTransID, dsTransID } = judgement;
  const { threeDSServerTransID } = request;
  const ids = { messageType: 'ARes', messageVersion, threeDSServerTransID, acsTransID, dsTransID } as const;
  if (judgement.kind === 'proof') return { ...ids, ...judgement.proof };
  return { ...ids, transStatus: 'C', authenticationType: '02', acsURL: origin + paths.challenge };
}

function transactionOf(acs: Acs, body: unknown): AcsTransaction | undefined {
  const form = creqFormSchema.safeParse(body);
  const message = cReqSchema.safeParse(form.success ? decoded(form.data.creq) : undefined);
  return message.success ? acs.find(message.data) : undefined;
}

function decoded(creq: string): unknown {
  try {
    return JSON.parse(Buffer.from(creq, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function pageOf(transaction: AcsTransaction): AcsPage {
  return transaction.result ? returnPage(transaction, cresOf(transaction)) : codePage(transaction);
}

function send(reply: FastifyReply, { markup, policy }: AcsPage): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .send(markup);
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
