import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { minify } from 'terser';
import ts from 'typescript';
import { build } from 'vite';
import { shorterNullish } from './shorter-nullish.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const distFolder = join(here, 'dist');
const localesFolder = join(here, 'src/shared/locales');
/** Where the compiler leaves declarations. */
const compiledFolder = join(distFolder, 'types');
const contractName = '@tillgate/contract/frame';
const contractFrame = fileURLToPath(new URL('frame.d.ts', import.meta.resolve(contractName)));
const gzipBudgetsKb = { sdk: 14, sdkModule: 14, frameScript: 45 };

/**
 * Builds the SDK for merchants' pages (UMD, its exports directly on `window`, and an ES module), the card form (an ES
 * module and a style sheet with hashes in their names), and the manifest by which the gateway finds them.
 * @returns {Promise<Manifest>} the manifest
 */
export async function buildWebSdk() {
  const [sdk, sdkModule, frame] = await Promise.all([
    // The compiler takes it down to ES5, and makes less of newer syntax than the bundler's own steps would.
    bundle('src/page/index.ts', 'es2022', {
      format: 'cjs',
      exports: 'named',
      esModule: false,
      generatedCode: { symbols: false },
    }),
    bundle('src/page/index.ts', 'es2018', { format: 'es' }),
    bundle('src/frame/main.tsx', 'es2017', { format: 'es' }),
  ]);
  const [umdText, moduleText] = await Promise.all([
    umdOf(contentOf(sdk, '.js')),
    minified(contentOf(sdkModule, '.js'), { ecma: 2018, module: true }),
  ]);
  for (const stale of ['umd', 'esm', 'frame', 'locales', 'manifest.json']) {
    rmSync(join(distFolder, stale), { recursive: true, force: true });
  }
  const manifest = {
    version: packageVersion(),
    sdk: write('umd/ams-checkout.min.js', umdText),
    sdkModule: write('esm/index.js', asYear(2018, moduleText)),
    frameScript: writeHashed('.js', asYear(2017, contentOf(frame, '.js'))),
    frameStyle: writeHashed('.css', contentOf(frame, '.css')),
    locales: readdirSync(localesFolder).map(writeLocale),
  };
  write('umd/package.json', '{ "type": "commonjs" }\n');
  writeDeclarations('umd');
  writeDeclarations('esm');
  write('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/**
 * @typedef {{ version: string, sdk: string, sdkModule: string, frameScript: string, frameStyle: string, locales: string[] }} Manifest
 */

function packageVersion() {
  return JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).version;
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

/**
 * Merchants' pages run on the browsers of Antom's list, Android 5 among them, and do not compile what a script tag loads.
 * Parses the outcome, so that syntax which such a browser refuses ends the build.
 */
async function umdOf(commonJs) {
  const code = await minified(asUmd(asEs5(commonJs)), { ecma: 5 });
  parse(code, { ecmaVersion: 5, sourceType: 'script' });
  return code;
}

/**
 * The compiler's helpers for ES5, without their ways around what every browser with `Promise` has. They stand inside the
 * wrapper, so that none becomes a global of the merchant's page.
 */
const es5Helpers = {
  __assign: 'Object.assign',
  __extends:
    'function(d,b){Object.setPrototypeOf(d,b);d.prototype=Object.create(b.prototype);d.prototype.constructor=d}',
};

const es5Options = {
  target: ts.ScriptTarget.ES5,
  module: ts.ModuleKind.None,
  downlevelIteration: true,
  ignoreDeprecations: '6.0',
  noEmitHelpers: true,
};

function asEs5(commonJs) {
  const lowered = ts.transpileModule(commonJs, { compilerOptions: es5Options });
  // Once more, because the names that the compiler gives are not known before it has printed them.
  const { outputText } = ts.transpileModule(lowered.outputText, {
    compilerOptions: es5Options,
    transformers: { before: [shorterNullish] },
  });
  const used = [...new Set(outputText.match(/\b__[a-z]\w*/gi))].filter((name) => name !== '__proto__');
  const unknown = used.filter((name) => !(name in es5Helpers));
  if (unknown.length > 0) throw new Error(`The page SDK needs helpers that it does not carry: ${unknown}`);
  const declared = used.map((name) => `${name}=${es5Helpers[name]}`);
  return declared.length === 0 ? outputText : `var ${declared.join(',')};${outputText}`;
}

/**
 * Our own wrapper, because bundlers give a UMD module one global name and Antom's puts its exports on
 * `window`. Nothing is passed for `undefined`, which is a shorter name of it than `void 0` then.
 */
function asUmd(commonJs) {
  return `(function(root,factory){if(typeof exports==="object"&&typeof module!=="undefined")factory(exports);else if(typeof define==="function"&&define.amd)define(["exports"],factory);else factory(root)})(typeof self!=="undefined"?self:this,function(exports,undefined){"use strict";${commonJs.trim()}});\n`;
}

/** @param {{ ecma: 5 | 2018, module?: boolean }} level */
async function minified(script, level) {
  const { code } = await minify(script, {
    ...level,
    compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_undefined: true },
    mangle: true,
  });
  return `${code}\n`;
}

/**
 * The frame needs modules and so newer browsers, but iOS 11 is among them, which refuses more than ES2017. Of the SDK's
 * module the merchant's own bundler decides what becomes.
 */
function asYear(ecmaVersion, script) {
  parse(script, { ecmaVersion, sourceType: 'module' });
  return script;
}

/**
 * Copies the declarations of the SDK's exports, and those that they name, beside a build of it. The compiler wrote
 * them; only the contract's part has another place here, because merchants do not have that package.
 */
function writeDeclarations(format) {
  const folder = join(distFolder, format, 'types');
  const placeOf = (path) =>
    join(folder, path === contractFrame ? 'contract.d.ts' : relative(compiledFolder, path));
  for (const [path, text] of declarationsFrom(join(compiledFolder, 'page/index.d.ts'))) {
    const place = placeOf(path);
    const contract = relative(dirname(place), join(folder, 'contract.js'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text.replaceAll(contractName, contract));
  }
}

/** @returns {Map<string, string>} the text of a file of declarations and of all that it imports, by their paths */
function declarationsFrom(path, found = new Map()) {
  if (found.has(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, text);
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    const imported = join(dirname(path), fileName.replace(/\.js$/, '.d.ts'));
    declarationsFrom(fileName === contractName ? contractFrame : imported, found);
  }
  return found;
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
  for (const [part, file] of [...Object.entries(manifest)].filter(
    ([part]) => part in gzipBudgetsKb || part === 'frameStyle',
  )) {
    const kb = gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length / 1024;
    const budget = gzipBudgetsKb[part];
    console.log(`${file}  ${kb.toFixed(1)} KB gzip${budget ? ` (budget ${budget} KB)` : ''}`);
    if (budget && kb > budget) throw new Error(`${file} is over its budget`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkSizes(await buildWebSdk());
}
