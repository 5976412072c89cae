import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientId, startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';

const main = new URL('../dist/main.js', import.meta.url);
let folder: string;
let gateway: GatewayPeer;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-shop-'));
  gateway = await startGatewayPeer();
});
afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await gateway.close();
  await rm(folder, { recursive: true });
});

function start(settings: Record<string, string>): ChildProcess {
  child = fork(main, {
    env: { ...process.env, PORT: '0', GATEWAY_URL: gateway.url, ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return child;
}

describe('the program', () => {
  it('opens with its settings, and ends on SIGTERM', async () => {
    const [privateKeyFile, publicKeyFile] = [join(folder, 'own.pem'), join(folder, 'gateway.pem')];
    await writeFile(privateKeyFile, gateway.privateKey);
    await writeFile(publicKeyFile, gateway.publicKey);
    const program = start({
      CLIENT_ID: clientId,
      PRIVATE_KEY_FILE: privateKeyFile,
      GATEWAY_PUBLIC_KEY_FILE: publicKeyFile,
      STORE_FILE: join(folder, 'made', 'shop.db'),
    });
    const [ready]: { url: string }[] = await once(program, 'message');
    expect((await fetch(ready?.url ?? '')).status).toBe(200);
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['CLIENT_ID', {}],
    ['PRIVATE_KEY_FILE', { CLIENT_ID: clientId, PRIVATE_KEY_FILE: '/nowhere/key.pem' }],
    ['PORT', { CLIENT_ID: clientId, PORT: 'many' }],
    ['PUBLIC_URL', { CLIENT_ID: clientId, PUBLIC_URL: 'https://shop.example/prefix' }],
  ])('names the setting %s when it is wrong', async (name, settings) => {
    const program = start({
      PRIVATE_KEY_FILE: main.pathname,
      GATEWAY_PUBLIC_KEY_FILE: main.pathname,
      ...settings,
    });
    const [[message], [code]] = await Promise.all([once(program, 'message'), once(program, 'exit')]);
    expect(message).toEqual({ type: 'failed', message: expect.stringContaining(name) });
    expect(code).toBe(1);
  });
});
