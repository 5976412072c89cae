import { spawn, type ChildProcess } from 'node:child_process';
import type { Engine, Key } from './engine.js';

/** How W3C WebDriver marks a reference to an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

const keyValues = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' } as const;

const backspace = '\uE003';

interface Answer {
  value: unknown;
}

/** A browser driven by the W3C WebDriver protocol; only what the journeys need. */
export class WebDriver implements Engine {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly base: string,
    private readonly sessionId: string,
    /** As the browser names itself: `MiniBrowser 2.50.6`. */
    readonly version: string,
  ) {}

  /** Starts a driver program on a port and a browser by it. Throws where either does not come. */
  static async start(
    program: string,
    port: number,
    capabilities: object,
    env: Record<string, string>,
  ): Promise<WebDriver> {
    const driver = spawn(program, [`--port=${String(port)}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    });
    const base = `http://127.0.0.1:${String(port)}`;
    try {
      await listening(base, driver);
      const created = await call(base, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } });
      const { sessionId, capabilities: given } = created as {
        sessionId: string;
        capabilities: { browserName: string; browserVersion: string };
      };
      return new WebDriver(driver, base, sessionId, `${given.browserName} ${given.browserVersion}`);
    } catch (error) {
      driver.kill();
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await this.send('POST', '/url', { url });
  }

  run(body: string): Promise<unknown> {
    return this.send('POST', '/execute/sync', { script: body, args: [] });
  }

  async lookInto(selector?: string): Promise<void> {
    await this.send('POST', '/frame', { id: null });
    if (selector !== undefined) await this.send('POST', '/frame', { id: await this.element(selector) });
  }

  /** By keys, because WebKit sends text to no element inside a frame. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.press([...text].map((character) => ({ character })));
  }

  async clear(selector: string): Promise<void> {
    await this.click(selector);
    await this.run('document.activeElement.select();');
    await this.press([{ character: backspace }]);
  }

  async click(selector: string): Promise<void> {
    await this.send('POST', `/element/${await this.idOf(selector)}/click`, {});
  }

  async press(keys: readonly Key[]): Promise<void> {
    const actions = keys
      .map((key) => (typeof key === 'string' ? keyValues[key] : key.character))
      .flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    await this.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async close(): Promise<void> {
    await this.send('DELETE', '').catch(() => undefined);
    this.driver.kill();
  }

  private async idOf(selector: string): Promise<string> {
    return (await this.element(selector))[elementKey];
  }

  private async element(selector: string): Promise<{ [elementKey]: string }> {
    const using = { using: 'css selector', value: selector };
    return (await this.send('POST', '/element', using)) as { [elementKey]: string };
  }

  private send(method: string, path: string, message?: object): Promise<unknown> {
    return call(this.base, method, `/session/${this.sessionId}${path}`, message);
  }
}

async function call(base: string, method: string, path: string, message?: object): Promise<unknown> {
  const body = message && JSON.stringify(message);
  const reply = await fetch(base + path, { method, ...(body === undefined ? {} : { body }) });
  const { value } = (await reply.json()) as Answer;
  if (!reply.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
  return value;
}

/** Asks the driver until it answers; a driver that ended never will. */
async function listening(base: string, driver: ChildProcess): Promise<void> {
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`the driver ended with ${String(driver.exitCode)}`);
    const isUp = await fetch(`${base}/status`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
