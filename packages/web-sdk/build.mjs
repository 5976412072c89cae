import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import ts from 'typescript';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const distFolder = join(here, 'dist');
const localesFolder = join(here, 'src/shared/locales');
const gzipBudgetsKb = { sdk: 14, frameScript: 45 };

/**
 * Builds the SDK for merchants' pages (UMD, its exports directly on `window`) and the card form (an ES module and
 * a style sheet with hashes in their names), and the manifest by which the gateway finds them.
 * @returns {Promise<{ sdk: string, frameScript: string, frameStyle: string, locales: string[] }>} the manifest
 */
export async function buildWebSdk() {
  const [sdk, frame] = await Promise.all([
    bundle('src/page/index.ts', 'es2017', {
      format: 'cjs',
      exports: 'named',
      esModule: false,
      generatedCode: { symbols: false },
    }),
    bundle('src/frame/main.tsx', 'es2017', { format: 'es' }),
  ]);
  for (const stale of ['umd', 'frame', 'locales', 'manifest.json']) {
    rmSync(join(distFolder, stale), { recursive: true, force: true });
  }
  const manifest = {
    sdk: write('umd/ams-checkout.min.js', asEs5(asUmd(contentOf(sdk, '.js')))),
    frameScript: writeHashed('.js', asEs2017(contentOf(frame, '.js'))),
    frameStyle: writeHashed('.css', contentOf(frame, '.css')),
    locales: readdirSync(localesFolder).map(writeLocale),
  };
  write('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** @returns the outputs of one bundle, not yet written */
async function bundle(entry, target, output) {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target,
      cssTarget: ['chrome61', 'safari11'],
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(here, entry), preserveEntrySignatures: 'strict', output },
    },
  });
  return [result].flat().flatMap((part) => part.output);
}

function contentOf(outputs, extension) {
  const files = outputs.filter(({ fileName }) => fileName.endsWith(extension));
  if (files.length !== 1) throw new Error(`Expected one ${extension} file, got ${files.length}`);
  return String(files[0].type === 'chunk' ? files[0].code : files[0].source);
}

/** Our own wrapper, because bundlers give a UMD module one global name and Antom's puts its exports on `window`. */
function asUmd(commonJs) {
  return `(function(root,factory){if(typeof exports==="object"&&typeof module!=="undefined")factory(exports);else if(typeof define==="function"&&define.amd)define(["exports"],factory);else factory(root)})(typeof self!=="undefined"?self:this,function(exports){"use strict";${commonJs.trim()}});\n`;
}

/**
 * Merchants' pages run on the browsers of Antom's list, Android 5 among them, and do not compile what a script tag loads.
 * Parses the outcome, so that syntax which such a browser refuses ends the build.
 */
function asEs5(script) {
  const { outputText } = ts.transpileModule(script, {
    compilerOptions: {
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.None,
      downlevelIteration: true,
      ignoreDeprecations: '6.0',
    },
  });
  // Indentation is what the step leaves of a readable form; no text of ours spans lines.
  const code = outputText.replace(/\n +/g, '\n');
  parse(code, { ecmaVersion: 5, sourceType: 'script' });
  return code;
}

/** The frame needs modules and so newer browsers, but iOS 11 is among them, which refuses more than this. */
function asEs2017(script) {
  parse(script, { ecmaVersion: 2017, sourceType: 'module' });
  return script;
}

/** The gateway puts the texts of one language into the frame's document. */
function writeLocale(file) {
  const texts = JSON.parse(readFileSync(join(localesFolder, file), 'utf8'));
  return write(`locales/${file}`, JSON.stringify(texts));
}

function writeHashed(extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return write(`frame/frame.${hash}${extension}`, content);
}

function write(name, content) {
  const path = join(distFolder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return name;
}

/** Prints what a browser downloads, and fails where it outgrew its budget. */
function checkSizes(manifest) {
  for (const [part, file] of [...Object.entries(manifest)].filter(([, file]) => typeof file === 'string')) {
    const kb = gzipSync(readFileSync(join(distFolder, file))).length / 1024;
    const budget = gzipBudgetsKb[part];
    console.log(`${file}  ${kb.toFixed(1)} KB gzip${budget ? ` (budget ${budget} KB)` : ''}`);
    if (budget && kb > budget) throw new Error(`${file} is over its budget`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkSizes(await buildWebSdk());
}
