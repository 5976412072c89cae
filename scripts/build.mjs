// @ts-check
/** Builds every package: TypeScript in the order of its references, then the browser programs. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Throws an Error when a step fails; the compiler has said why. */
export async function build() {
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b']);
  const { buildWebSdk } = await import(pathToFileURL(join(root, 'packages/web-sdk/build.mjs')).href);
  await buildWebSdk();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
