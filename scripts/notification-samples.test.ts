import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';

const guide = readFileSync(fileURLToPath(new URL('../docs/notifications.md', import.meta.url)), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tillgate-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyFile = join(folder, 'gateway.pem');
writeFileSync(keyFile, publicKey.export({ type: 'spki', format: 'pem' }));

/** A language of the guide: the mark of its block, what the machine needs for it, and how a file of it is run. */
interface Language {
  name: string;
  mark: string;
  needs: string[];
  file: string;
  build?: string[];
  run: string[];
}
const at = (file: string) => join(folder, file);
const languages: Language[] = [
  {
    name: 'TypeScript',
    mark: 'ts',
    needs: ['node', '-v'],
    file: 'verify.mjs',
    run: ['node', at('verify.mjs')],
  },
  {
    name: 'Python',
    mark: 'python',
    needs: ['python3', '-c', 'import cryptography'],
    file: 'verify.py',
    run: ['python3', at('verify.py')],
  },
  { name: 'PHP', mark: 'php', needs: ['php', '-v'], file: 'verify.php', run: ['php', at('verify.php')] },
  {
    name: 'Java',
    mark: 'java',
    needs: ['javac', '-version'],
    file: 'VerifyNotification.java',
    build: ['javac', at('VerifyNotification.java')],
    run: ['java', '-XX:TieredStopAtLevel=1', '-cp', folder, 'VerifyNotification'],
  },
  {
    name: 'Go',
    mark: 'go',
    needs: ['go', 'version'],
    file: 'verify.go',
    build: ['go', 'build', '-o', at('verify'), at('verify.go')],
    run: [at('verify')],
  },
];

function sampleOf(mark: string): string {
  const [, code] = new RegExp(`^\`\`\`${mark}\\n(.*?)^\`\`\`$`, 'ms').exec(guide) ?? [];
  if (code === undefined) throw new Error(`the guide has no sample in ${mark}`);
  return code;
}

function isThere([program = '', ...args]: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function prepare({ mark, file, build }: Language): void {
  const code = sampleOf(mark);
  const compilerOptions = { target: ts.ScriptTarget.ES2022 };
  writeFileSync(at(file), mark === 'ts' ? ts.transpileModule(code, { compilerOptions }).outputText : code);
  if (build) expect(isThere(build)).toBe(true);
}

interface Signed {
  method: string;
  path: string;
  clientId: string;
  time: string;
  body: string;
  signature: string;
}

function signed(changes: Partial<Signed> = {}): Signed {
  const message = {
    method: 'POST',
    path: '/shop/notify?shop=1&x=a%20b',
    clientId: 'SANDBOX_5YSHOP',
    time: '2026-11-28T12:00:00Z',
    body: '{"notifyType":"PAYMENT_RESULT","metadata":"Zoë, 店 €"}\n',
    ...changes,
  };
  const content = `${message.method} ${message.path}\n${message.clientId}.${message.time}.${message.body}`;
  return { ...message, signature: sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64') };
}

/** The request as it comes over the wire, with its signature header as it is written. */
function wire({ method, path, clientId, time, body }: Signed, header: string | undefined): Buffer {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: shop.example',
    'Content-Type: application/json; charset=UTF-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Client-Id: ${clientId}`,
    `request-time: ${time}`,
    ...(header === undefined ? [] : [`signature: ${header}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

const header = (signature: string) =>
  `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature)}`;
/** One whose base64 has every character that is percent-encoded. */
function withAllCharacters(): Signed {
  for (let second = 0; ; second++) {
    const found = signed({ time: `2026-11-28T12:00:${String(second).padStart(2, '0')}Z` });
    if (['+', '/', '='].every((character) => found.signature.includes(character))) return found;
  }
}
const genuine = withAllCharacters();
const other = signed({ body: '{}' });

const vectors: [name: string, request: Buffer, printed: 'valid' | 'invalid'][] = [
  ['as the gateway sends it', wire(genuine, header(genuine.signature)), 'valid'],
  ['an empty body', wire(signed({ body: '' }), header(signed({ body: '' }).signature)), 'valid'],
  ['raw base64, and blanks', wire(genuine, `algorithm=RSA256, signature=${genuine.signature}`), 'valid'],
  ['another body', wire({ ...genuine, body: `${genuine.body} ` }, header(genuine.signature)), 'invalid'],
  ['another path', wire({ ...genuine, path: '/shop/notify' }, header(genuine.signature)), 'invalid'],
  ['another time', wire({ ...genuine, time: '2026-11-28T13:00:00Z' }, header(genuine.signature)), 'invalid'],
  ['another client', wire({ ...genuine, clientId: 'OTHER' }, header(genuine.signature)), 'invalid'],
  ['the signature of another message', wire(genuine, header(other.signature)), 'invalid'],
  ['no signature', wire(genuine, undefined), 'invalid'],
  ['a header without one', wire(genuine, 'algorithm=RSA256,keyVersion=1'), 'invalid'],
  ['no base64', wire(genuine, 'algorithm=RSA256,keyVersion=1,signature=%%%'), 'invalid'],
];

describe.each(languages)('the guide’s sample in $name', (language) => {
  it('is there', () => {
    expect(sampleOf(language.mark)).toContain('invalid');
  });

  it.runIf(isThere(language.needs))(
    'tells the gateway’s notifications from others',
    { timeout: 120_000 },
    () => {
      prepare(language);
      const [program = '', ...args] = language.run;
      for (const [name, input, printed] of vectors) {
        const { stdout, stderr } = spawnSync(program, [...args, keyFile], { input });
        expect([name, stdout.toString().trim(), stderr.toString()]).toEqual([name, printed, '']);
      }
    },
  );
});
