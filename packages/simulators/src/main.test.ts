import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

const main = new URL('../dist/main.js', import.meta.url);
let child: ChildProcess | undefined;

afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
});

function start(port: number): ChildProcess {
  child = fork(main, {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return child;
}

async function readyUrl(program: ChildProcess): Promise<string> {
  const [message]: { type: string; url: string }[] = await once(program, 'message');
  expect(message).toMatchObject({ type: 'ready', url: expect.stringMatching(/^http:\/\/localhost:\d+$/) });
  return message?.url ?? '';
}

describe('the program', () => {
  it('says when it is ready, and ends on SIGTERM although a client keeps its connection', async () => {
    const program = start(0);
    const url = await readyUrl(program);

    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      get(`${url}/health`, { agent }, (reply) => reply.resume().on('end', resolve)).on('error', reject);
    });
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
    agent.destroy();
  });

  it('ends when its parent lets go of it', async () => {
    const program = start(0);
    await once(program, 'message');
    program.disconnect();
    expect(await once(program, 'exit')).toEqual([0, null]);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = start(port);
    const [[message], [code]] = await Promise.all([once(program, 'message'), once(program, 'exit')]);
    expect(message).toEqual({ type: 'failed', message: expect.stringContaining('is in use') });
    expect(code).toBe(1);
    other.close();
  });
});
