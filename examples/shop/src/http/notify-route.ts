import type { FastifyInstance } from 'fastify';
import { acknowledgement } from '@tillgate/server-sdk';
import { receiveNotification } from '../payments/receive-notification.js';
import type { Shop } from '../shop.js';

/**
 * The notify URL. The body stays raw bytes here, because the signature covers them.
 *
 * - accepted (also when it contradicts the order, which sending it again would not change): 200, acknowledged
 * - signed, but for an order that this shop does not know: 200 with PROCESS_FAIL, so that the gateway sends it again
 *   and nothing is lost if the order turns up
 * - signed, but not understood: 200, acknowledged, because it would be the same when sent again
 * - not signed by the gateway: 401
 */
export async function notifyRoute(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });

  app.post('/payments/notify', async (request, reply) => {
    const { method, url = '', headers } = request.raw;
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    switch (await receiveNotification(shop, { method: method ?? '', url, headers, rawBody })) {
      case 'accepted':
      case 'senseless':
        return acknowledgement;
      case 'unknown order':
        return failure('PROCESS_FAIL', 'This payment is not known here.');
      case 'refused':
        return reply.code(401).send(failure('INVALID_SIGNATURE', 'The signature did not verify.'));
    }
  });
}

function failure(resultCode: string, resultMessage: string) {
  return { result: { resultCode, resultStatus: 'F', resultMessage } };
}
