import { stringToSign } from './signature.js';
import type { SignedParts, SignedVariant } from './signed-variants.js';

/** How far apart two readings of the clock in one program can be. */
const spanMs = 2_000;

/**
 * The message with the times around its own, nearest first: of a signer who read the clock twice, once for the header and
 * once for the signature. They are thousands, so that they are made one by one.
 */
export function* signedTimes(message: SignedParts): Generator<SignedVariant> {
  const isEpoch = /^\d{13}$/.test(message.time);
  const timeMs = isEpoch ? Number(message.time) : Date.parse(message.time);
  if (Number.isNaN(timeMs)) return;
  for (let offMs = 1; offMs <= spanMs; offMs++) {
    for (const otherMs of [timeMs + offMs, timeMs - offMs]) {
      const time = isEpoch ? String(otherMs) : isoLike(message.time, otherMs);
      const reason = `Another time was signed than the header has, ${time}: read the clock once.`;
      yield { kind: 'TIME', reason, bytes: stringToSign({ ...message, time }) };
    }
  }
}

/** With milliseconds where the example has them. */
function isoLike(example: string, timeMs: number): string {
  const iso = new Date(timeMs).toISOString();
  return example.includes('.') ? iso : `${iso.slice(0, 19)}Z`;
}
