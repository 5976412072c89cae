import type { FastifyInstance } from 'fastify';
import { cReqSchema } from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import type { Acs, AcsTransaction } from './acs.js';
import { codePage, cresOf, gonePage, returnPage } from './acs-pages.js';
import { acsPaths } from './acs-paths.js';
import { decodeMessage } from './base64url-json.js';
import type { AcsPage } from './content-policy.js';
import { sendPage } from './send-page.js';
import { sendResults } from './send-results.js';

const codeFormSchema = z.object({
  answer: z.enum(['confirm', 'cancel']).optional(),
  code: z.string().optional(),
});
const creqFormSchema = z.object({ creq: z.string().transform(decodeMessage).pipe(cReqSchema) });

/** The pages of a challenge, and what the buyer answers. */
export function addChallengeRoutes(app: FastifyInstance, acs: Acs): void {
  app.post(acsPaths.challenge, (request, reply) => {
    const form = creqFormSchema.safeParse(request.body);
    const transaction = form.success ? acs.find(form.data.creq) : undefined;
    if (!transaction) return sendPage(reply.code(404), gonePage(request.headers['accept-language'] ?? ''));
    return sendPage(reply, pageOf(transaction));
  });

  app.post<{ Params: { acsTransID: string } }>(acsPaths.answer(':acsTransID'), async (request, reply) => {
    const before = acs.find(request.params);
    if (!before) return sendPage(reply.code(404), gonePage(request.headers['accept-language'] ?? ''));
    const { answer: said, code = '' } = codeFormSchema.parse(request.body);
    const after = said === 'cancel' ? acs.cancel(before) : acs.enterCode(before, code.trim());
    // The result is on the 3DS Server's side before the browser is: what it finds there is settled.
    if (after.result && !before.result) await sendResults(before.request.threeDSServerURL, after.result);
    return sendPage(reply, pageOf(after));
  });
}

function pageOf(transaction: AcsTransaction): AcsPage {
  return transaction.result ? returnPage(transaction, cresOf(transaction)) : codePage(transaction);
}
