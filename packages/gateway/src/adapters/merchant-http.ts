import { Agent, request } from 'undici';
import { isSandboxClient } from '../client-id.js';
import type { Reply } from '../domain/delivery.js';
import type { MerchantHttp, MerchantPost } from '../ports.js';
import { guardedConnector, RefusedReceiverError, type Resolve } from './guarded-connector.js';
import { isReceiverAllowed, type Mode } from './receiver-rule.js';
import { machineNames, publicNames } from './resolve-host.js';
import { within } from './within.js';

/** As much of a reply as is kept; the rest is not read. */
const keptBytes = 16 * 1024;

export interface MerchantHttpSettings {
  /** Addresses and networks to which the operator allows notifications, whatever they are. */
  readonly allowedAddresses: readonly string[];
  /** How long a send may take, from the look for the address to the last byte that is kept. */
  readonly timeoutMs: number;
  /** In the place of name servers and the machine. */
  readonly resolve?: Resolve;
}

/** A name and password in a URL would be shown with every attempt, and prove nothing that the signature does not. */
export const unpostable = 'not sent: the URL must be http or https, without a user name or password';

/** What is told of a receiver that is not allowed: what its merchant may do, and nothing of what lies there. */
export const refusals: Readonly<Record<Mode, string>> = {
  LIVE: 'not sent: the host is unknown or has an address that is not public; live URLs are https, port 443 or 8443',
  SANDBOX: 'not sent: the host is unknown or has a reserved address',
};

/**
 * Posts over HTTP(S) to where it is allowed, with a time limit. A redirect is an answer like any other, and is not followed.
 * Each post has a connection of its own: it is judged anew, and none fails because its server has just closed one that was idle.
 */
export function merchantHttp({
  allowedAddresses,
  timeoutMs,
  resolve,
}: MerchantHttpSettings): MerchantHttp & { close(): Promise<void> } {
  const machine = machineNames();
  // A developer's machine has names of its own, and may have no name server.
  const names: Record<Mode, Resolve> = { SANDBOX: machine, LIVE: publicNames(machine) };
  const agentOf = (mode: Mode) =>
    new Agent({
      connect: guardedConnector(
        resolve ?? names[mode],
        (destination) => isReceiverAllowed(mode, destination, allowedAddresses),
        timeoutMs,
      ),
    });
  const agents: Record<Mode, Agent> = { SANDBOX: agentOf('SANDBOX'), LIVE: agentOf('LIVE') };

  return {
    timeoutMs,
    async post({ clientId, url, headers, body, signal }) {
      const mode = isSandboxClient(clientId) ? 'SANDBOX' : 'LIVE';
      if (!isPostable(url)) return { kind: 'failed', error: unpostable };
      try {
        return await within({ timeoutMs, signal }, (limit) =>
          exchange(url, { headers, body, dispatcher: agents[mode], signal: limit }),
        );
      } catch (error) {
        return { kind: 'failed', error: reasonOf(error, mode) };
      }
    },
    // Whoever closes has waited for what may still end; a look for an address may never do.
    close: async () => {
      await Promise.all([agents.SANDBOX.destroy(), agents.LIVE.destroy()]);
    },
  };
}

function isPostable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

async function exchange(
  url: string,
  options: Pick<MerchantPost, 'headers' | 'body'> & { dispatcher: Agent; signal: AbortSignal },
): Promise<Reply> {
  const reply = await request(url, { method: 'POST', reset: true, ...options });
  return { kind: 'answered', httpStatus: reply.statusCode, body: await beginning(reply.body) };
}

function reasonOf(error: unknown, mode: Mode): string {
  if (error instanceof RefusedReceiverError) return refusals[mode];
  if (!(error instanceof Error)) return String(error);
  // Where several addresses were tried there is a code, and no message.
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** The first bytes of a reply, cut between two characters. */
async function beginning(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > keptBytes) break;
  }
  const kept = Buffer.concat(chunks).subarray(0, keptBytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(kept, { stream: length > keptBytes });
}
