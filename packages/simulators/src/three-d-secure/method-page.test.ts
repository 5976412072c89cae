import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { methodNotificationSchema } from '@tillgate/contract/three-d-secure';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../server.js';
import { postForm, threeDSServerTransID } from '../testing/three-d-secure-calls.js';

let app: FastifyInstance;
beforeAll(() => {
  app = buildServer();
});
afterAll(() => app.close());

const encoded = (data: unknown) => Buffer.from(JSON.stringify(data)).toString('base64url');
const data = {
  threeDSServerTransID,
  threeDSMethodNotificationURL: 'https://pay.example/method/over?a=1&b=2',
};

function scriptOf(page: string): string {
  return /<script>(.*)<\/script>/.exec(page)?.[1] ?? '';
}

it('sends the browser on to the 3DS Server, with the transaction and nothing else', async () => {
  const { body } = await postForm(app, '/three-d-secure/acs/method', { threeDSMethodData: encoded(data) });
  expect(body).toContain('action="https://pay.example/method/over?a=1&amp;b=2"');
  const [, sent = ''] = /name="threeDSMethodData" value="([\w-]+)"/.exec(body) ?? [];
  const notification: unknown = JSON.parse(Buffer.from(sent, 'base64url').toString());
  expect(methodNotificationSchema.strict().parse(notification)).toEqual({ threeDSServerTransID });
  expect(scriptOf(body)).toBe('document.forms[0].submit()');
});

it('lets its own script run, and post to the 3DS Server alone', async () => {
  const { body, headers } = await postForm(app, '/three-d-secure/acs/method', {
    threeDSMethodData: encoded(data),
  });
  const hash = createHash('sha256').update(scriptOf(body)).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; script-src 'sha256-${hash}'; form-action https://pay.example; base-uri 'none'`,
  );
});

it('waits longer than a 3DS Server does, or for ever, where the card is there to show it', async () => {
  const open = async (kind: string) =>
    scriptOf(
      (await postForm(app, `/three-d-secure/acs/method/${kind}`, { threeDSMethodData: encoded(data) })).body,
    );
  expect(await open('slow')).toContain('12_000');
  expect(await open('silent')).toBe('');
});

it.each([
  ['no data', {}],
  ['data that is no base64url', { threeDSMethodData: `${encoded(data)}!` }],
  ['data that is no JSON', { threeDSMethodData: 'AAAA' }],
  ['no transaction', { threeDSMethodData: encoded({ ...data, threeDSServerTransID: 'x' }) }],
  [
    'an address that is a script',
    { threeDSMethodData: encoded({ ...data, threeDSMethodNotificationURL: 'javascript:alert(1)' }) },
  ],
])('does nothing with %s', async (_case, fields) => {
  const reply = await postForm(app, '/three-d-secure/acs/method', fields);
  expect(reply.statusCode).toBe(400);
  expect(reply.headers['content-type']).toContain('text/plain');
});
