import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consoleErrorStatuses,
  consoleRoles,
  isPermitted,
  type ConsolePermission,
} from '@tillgate/contract/console';
import { startTestConsole, type TestConsole } from '../testing/test-console.js';

const run = promisify(execFile);
const doc = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
/** The cells of the rows of a table whose first cell is of this shape. */
const rowsOf = (text: string, shape: RegExp) =>
  [...text.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
    .filter(([first = '']) => shape.test(first));

let tested: TestConsole;
beforeAll(async () => {
  tested = await startTestConsole();
});
afterAll(() => tested.close());

describe('docs/console-api.md', () => {
  const text = doc('console-api.md');

  it('has an example that does what it says', async () => {
    const [, script = ''] = /^```js\n(.*?)^```$/ms.exec(text) ?? [];
    const [, output] = /^It prints:\n\n```\n(.*?)^```$/ms.exec(text) ?? [];
    const { clientId } = tested.gateway;
    await tested.gateway.configure({ apiKeys: true });
    const owner = await tested.signInOwner();
    const [, list = ''] = /--restricted (\S+)/.exec(text) ?? [];
    const { json } = await owner.call('createApiKey', { clientId, allowedMethods: list.split(',') });
    const env = { CONSOLE_URL: tested.url, CLIENT_ID: clientId, API_KEY: String(json['apiKey']) };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env });
    expect(stdout).toBe(output);
  });

  it('has every error with its status', () => {
    const rows = rowsOf(text, /^\d{3}$/).map(([status, code = '']) => [
      code.replaceAll('`', ''),
      Number(status),
    ]);
    expect(Object.fromEntries(rows)).toEqual(consoleErrorStatuses);
  });
});

it('docs/console.md tells which role has which permission', () => {
  const rows = rowsOf(doc('console.md'), /^`[A-Z_]+`$/).filter(([, , first]) =>
    /^(yes|no)$/.test(first ?? ''),
  );
  const permissions = rows.map(([name = '']) => name.replaceAll('`', '') as ConsolePermission);
  expect(permissions).toEqual(['READ', 'READ_MESSAGES', 'OPERATE', 'RESEND', 'INTEGRATE', 'ADMINISTER']);
  rows.forEach(([, , ...cells], at) => {
    const permission = permissions[at] ?? 'READ';
    expect([permission, ...cells]).toEqual([
      permission,
      ...consoleRoles.map((role) => (isPermitted(role, permission) ? 'yes' : 'no')),
    ]);
  });
});
