/** The longest message read, of an answer as of a notification. The gateway's are a few kilobytes. */
export const maxBodyBytes = 1024 * 1024;

/** All bytes of a body; undefined where there are too many, of which no more are read then. */
export async function readBody(chunks: AsyncIterable<Uint8Array> | null): Promise<Buffer | undefined> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks ?? []) {
    length += chunk.byteLength;
    if (length > maxBodyBytes) return undefined;
    read.push(chunk);
  }
  return Buffer.concat(read);
}
