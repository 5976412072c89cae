import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Flags that keep a test run from meeting another one. */
export const freePorts = ['--port', '0', '--console-port', '0', '--network-port', '0', '--shop-port', '0'];

export interface Ended {
  code: unknown;
  output: string;
  errors: string;
}

/** Runs what `npm start` runs; `ready` gives the table, `ended` what became of it. */
export interface NpmStart {
  child: ChildProcess;
  /** The rows of the printed table; rejects when it ends without one. */
  ready: Promise<Map<string, string>>;
  ended: Promise<Ended>;
  /** Ends whatever of it still runs. */
  killAll(): void;
}

/** `through: 'npm'` runs the command line itself, with npm and its shell in between. */
export function npmStart(
  args: string[],
  { env = {}, through = 'node' }: { env?: Record<string, string>; through?: 'node' | 'npm' } = {},
): NpmStart {
  const [command, ...before] =
    through === 'npm' ? ['npm', 'start', '--silent', '--'] : [process.execPath, 'scripts/start.mjs'];
  // A process group of its own, so that a test that fails can end all of it.
  const options = { cwd: root, env: { ...process.env, ...env }, detached: true };
  const child = spawn(command, [...before, ...args], options);
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ready = new Promise<Map<string, string>>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Data ')) resolve(tableOf(output));
    });
    child.once('exit', () => {
      reject(new Error(`it ended: ${output}${errors}`));
    });
  });
  ready.catch(() => undefined);
  const ended: Promise<Ended> = once(child, 'close').then(([code]: unknown[]) => ({ code, output, errors }));
  const killAll = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  };
  return { child, ready, ended, killAll };
}

/** The rows of the table that is printed, by their first words. */
function tableOf(output: string): Map<string, string> {
  const rows = [...output.matchAll(/^ {2}(\S+(?: \S+)?) {2,}(\S.*)$/gm)];
  return new Map(rows.map(([, name = '', value = '']) => [name, value]));
}
