/** JSON in base64url without padding, as messages travel through a browser. */
export function encodeMessage(message: object): string {
  return Buffer.from(JSON.stringify(message)).toString('base64url');
}

/** What is in it; undefined where it is no JSON in base64url. Padding is let pass, as some 3DS Servers send it. */
export function decodeMessage(encoded: string): unknown {
  if (!/^[\w-]+={0,2}$/.test(encoded)) return undefined;
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
