import type { Readable } from 'node:stream';

/** Antom's largest messages are a few ten kilobytes. */
const bodyLimitBytes = 1024 * 1024;

/** Past the limit so much more is taken in and dropped, so that the sender can finish and read our answer. */
const drainLimitBytes = 16 * 1024 * 1024;

/**
 * Reads a body to its end: the exact bytes, or TOO_LARGE, or CUT_OFF where the connection ended first. Throws for a
 * sender that does not stop.
 */
export async function readBody(stream: Readable): Promise<Buffer | 'TOO_LARGE' | 'CUT_OFF'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > drainLimitBytes) throw new Error('the request body does not end');
      if (length <= bodyLimitBytes) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return 'CUT_OFF';
    throw error;
  }
  return length > bodyLimitBytes ? 'TOO_LARGE' : Buffer.concat(chunks);
}
