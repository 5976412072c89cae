// @ts-check
/** Installs and builds what is missing or older than its sources; costs a few milliseconds when nothing is. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const installStamp = join(root, 'node_modules', '.tillgate-install');
const buildStamp = join(root, 'node_modules', '.tillgate-build');
/** A program that every build needs; npm leaves it out where it was told to omit development packages. */
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
/** One file of each thing that is built. */
const outputs = [
  'packages/contract/dist/index.js',
  'packages/gateway/dist/main.js',
  'packages/simulators/dist/main.js',
  'packages/server-sdk/dist/cjs/index.js',
  'packages/web-sdk/dist/manifest.json',
  'packages/dashboard/dist/index.html',
  'examples/shop/dist/main.js',
].map((path) => join(root, path));
const sourceFolders = ['packages', 'examples'];
const skipped = new Set(['node_modules', 'dist', 'testing']);

/** Installs the packages of the lock file unless they are there. Throws an Error when npm fails. */
export function ensureInstalled() {
  const wanted = hashOf([readFileSync(join(root, 'package-lock.json'), 'utf8'), process.versions.modules]);
  if (readStamp(installStamp) === wanted && existsSync(compiler)) return;
  const command = existsSync(join(root, 'node_modules')) ? 'install' : 'ci';
  console.log('Installing packages (only when they changed) ...');
  // NODE_ENV=production would leave out what builds the programs.
  run('npm', [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installStamp, wanted);
}

/** Builds unless the sources are as they were at the last build. */
export async function ensureBuilt() {
  const wanted = sourcesHash();
  if (readStamp(buildStamp) === wanted && outputs.every((file) => existsSync(file))) return;
  console.log('Building (only when sources changed) ...');
  const { build } = await import('./build.mjs');
  await build();
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

/** Names, sizes and times of all sources: what a build depends on. */
function sourcesHash() {
  const files = [
    join(root, 'tsconfig.base.json'),
    ...sourceFolders.flatMap((folder) => filesIn(join(root, folder))),
  ];
  return hashOf(
    files.map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** @param {string[]} texts */
function hashOf(texts) {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

/** @param {string} path */
function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
