// @ts-check
/**
 * What a gateway costs at least: a node:http server that verifies a request's signature and signs a fixed answer of the
 * usual size, with the same signature code, and does nothing else.
 */
import { createServer } from 'node:http';
import {
  formatSignatureHeader,
  parseSignatureHeader,
  readPrivateKey,
  readPublicKey,
  signMessage,
  verifyMessage,
} from '@tillgate/contract/signature';

const privateKey = readPrivateKey(process.env['PRIVATE_KEY'] ?? '');
const publicKey = readPublicKey(process.env['PUBLIC_KEY'] ?? '');
const answer = JSON.stringify({
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' },
  paymentSessionData: `${'x'.repeat(64)}&&SG&&111`,
  paymentSessionExpiryTime: '2026-11-23T12:00:00Z',
  paymentSessionId: 'x'.repeat(32),
});

const server = createServer((request, reply) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { method = '', url: path = '', headers } = request;
    const clientId = String(headers['client-id']);
    const parsed = parseSignatureHeader(String(headers['signature']));
    const message = {
      method,
      path,
      clientId,
      time: String(headers['request-time']),
      body: Buffer.concat(chunks),
    };
    if (!parsed || !verifyMessage(message, parsed.signature, publicKey)) {
      reply.writeHead(200).end('{"result":{"resultStatus":"F"}}');
      return;
    }
    const time = new Date().toISOString();
    const signature = await signMessage({ method, path, clientId, time, body: answer }, privateKey);
    reply
      .writeHead(200, {
        'content-type': 'application/json; charset=UTF-8',
        'client-id': clientId,
        'response-time': time,
        signature: formatSignatureHeader(signature),
      })
      .end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ type: 'ready', port: typeof address === 'object' ? address?.port : 0 });
});
process.on('disconnect', () => process.exit(0));
