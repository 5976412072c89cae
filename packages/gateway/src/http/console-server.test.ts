import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstOwnerPath } from '../console/first-owner.js';
import type { ConsoleReply } from '../testing/console-browser.js';
import { ownersEmail, startTestConsole, type TestConsole } from '../testing/test-console.js';
import { loadConsoleFiles } from './console-files.js';

let folder: string;
let local: TestConsole;
let proxied: TestConsole;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-dashboard-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Dashboard</title>');
  await writeFile(join(folder, 'assets', 'index-4f2a.js'), 'export {};');
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  const files = loadConsoleFiles(folder);
  local = await startTestConsole({}, files && { files });
  proxied = await startTestConsole({ CONSOLE_URL: 'https://console.example/', TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(async () => {
  await Promise.all([local.close(), proxied.close()]);
  await rm(folder, { recursive: true });
});

const get = (of: TestConsole, path: string, headers: Record<string, string> = {}) =>
  of.visit().send('GET', path, { headers });
const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the console', () => {
  it.each(['/', '/payments', '/payments/2026112800000001?tab=api', '/invitation', '/index.html'])(
    'shows the dashboard at %s',
    async (path) => {
      const reply = await get(local, path, page);
      expect([reply.status, reply.body]).toEqual([200, '<!doctype html><title>Dashboard</title>']);
      expect(reply.headers['cache-control']).toBe('no-cache');
    },
  );

  it('has its files, those with a hash in their names for ever', async () => {
    const script = await get(local, '/assets/index-4f2a.js');
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const etag = String(script.headers['etag']);
    expect((await get(local, '/assets/index-4f2a.js', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    '/assets/gone.js',
    '/icon.svg',
    '/assets/../../package.json',
    '/console/v1/nothing',
    '/console/v1/',
  ])('has nothing at %s', async (path) => {
    const reply = await get(local, path, path.startsWith('/console') ? page : {});
    expect([reply.status, reply.json['code']]).toEqual([404, 'NOT_FOUND']);
  });

  it('answers its API where the dashboard was not built', async () => {
    expect(loadConsoleFiles(join(folder, 'nowhere'))).toBeUndefined();
    expect((await get(proxied, '/', { host: 'console.example', ...page })).status).toBe(404);
    expect((await get(proxied, '/console/v1/session', { host: 'console.example' })).status).toBe(401);
    expect((await get(proxied, '/health')).json).toEqual({ status: 'ok' });
  });

  it('describes its API to anyone', async () => {
    const { json } = await get(local, '/console/v1/openapi.json');
    expect(json).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/console/v1' }] });
  });

  it('lets no page run what is not its own, and be framed by nobody, whatever it answers', async () => {
    const replies: ConsoleReply[] = [
      await get(local, '/', page),
      await get(local, '/console/v1/session'),
      await get(local, '/nothing'),
      await get(local, '/', { host: 'evil.example' }),
    ];
    for (const { headers } of replies) {
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
      );
      expect(policy.join()).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('reads no body that is no JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await local.visit().send('POST', '/console/v1/session', { headers, body: '{"email":' });
    expect(reply.json).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});

describe('a host', () => {
  it.each(['localhost', 'localhost:8081', 'shop.localhost', '127.0.0.1:8081', '[::1]:8081', '192.0.2.7'])(
    'that cannot be rebound is taken: %s',
    async (host) => {
      expect((await get(local, '/health', { host })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'console.example', '[::1].x'])(
    'that another site may own is refused: %s',
    async (host) => {
      const reply = await get(local, '/console/v1/session', { host });
      expect([reply.status, reply.json['code']]).toEqual([421, 'WRONG_HOST']);
    },
  );

  it('is the one of CONSOLE_URL, with cookies for https and pages of that origin', async () => {
    const path = await firstOwnerPath(proxied.gateway.gateway.context);
    const owner = proxied.visit();
    const host = { host: 'console.example', 'x-forwarded-for': '203.0.113.9' };
    const person = {
      token: path?.split('#')[1],
      email: ownersEmail,
      name: 'Olga',
      password: 'correct horse battery',
    };
    const wrong = await owner.call('acceptInvitation', person, { ...host, origin: 'http://console.example' });
    expect(wrong.json).toMatchObject({ code: 'CSRF_FAILED' });
    const right = await owner.call('acceptInvitation', person, {
      ...host,
      origin: 'https://console.example',
    });
    for (const cookie of [right.headers['set-cookie'] ?? []].flat()) {
      expect(cookie).toMatch(
        /^__Host-tillgate_console(_device)?_[0-9a-f]{8}=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Secure/,
      );
    }
    const headers = { ...host, origin: 'https://console.example' };
    expect((await owner.call('readSession', {}, headers)).status).toBe(200);
    const { clientId } = proxied.gateway;
    const { items } = (await owner.call('listAudit', { clientId }, headers)).json as { items: object[] };
    expect(items[0]).toMatchObject({ what: 'acceptInvitation', from: '203.0.113.9' });
  });
});
