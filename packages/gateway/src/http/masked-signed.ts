import { maskedMessage } from '../domain/masked-message.js';
import { maskedText } from '../domain/masked-text.js';

/**
 * A string to sign with what is secret in it masked, as the log has its parts: path and body. Client id and time are no
 * secrets, and digits in them mean nothing.
 */
export function maskedSigned(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  const bodyAt = text.search(/[[{]/);
  const head = bodyAt < 0 ? text : text.slice(0, bodyAt);
  const [, line = head, rest = ''] = /^([^\n]*)(\n[\w-]*\.[\w.:+-]*)?$/.exec(head) ?? [];
  return maskedText(line) + rest + (bodyAt < 0 ? '' : maskedMessage(text.slice(bodyAt)));
}
