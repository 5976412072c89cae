// @ts-check
/**
 * `npm test`: installs, builds, type-checks, lints, runs every test, and ends with "N passed, N failed", in which each
 * check counts as one. Names of projects run only those: `npm test -- unit storage`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiler } from './build.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';

const startedAtMs = Date.now();
const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

try {
  ensureInstalled();
  await ensureBuilt();
  if (only.length === 0) {
    await Promise.all([lint(), others()]);
    await tests(['unit', 'storage', 'network']);
    await tests(['browser']);
  } else {
    await tests(only);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed++;
}
if (total.passed + total.failed === 0) total.failed++;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Takes as long as the others together, and each of them keeps one core busy. */
async function lint() {
  await check('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']);
}

async function others() {
  // One checker: each of several would work out the same types again.
  await check('types', compiler, ['-p', 'tsconfig.json', '--checkers', '1']);
  // By itself, because Antom's package declares globals that would weaken the types of all others.
  await check('types of Antom', compiler, ['-p', 'tsconfig.antom.json']);
  await check('rooms', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
  await check('format', 'node_modules/oxfmt/bin/oxfmt', ['--check', '.']);
  await check('unused', 'node_modules/knip/bin/knip.js', ['--no-progress']);
}

/**
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 */
async function check(name, program, args) {
  const code = await runNode(program, args);
  total[code === 0 ? 'passed' : 'failed']++;
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds()} s since the start)`);
}

/** @param {string[]} projects */
async function tests(projects) {
  const { ensureChromium } = await import('./chromium.mjs');
  const chromiumPath = projects.includes('browser') ? await ensureChromium() : '';
  const folder = mkdtempSync(join(tmpdir(), 'tillgate-count-'));
  const file = join(folder, 'count.json');
  const args = ['run', '--reporter=default', '--reporter=./scripts/count-reporter.mjs'];
  const code = await runNode(
    'node_modules/vitest/vitest.mjs',
    [...args, ...projects.map((name) => `--project=${name}`)],
    {
      TEST_COUNT_FILE: file,
      CHROMIUM_PATH: chromiumPath,
    },
  );
  const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1 };
  rmSync(folder, { recursive: true });
  total.passed += count.passed;
  // A run that failed without a failed test (no test found, a process left behind) is a failure of its own.
  total.failed += code !== 0 && count.failed === 0 ? 1 : count.failed;
  console.log(
    `${code === 0 ? 'ok' : 'FAILED'}: tests ${projects.join(', ')} (${seconds()} s since the start)`,
  );
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runNode(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, program), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function seconds() {
  return ((Date.now() - startedAtMs) / 1000).toFixed(0);
}
