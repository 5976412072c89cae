import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { parse } from 'acorn';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('..', import.meta.url));
const umdFile = `${folder}dist/umd/ams-checkout.min.js`;

/** What `npm pack` would publish. */
async function packedFiles(): Promise<string[]> {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder });
  const [pack]: { files: { path: string }[] }[] = JSON.parse(stdout);
  return pack?.files.map(({ path }) => path) ?? [];
}

const ranInNode = async (flag: string, code: string) =>
  (await run(process.execPath, [flag, '--eval', code], { cwd: folder })).stdout.trim();

const globalsBefore = 'const before = Object.getOwnPropertyNames(globalThis);';
const report =
  'console.log(typeof sdk.AMSCashierPayment, Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)).length)';

describe('the published package', () => {
  it('has nothing that publint would change', async () => {
    expect((await publint({ pkgDir: folder, strict: true, level: 'suggestion' })).messages).toEqual([]);
  });

  it('has types that are right for import, require and bundlers, and name no package that merchants lack', async () => {
    const files = (await packedFiles()).filter((path) => /\.(js|d\.ts|json)$/.test(path));
    const texts = await Promise.all(
      files.map(async (path): Promise<[string, string]> => [
        `/node_modules/@tillgate/web-sdk/${path}`,
        await readFile(folder + path, 'utf8'),
      ]),
    );
    for (const [path, text] of texts) {
      if (path.endsWith('.d.ts')) expect(text, path).not.toMatch(/@tillgate|from ["'](?!\.)/);
    }
    const result = await checkPackage(new Package(Object.fromEntries(texts), '@tillgate/web-sdk', '0.1.0'));
    if (!result.types) throw new Error('The package has no types.');
    // `node10` is what TypeScript found modules by before `exports` existed.
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(problems).toEqual([]);
  });
});

describe('on a server', () => {
  it('is imported without a browser, and leaves the globals alone', async () => {
    const code = `${globalsBefore} const sdk = await import('@tillgate/web-sdk'); ${report}`;
    expect(await ranInNode('--input-type=module', code)).toBe('function 0');
  });

  it('is required without a browser, and leaves the globals alone', async () => {
    const code = `${globalsBefore} const sdk = require('@tillgate/web-sdk'); ${report}`;
    expect(await ranInNode('--input-type=commonjs', code)).toBe('function 0');
  });
});

describe('the script for pages', () => {
  it('is ES5, for the oldest browsers of the list', async () => {
    await run('npm', ['run', '--silent', 'check-es5'], { cwd: folder });
    const script = await readFile(umdFile, 'utf8');
    expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  it('puts its exports on the window of the page, and nothing else', async () => {
    const window: Record<string, unknown> = {};
    window['self'] = window;
    runInNewContext(await readFile(umdFile, 'utf8'), window);
    const required: object = createRequire(import.meta.url)(umdFile);
    const names = Object.keys(required);
    expect(names).toContain('AMSCashierPayment');
    expect(Object.keys(window).sort()).toEqual([...names, 'self'].sort());
  });

  it('is an AMD module where the page has a loader, and then no global', async () => {
    const exports: Record<string, unknown> = {};
    const define = (names: string[], factory: (exports: object) => void) => {
      expect(names).toEqual(['exports']);
      factory(exports);
    };
    const window: Record<string, unknown> = { define: Object.assign(define, { amd: {} }) };
    runInNewContext(await readFile(umdFile, 'utf8'), window);
    expect(exports['AMSCashierPayment']).toBeTypeOf('function');
    expect(Object.keys(window)).toEqual(['define']);
  });
});

describe('the module for bundlers', () => {
  it('is one file in ES2018', async () => {
    const script = await readFile(`${folder}dist/esm/index.js`, 'utf8');
    const { body } = parse(script, { ecmaVersion: 2018, sourceType: 'module' });
    expect(body.filter(({ type }) => type === 'ImportDeclaration')).toEqual([]);
  });
});
