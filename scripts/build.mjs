// @ts-check
/** Builds every package: TypeScript in the order of its references, then what is bundled: the SDKs, the card form, and the dashboard. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** TypeScript 7. What needs the compiler as a library has TypeScript 6, which is the last that is one. */
export const compiler = 'node_modules/typescript-7/bin/tsc';

/** Throws an Error when a step fails; the compiler has said why. */
export async function build() {
  run(process.execPath, [join(root, compiler), '-b', 'tsconfig.build.json', '--checkers', '1']);
  const { buildServerSdk } = await import(pathToFileURL(join(root, 'packages/server-sdk/build.mjs')).href);
  const { buildWebSdk } = await import(pathToFileURL(join(root, 'packages/web-sdk/build.mjs')).href);
  const { buildDashboard } = await import(pathToFileURL(join(root, 'packages/dashboard/build.mjs')).href);
  await Promise.all([buildServerSdk(), buildWebSdk(), buildDashboard()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
