import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../adapters/system-clock.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) });

let hasty: TestGateway;
let patient: TestGateway;
beforeAll(async () => {
  hasty = await startTestGateway({ REQUEST_TIMEOUT_MS: '50' }, systemClock, log);
  patient = await startTestGateway({}, systemClock, log);
});
afterAll(() => Promise.all([hasty.close(), patient.close()]));

/** Writes to a gateway and waits until it ends the connection; all that it said. */
async function written(text: string, { url }: TestGateway = hasty): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
}

describe('a connection is ended', () => {
  it.each([
    ['headers', 'POST /ams/api/v1/payments/pay HTTP/1.1\r\nHost: a\r\n'],
    ['body', 'POST /ams/api/v1/payments/pay HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{'],
    ['form', 'POST /checkout/readStatus HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{'],
  ])('when its %s does not arrive in time', async (_name, text) => {
    expect(await written(text)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('when it speaks no HTTP, and nothing that it said is logged at any level', async () => {
    expect(await written('4054695723100768 isak_TEST_a_secret\r\n\r\n', patient)).toMatch(/^HTTP\/1\.1 400 /);
    const tooLong = `GET / HTTP/1.1\r\nA: ${'secret'.repeat(10_000)}\r\n\r\n`;
    expect(await written(tooLong, patient)).toMatch(/^HTTP\/1\.1 431 /);
    const lines = logged.join('');
    expect(lines).toContain('unreadable request');
    expect(lines).not.toMatch(/secret|40546957|rawPacket/);
  });

  it('without a word in the log that it failed', async () => {
    await written('POST /ams/api/v1/payments/pay HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{');
    expect(logged.join('')).not.toContain('call failed');
  });
});
