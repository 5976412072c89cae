import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type ts from 'typescript';
import { compile } from './compile.js';

const run = promisify(execFile);
const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A merchant's project in a folder of its own, with nothing but the packed package in it. */
export interface MerchantProject {
  /** What the package holds. */
  packedFiles: string[];
  /** The text of a file of the installed package. */
  packedText(path: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  /** Runs a program of the project; returns what it prints. Rejects where it fails. */
  run(program: string, env?: Record<string, string>): Promise<string>;
  /** Compiles files of the project as strictly as can be, the package's declarations included; throws where that fails. */
  compile(files: string[], settings: ts.CompilerOptions): void;
  remove(): Promise<void>;
}

export async function createMerchantProject(): Promise<MerchantProject> {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-merchant-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: packageFolder });
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await write('package.json', '{ "private": true, "type": "module" }');
  const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', ...flags, `./${packed}`], { cwd: folder });
  const installed = join(folder, 'node_modules/@tillgate/server-sdk');

  return {
    packedFiles: await filesIn(installed),
    packedText: (path) => readFile(join(installed, path), 'utf8'),
    write,
    run: async (program, env = {}) => {
      const { stdout } = await run(process.execPath, [program], { cwd: folder, env });
      return stdout;
    },
    compile: (names, settings) => {
      compile(
        names.map((name) => join(folder, name)),
        settings,
      );
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}
