import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const distFolder = join(here, 'dist');
const assetsFolder = join(distFolder, 'assets');
const scriptBudgetKb = 90;

/**
 * Builds the console: `dist/index.html`, and what it loads in `dist/assets`, with hashes in the names. Throws an Error
 * where the script outgrew its budget.
 * @returns {Promise<{ scriptKb: number }>} what a browser downloads of script, compressed
 */
export async function buildDashboard() {
  // The compiler keeps its own notes in the same folder.
  for (const stale of ['assets', 'index.html']) {
    rmSync(join(distFolder, stale), { recursive: true, force: true });
  }
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: distFolder,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      // A strict Content Security Policy knows no `data:` address.
      assetsInlineLimit: 0,
    },
  });
  const scriptKb = gzippedKbOf('.js');
  if (scriptKb > scriptBudgetKb) {
    throw new Error(`The console's script has ${scriptKb.toFixed(1)} KB gzip (budget ${scriptBudgetKb} KB)`);
  }
  return { scriptKb };
}

function gzippedKbOf(extension) {
  const files = readdirSync(assetsFolder).filter((name) => name.endsWith(extension));
  const bytes = files.map((name) => gzipSync(readFileSync(join(assetsFolder, name)), { level: 9 }).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1024;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { scriptKb } = await buildDashboard();
  console.log(`script  ${scriptKb.toFixed(1)} KB gzip (budget ${scriptBudgetKb} KB)`);
}
