import { fileURLToPath } from 'node:url';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMerchantProject, type MerchantProject } from './testing/merchant-project.js';

let merchant: MerchantProject;
beforeAll(async () => {
  merchant = await createMerchantProject();
}, 60_000);
afterAll(() => merchant.remove());

describe('what others say of the package', () => {
  it('publint finds nothing', async () => {
    const pkgDir = fileURLToPath(new URL('..', import.meta.url));
    expect((await publint({ pkgDir, strict: true, level: 'suggestion' })).messages).toEqual([]);
  });

  it('the types are not wrong, for import, require and bundlers', async () => {
    const files = Object.fromEntries(
      await Promise.all(
        merchant.packedFiles.map(async (path): Promise<[string, string]> => [
          `/node_modules/@tillgate/server-sdk/${path}`,
          await merchant.packedText(path),
        ]),
      ),
    );
    const result = await checkPackage(new Package(files, '@tillgate/server-sdk', '0.1.0'));
    if (!result.types) throw new Error('The package has no types.');
    // `node10` is what TypeScript found modules by before `exports` existed.
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(result.entrypoints)).toEqual(
      expect.arrayContaining(['.', './express', './fastify', './hono', './next', './sandbox', './testing']),
    );
  }, 60_000);
});
