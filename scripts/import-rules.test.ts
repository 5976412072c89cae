import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const boundaryRules = new Set([
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-properties',
  'no-restricted-globals',
  'no-restricted-exports',
]);

/** Our own configuration, but only the rules of the rooms. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  ruleFilter: ({ ruleId }) => boundaryRules.has(ruleId),
});

async function findings(filePath: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.length ?? 0;
}

describe('a room may not', () => {
  it.each([
    ['packages/contract/src/x.ts', `import 'node:fs';`],
    ['packages/contract/src/x.ts', `import '@tillgate/server-sdk';`],
    ['packages/contract/src/frame.ts', `import './result.js';`],
    ['packages/gateway/src/domain/x.ts', `import 'node:crypto';`],
    ['packages/gateway/src/domain/x.ts', `import '../db/engine.js';`],
    ['packages/gateway/src/domain/x.ts', `import 'kysely';`],
    ['packages/gateway/src/domain/x.ts', `export const now = () => Date.now();`],
    ['packages/gateway/src/domain/x.ts', `export const now = (): Date => new Date();`],
    ['packages/gateway/src/domain/x.ts', `export const chance = () => Math.random();`],
    ['packages/gateway/src/domain/x.ts', `export async function wait() {}`],
    ['packages/gateway/src/db/x.ts', `import '../worker/worker.js';`],
    ['packages/gateway/src/db/x.ts', `import '../adapters/vault.js';`],
    ['packages/gateway/src/api/x.ts', `import '../adapters/vault.js';`],
    ['packages/gateway/src/api/x.ts', `import '../checkout/report.js';`],
    ['packages/gateway/src/checkout/x.ts', `import '../config.js';`],
    ['packages/gateway/src/worker/x.ts', `import '../api/inquiryPayment.js';`],
    ['packages/gateway/src/operations/x.ts', `import '../adapters/vault.js';`],
    ['packages/gateway/src/operations/x.ts', `import '../checkout/report.js';`],
    ['packages/gateway/src/notifications/x.ts', `import '../adapters/merchant-http.js';`],
    ['packages/gateway/src/notifications/x.ts', `import '../worker/deliver.js';`],
    ['packages/gateway/src/three-d-secure/x.ts', `import '../adapters/vault.js';`],
    ['packages/gateway/src/three-d-secure/x.ts', `import '../checkout/report.js';`],
    ['packages/gateway/src/sandbox/x.ts', `import '../http/server.js';`],
    ['packages/gateway/src/sandbox/x.ts', `import '../api/pay.js';`],
    ['packages/gateway/src/http/x.ts', `import '../adapters/vault.js';`],
    ['packages/gateway/src/http/x.ts', `export const home = process.env['HOME'];`],
    ['packages/gateway/src/http/x.ts', `import '../db/merchants.js';`],
    ['packages/gateway/src/operator/x.ts', `import '../http/server.js';`],
    ['packages/gateway/src/integration/x.ts', `import '../operator/set.js';`],
    ['packages/gateway/src/console/x.ts', `import '../http/server.js';`],
    ['packages/web-sdk/src/page/x.ts', `import '../frame/gateway.js';`],
    ['packages/web-sdk/src/page/x.ts', `import 'card-validator';`],
    ['packages/web-sdk/src/frame/x.ts', `import '../page/index.js';`],
    ['packages/web-sdk/src/frame/x.ts', `import '@tillgate/contract';`],
    ['packages/web-sdk/src/frame/x.ts', `localStorage.setItem('a', 'b');`],
    ['packages/web-sdk/src/frame/x.ts', `document.cookie = 'a=b';`],
    ['packages/dashboard/src/x.ts', `import { moneySchema } from '@tillgate/contract/console'; moneySchema;`],
    ['packages/dashboard/src/x.ts', `import '@tillgate/web-sdk';`],
    ['packages/server-sdk/src/x.ts', `import { result } from '@tillgate/contract'; result('SUCCESS');`],
    ['packages/server-sdk/src/x.ts', `import 'undici';`],
    ['packages/simulators/src/x.ts', `import '@tillgate/gateway';`],
    ['packages/simulators/src/client/x.ts', `import '../ledger.js';`],
    ['packages/simulators/src/client/x.ts', `import 'fastify';`],
    ['examples/shop/src/x.ts', `import '@tillgate/contract';`],
    ['e2e/x.ts', `import '@tillgate/gateway';`],
    ['packages/gateway/src/http/x.ts', `export default 1;`],
  ])('%s: %s', async (filePath, code) => {
    expect(await findings(filePath, code)).toBe(1);
  });
});

describe('a room may', () => {
  it.each([
    ['packages/contract/src/signature.ts', `import 'node:crypto';`],
    ['packages/gateway/src/domain/x.ts', `import '@tillgate/contract'; import './payment.js';`],
    ['packages/gateway/src/db/x.ts', `import '../domain/view.js'; import 'kysely';`],
    ['packages/gateway/src/api/x.ts', `import '../db/sessions.js'; import '../domain/view.js';`],
    ['packages/gateway/src/api/x.ts', `import '../operations/stored-cards.js';`],
    ['packages/gateway/src/console/x.ts', `import '../api/refund.js'; import '../sandbox/setClock.js';`],
    ['packages/gateway/src/checkout/x.ts', `import '../operations/stored-cards.js';`],
    ['packages/gateway/src/operations/x.ts', `import '../db/stored-cards.js'; import '../ports.js';`],
    ['packages/gateway/src/notifications/x.ts', `import '../db/resends.js'; import '../ports.js';`],
    ['packages/gateway/src/sandbox/x.ts', `import '../db/merchants.js'; import '../ports.js';`],
    ['packages/gateway/src/http/x.ts', `import '../api/inquiryPayment.js'; import 'fastify';`],
    ['packages/web-sdk/src/page/x.ts', `import '../shared/envelope.js'; import '@tillgate/contract/frame';`],
    ['packages/web-sdk/src/frame/x.ts', `import '../shared/envelope.js'; import 'preact';`],
    [
      'packages/dashboard/src/x.ts',
      `import { consoleCalls } from '@tillgate/contract/console-table'; import 'preact'; consoleCalls;`,
    ],
    [
      'packages/dashboard/src/x.ts',
      `import type { Money } from '@tillgate/contract/console'; export type M = Money;`,
    ],
    [
      'packages/server-sdk/src/x.ts',
      `import type { Result } from '@tillgate/contract'; export type R = Result;`,
    ],
    ['packages/simulators/src/x.ts', `import '@tillgate/contract/acquirer';`],
    ['examples/shop/src/x.ts', `import '@tillgate/server-sdk';`],
    ['e2e/x.ts', `import '@tillgate/server-sdk/sandbox'; import '@tillgate/simulators/client';`],
  ])('%s: %s', async (filePath, code) => {
    expect(await findings(filePath, code)).toBe(0);
  });
});
