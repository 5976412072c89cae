import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const esmFolder = join(here, 'dist/esm');
const cjsFolder = join(here, 'dist/cjs');

/**
 * Makes of the package what a merchant installs: one file with the contract's signature rule in it, as CommonJS, an ES
 * module of the same exports, and beside each the declarations that the compiler has written into `dist/esm`.
 */
export async function buildServerSdk() {
  const { code, exports } = await bundle();
  rmSync(cjsFolder, { recursive: true, force: true });
  mkdirSync(cjsFolder, { recursive: true });
  cpSync(esmFolder, cjsFolder, { recursive: true, filter: (path) => !path.endsWith('.js') });
  writeFileSync(join(cjsFolder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(cjsFolder, 'index.js'), code);
  writeFileSync(join(esmFolder, 'index.js'), esModuleOf(exports));
}

/** @returns the one CommonJS chunk, not yet written */
async function bundle() {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'node20',
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(here, 'src/index.ts'),
        external: /^node:/,
        preserveEntrySignatures: 'strict',
        output: { format: 'cjs', exports: 'named', strict: true, esModule: false },
      },
    },
  });
  const chunks = [result].flat().flatMap((part) => part.output);
  if (chunks.length !== 1) throw new Error(`Expected one file, got ${chunks.length}`);
  return chunks[0];
}

/**
 * Loads the CommonJS file rather than hold the code again, so that a program that uses both has one set of classes:
 * `instanceof SignatureError` must not depend on how a module was loaded.
 */
function esModuleOf(names) {
  return `import sdk from '../cjs/index.js';\nexport const { ${names.join(', ')} } = sdk;\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildServerSdk();
