/** JSON in base64url without padding, as a browser carries messages of 3-D Secure in a form. */
export function encodedMessage(message: object): string {
  return Buffer.from(JSON.stringify(message)).toString('base64url');
}

/** What such a text holds; undefined where it is none. */
export function decodedMessage(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
