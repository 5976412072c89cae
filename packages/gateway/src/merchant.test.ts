import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ManualClock } from './testing/manual-clock.js';
import { startTestGateway } from './testing/test-gateway.js';

const program = fileURLToPath(new URL('../dist/merchant.js', import.meta.url));

/** Runs the operator's program as it is built. */
async function merchant(dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const child = spawn(process.execPath, [program, ...args], { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const [exitCode]: unknown[] = await once(child, 'close');
  return { exitCode, ...said };
}

describe("the operator's program", () => {
  it('works on the database of a gateway that runs, which obeys within five seconds', async () => {
    const clock = new ManualClock(Date.now());
    const testGateway = await startTestGateway({}, clock);
    const { clientId, dataDir } = testGateway;
    const call = { path: '/ams/sandbox/api/v1/payments/inquiryPayment', body: '{"paymentId":"1"}' };
    expect((await testGateway.call(call)).json.result.resultCode).toBe('ORDER_NOT_EXIST');
    const set = await merchant(dataDir, 'scenario', 'set', clientId, 'inquiryPayment', 'SYSTEM_ERROR', '30');
    expect(set).toMatchObject({ exitCode: 0, out: expect.stringContaining('SYSTEM_ERROR'), err: '' });
    clock.advance(5_000);
    expect((await testGateway.call(call)).json.result.resultCode).toBe('SYSTEM_ERROR');
    await testGateway.close();
  });

  it('says on standard error why not, and whose fault it is by its exit code', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tillgate-merchant-'));
    expect(await merchant(dataDir, 'fly')).toEqual({
      exitCode: 2,
      out: '',
      err: 'merchant: There is no command "fly"; --help lists them.\n',
    });
    expect(await merchant(dataDir, 'list')).toMatchObject({
      exitCode: 1,
      out: '',
      err: expect.stringContaining(`There is no database ${dataDir}`),
    });
    expect(await merchant(dataDir, '--help')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Usage: npm run merchant'),
    });
    await rm(dataDir, { recursive: true });
  });
});
