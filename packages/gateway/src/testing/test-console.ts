import { readConfig } from '../config.js';
import { firstOwnerPath } from '../console/first-owner.js';
import type { ConsoleFiles } from '../http/console-files.js';
import { buildConsoleServer } from '../http/console-server.js';
import type { Clock } from '../ports.js';
import { ConsoleBrowser } from './console-browser.js';
import { startTestGateway, type TestGateway } from './test-gateway.js';

export interface TestConsole {
  url: string;
  gateway: TestGateway;
  /** Somebody who is not signed in. */
  visit(): ConsoleBrowser;
  /** The first owner, signed in; made by the first link. */
  signInOwner(): Promise<ConsoleBrowser>;
  close(): Promise<void>;
}

export const ownersEmail = 'owner@example.com';
export const goodPassword = 'correct horse battery';

/** The console of a gateway of its own, on a free port. */
export async function startTestConsole(
  settings: Record<string, string> = {},
  { clock, files }: { clock?: Clock; files?: ConsoleFiles } = {},
): Promise<TestConsole> {
  const gateway = await startTestGateway(settings, clock);
  const { context } = gateway.gateway;
  const app = buildConsoleServer(context, files, readConfig({ CONSOLE_PORT: '0', ...settings }));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const visit = () => new ConsoleBrowser(url);
  return {
    url,
    gateway,
    visit,
    signInOwner: async () => {
      const owner = visit();
      await owner.accept(await firstOwnerPath(context), { email: ownersEmail, name: 'Olga Owner' });
      return owner;
    },
    close: async () => {
      await app.close();
      await gateway.close();
    },
  };
}
