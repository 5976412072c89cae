import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const conversation = page.slice(page.indexOf('\n## Use it'), page.indexOf('\n## Test cards'));
const blocks = [...conversation.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, language, text = '']) => ({
  language,
  text,
}));

/** What is typed, and what the page says that comes of it; undefined: nothing. */
const steps = blocks.flatMap(({ language, text }, index) => {
  if (language !== 'sh' && language !== 'js') return [];
  const next = blocks[index + 1];
  const said = next?.language === 'json' || next?.language === 'text' ? next.text : undefined;
  return [{ language, text, said, title: text.split('\n', 1)[0] ?? '' }];
});

const port8090 = 'http://localhost:8090';
const adminKey = 'an-admin-key-for-the-test-of-the-page';
let program: ChildProcess;
let url: string;

beforeAll(async () => {
  program = fork(new URL('../dist/main.js', import.meta.url), {
    env: { ...process.env, PORT: '0', SANDBOX_ADMIN_KEY: adminKey },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message]: unknown[] = await once(program, 'message');
  url = z.object({ type: z.literal('ready'), url: z.string() }).parse(message).url;
});
afterAll(async () => {
  program.kill('SIGTERM');
  await once(program, 'exit');
});

/** Does what a command line of curl asks for, and answers with what curl prints. */
async function curl(command: string): Promise<string> {
  const [, method, target = ''] = /^curl (?:-X (\w+) )?'?([^\s']+)/.exec(command) ?? [];
  const headers = [...command.matchAll(/ -H (['"])([\w-]+): (.*?)\1/g)].map(
    ([, , name = '', value = '']) => [name, value.replace('$SANDBOX_ADMIN_KEY', adminKey)] as const,
  );
  const body = / -d '(.*)'$/s.exec(command)?.[1];
  try {
    const response = await fetch(target.replace(port8090, url), {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: Object.fromEntries(headers),
      ...(body === undefined ? {} : { body }),
    });
    return await response.text();
  } catch {
    return 'curl: (52) Empty reply from server';
  }
}

async function node(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', code.replace(port8090, url)],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, SANDBOX_ADMIN_KEY: adminKey },
    },
  );
  return stdout;
}

describe('the conversation of the README with the program alone', () => {
  it.each(steps)('goes as it says: $title', async ({ language, text, said = '' }) => {
    const answer = await (language === 'js' ? node(text) : curl(text));
    if (said.startsWith('{') && language === 'sh') {
      expect(JSON.parse(answer)).toEqual(JSON.parse(said));
    } else {
      const lines = (output: string) =>
        output
          .trim()
          .split('\n')
          .map((line) => line.trimEnd());
      expect(lines(answer)).toEqual(lines(said));
    }
  });

  it('has calls, a lost answer and a script', () => {
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.map(({ said }) => said)).toContain('curl: (52) Empty reply from server');
    expect(steps.map(({ language }) => language)).toContain('js');
  });
});
