import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const esmFolder = join(here, 'dist/esm');
const cjsFolder = join(here, 'dist/cjs');

/**
 * Makes of the package what a merchant installs: its code with the contract's signature rule in it, as CommonJS, an ES
 * module of the same exports for each entry, and beside both the declarations that the compiler has written into
 * `dist/esm`.
 */
export async function buildServerSdk() {
  const chunks = await bundle();
  rmSync(cjsFolder, { recursive: true, force: true });
  mkdirSync(cjsFolder, { recursive: true });
  cpSync(esmFolder, cjsFolder, { recursive: true, filter: (path) => !path.endsWith('.js') });
  writeFileSync(join(cjsFolder, 'package.json'), '{ "type": "commonjs" }\n');
  for (const { fileName, code, exports, isEntry } of chunks) {
    writeFileSync(join(cjsFolder, fileName), code);
    if (isEntry) writeFileSync(join(esmFolder, fileName), esModuleOf(fileName, exports));
  }
}

/** @returns the entries and what they share, as CommonJS, not yet written */
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
        input: entries(),
        external: /^node:/,
        preserveEntrySignatures: 'strict',
        output: {
          format: 'cjs',
          exports: 'named',
          strict: true,
          esModule: false,
          entryFileNames: '[name].js',
          chunkFileNames: 'shared-[name].js',
        },
      },
    },
  });
  return [result].flat().flatMap((part) => part.output);
}

/** The source of each entry that `exports` in package.json names. */
function entries() {
  const { exports } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const files = Object.values(exports).flatMap((entry) => entry.import?.default ?? []);
  return files.map((file) => join(here, file.replace(/^\.\/dist\/esm\/(.*)\.js$/, 'src/$1.ts')));
}

/**
 * Loads the CommonJS file rather than hold the code again, so that a program that uses both has one set of classes:
 * `instanceof SignatureError` must not depend on how a module was loaded.
 */
function esModuleOf(fileName, names) {
  return `import sdk from '../cjs/${fileName}';\nexport const { ${names.join(', ')} } = sdk;\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildServerSdk();
