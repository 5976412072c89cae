import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import type { WebSdkManifest } from './web-sdk-manifest.js';

let gateway: TestGateway;
let manifest: WebSdkManifest;
beforeAll(async () => {
  gateway = await startTestGateway();
  manifest = await (await get('/package/ams-checkout/manifest.json')).json();
});
afterAll(() => gateway.close());

const get = (path: string, init?: RequestInit) => fetch(gateway.url + path, init);
const frame = (init?: RequestInit) => get('/checkout/frame/unknown-session', init);
const bodyOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());
const integrityOf = (body: Buffer) => `sha384-${createHash('sha384').update(body).digest('base64')}`;
const kb = (...bodies: Buffer[]) =>
  bodies.reduce((bytes, body) => bytes + gzipSync(body, { level: 9 }).length, 0) / 1024;
const immutable = 'public, max-age=31536000, immutable';

describe('the manifest', () => {
  it('names this build, and may be read from anywhere but never from a cache alone', async () => {
    const { headers } = await get('/package/ams-checkout/manifest.json');
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{16}$/);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('has the immutable address and the right hash of every file', async () => {
    expect(Object.keys(manifest.files)).toEqual(['umd', 'esm', 'frameScript', 'frameStyle']);
    for (const { url, integrity } of Object.values(manifest.files)) {
      const reply = await get(url);
      expect([url, reply.status, reply.headers.get('cache-control')]).toEqual([url, 200, immutable]);
      expect(integrityOf(await bodyOf(reply))).toBe(integrity);
    }
  });
});

describe('the files', () => {
  const types = {
    umd: 'text/javascript; charset=utf-8',
    esm: 'text/javascript; charset=utf-8',
    frameScript: 'text/javascript; charset=utf-8',
    frameStyle: 'text/css; charset=utf-8',
  };

  it.each(Object.entries(types))('say what they are and who may use them: %s', async (name, contentType) => {
    const file = Object.entries(manifest.files).find(([key]) => key === name)?.[1];
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await get(file?.url ?? '', { method });
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': contentType,
        'x-content-type-options': 'nosniff',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'accept-encoding',
      });
    }
  });

  it('are under any version of Antom, for five minutes', async () => {
    for (const version of ['1.13.0', '1.47.2', '9.9.9']) {
      for (const [name, { integrity }] of Object.entries(manifest.files).slice(0, 2)) {
        const file = name === 'umd' ? 'umd/ams-checkout.min.js' : 'esm/index.js';
        const reply = await get(`/package/ams-checkout/${version}/dist/${file}`);
        expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
        expect(integrityOf(await bodyOf(reply))).toBe(integrity);
      }
    }
  });

  it('are not under the name of another build', async () => {
    for (const version of [
      manifest.version.replace(/.$/, 'x'),
      `${manifest.version}0`,
      '1',
      'latest',
      '__proto__',
    ])
      for (const file of ['umd/ams-checkout.min.js', 'esm/index.js'])
        expect((await get(`/package/ams-checkout/${version}/dist/${file}`)).status).toBe(404);
  });
});

describe("the card form's document", () => {
  it('may do nothing but what it needs', async () => {
    const { headers } = await frame();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
      'integrity-policy': 'blocked-destinations=(script)',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'permissions-policy':
        'payment=(self), accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('names the hash of its script and of its style', async () => {
    const html = await (await frame()).text();
    const { frameScript, frameStyle } = manifest.files;
    expect(html).toContain(`src="${frameScript.url}" integrity="${frameScript.integrity}"`);
    expect(html).toContain(`href="${frameStyle.url}" integrity="${frameStyle.integrity}"`);
  });

  it('comes compressed, and differs by language', async () => {
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await frame({ headers: { 'accept-encoding': encoding } });
      expect(headers.get('content-encoding')).toBe(encoding);
      expect(headers.get('vary')).toBe('accept-encoding, accept-language');
    }
  });

  it('answers HEAD', async () => {
    expect((await frame({ method: 'HEAD' })).status).toBe(200);
  });
});

describe('what a buyer downloads, by gzip', () => {
  const fileBody = async (name: keyof WebSdkManifest['files']) => bodyOf(await get(manifest.files[name].url));

  it('is at most 14 KB for the script in the page, as UMD and as a module', async () => {
    expect(kb(await fileBody('umd'))).toBeLessThanOrEqual(14);
    expect(kb(await fileBody('esm'))).toBeLessThanOrEqual(14);
  });

  it('is at most 45 KB for the card form in one language', async () => {
    const page = await bodyOf(await frame());
    expect(kb(page, await fileBody('frameScript'), await fileBody('frameStyle'))).toBeLessThanOrEqual(45);
  });
});
