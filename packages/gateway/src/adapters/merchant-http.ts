import { Agent, request } from 'undici';
import type { MerchantHttp } from '../ports.js';

const timeoutMs = 10_000;
/** As much of a reply as is kept; the rest is not read. */
const keptBytes = 16 * 1024;

/** Posts over HTTP(S) with a time limit; a redirect is an answer like any other, and is not followed. */
export function merchantHttp(): MerchantHttp & { close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: timeoutMs }, keepAliveTimeout: 4_000 });
  return {
    async post(url, headers, body) {
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const reply = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal });
        return { kind: 'answered', httpStatus: reply.statusCode, body: await beginning(reply.body) };
      } catch (error) {
        return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => agent.close(),
  };
}

async function beginning(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= keptBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, keptBytes).toString('utf8');
}
