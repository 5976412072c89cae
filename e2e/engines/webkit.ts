import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.js';
import { WebDriver } from './webdriver.js';

export interface WebKitPaths {
  driver: string;
  browser: string;
  /** The X server that draws into memory; where a screen is there, it is not needed. */
  screen: string;
}

/** Starts Debian's WebKitGTK in its small browser, on a screen of its own. */
export async function startWebKit({ driver, browser, screen }: WebKitPaths): Promise<Engine> {
  const xvfb = spawn(screen, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.stdout.once('data', (line: Buffer) => {
      resolve(line.toString().trim());
    });
  });
  try {
    const engine = await WebDriver.start(
      driver,
      await freePort(),
      {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
      {
        DISPLAY: `:${display}`,
        XDG_RUNTIME_DIR: mkdtempSync(join(tmpdir(), 'tillgate-webkit-')),
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    );
    const close = engine.close.bind(engine);
    engine.close = async () => {
      await close();
      xvfb.kill();
    };
    return engine;
  } catch (error) {
    xvfb.kill();
    throw error;
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
