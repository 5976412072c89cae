import { once } from 'node:events';
import { request } from 'node:http';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFields, type ReadFields } from './read-fields.js';

let app: FastifyInstance;
let url: string;
let read: Promise<ReadFields>;
beforeEach(async () => {
  app = fastify();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  read = new Promise((resolve, reject) => {
    app.put('/:clientId', async (incoming) => {
      const reading = readFields(incoming);
      reading.then(resolve, reject);
      await reading;
      return {};
    });
  });
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/SANDBOX_SHOP?from=query`;
});
afterEach(() => app.close());

function put(body: string | undefined) {
  return fetch(url, { method: 'PUT', body: body ?? null });
}

describe('the fields of a call', () => {
  it('are those of query, body and path, of which the last has the last word', async () => {
    await put('{"clientId":"SANDBOX_OTHER","from":"body","role":"OWNER"}');
    expect(await read).toEqual({
      kind: 'read',
      fields: { clientId: 'SANDBOX_SHOP', from: 'body', role: 'OWNER' },
    });
  });

  it('are those of query and path where there is no body', async () => {
    await put(undefined);
    expect(await read).toEqual({ kind: 'read', fields: { clientId: 'SANDBOX_SHOP', from: 'query' } });
  });

  it.each(['[]', 'null', '5', '"text"'])('are not read of a body that has none: %s', async (body) => {
    await put(body);
    expect(await read).toEqual({ kind: 'unreadable', sentence: 'The body must be a JSON object.' });
  });

  it('are not read of a body that was cut off, which says nothing of what is absent', async () => {
    const headers = { expect: '100-continue', 'content-length': 100 };
    const outgoing = request(url, { method: 'PUT', headers, agent: false });
    outgoing.on('error', () => undefined);
    outgoing.flushHeaders();
    await once(outgoing, 'continue');
    outgoing.write('{"paymentNotifyUrl":', () => outgoing.destroy());
    expect(await read).toEqual({ kind: 'unreadable', sentence: 'The body did not come to its end.' });
  });
});
