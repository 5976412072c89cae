import type { ConsoleRole } from '@tillgate/contract/console';
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
  /** Somebody with a role for a merchant, or for every one, whom the owner invited. */
  addMember(owner: ConsoleBrowser, member: NewMember): Promise<ConsoleBrowser>;
  /** Stops the listener, and leaves the gateway. */
  closeConsole(): Promise<void>;
  close(): Promise<void>;
}

interface NewMember {
  email: string;
  role: ConsoleRole;
  clientId: string;
  isEverywhere?: boolean;
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
    addMember: async (owner, member) => {
      const { json } = await owner.call('invite', { isEverywhere: false, ...member });
      const browser = visit();
      await browser.accept(String(json['path']), { name: member.email });
      return browser;
    },
    closeConsole: () => app.close(),
    close: async () => {
      await app.close();
      await gateway.close();
    },
  };
}
