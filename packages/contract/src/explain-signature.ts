import type { KeyObject } from 'node:crypto';
import { openedSignature, sha256 } from './opened-signature.js';
import { parseSignatureHeader, stringToSign } from './signature.js';
import { signedTimes } from './signed-times.js';
import {
  signedVariants,
  type MistakeKind,
  type SignedParts,
  type SignedVariant,
  type WirePath,
} from './signed-variants.js';

/**
 * Why a signature was refused. An RSA signature shows, to whoever has the public key, the hash of what was signed: so a
 * wrong key can be told from a wrong message, and a wrong message can be found among the usual mistakes.
 */

export { differenceOf, type Difference } from './signed-difference.js';
export { keyFingerprint, openedSignature, sha256 } from './opened-signature.js';

/** A message, the `signature` header that came with it, and the key that should fit: the signer's. */
export interface QuestionedSignature {
  readonly message: SignedParts;
  readonly header: string;
  readonly publicKey: KeyObject;
  /** The methods of the API, one of whose paths may have been signed. */
  readonly methods: readonly WirePath[];
  /** Whether to look for another time, too: that is thousands of hashes over the body. */
  readonly looksForTimes: boolean;
}

/** The mistakes that begin with `SIGNED_` are the signer's. */
export type SignatureVerdict =
  | 'VALID'
  | 'HEADER_MALFORMED'
  | 'ALGORITHM'
  | 'OTHER_KEY'
  | 'OTHER_MESSAGE'
  | `SIGNED_${MistakeKind}`;

export interface ExplainedSignature {
  readonly verdict: SignatureVerdict;
  /** For people: what is wrong, and what to do. */
  readonly reason: string;
  /** What the signer signed instead, where that was found. */
  readonly signedInstead?: Buffer;
}

export function explainSigned(question: QuestionedSignature): ExplainedSignature {
  const { header: text, publicKey } = question;
  const header = parseSignatureHeader(text);
  if (!header) return { verdict: 'HEADER_MALFORMED', reason: malformedReason(text) };
  const { algorithm, signature } = header;
  if (isHexadecimal(signature, publicKey)) {
    const reason = 'The value is hexadecimal; it must be base64, percent-encoded.';
    return { verdict: 'HEADER_MALFORMED', reason };
  }
  if (algorithm !== undefined && algorithm !== 'RSA256') {
    const reason = `The header names the algorithm ${algorithm}; only RSA256 is used.`;
    return { verdict: 'ALGORITHM', reason };
  }
  const opened = openedSignature(signature, publicKey);
  if (!opened) return otherKey;
  if (opened.hash !== 'SHA-256') {
    const reason = 'The key fits, but the hash is not SHA-256: sign with SHA256withRSA.';
    return { verdict: 'ALGORITHM', reason };
  }
  return explainDigest(question, opened.digest);
}

const otherKey: ExplainedSignature = {
  verdict: 'OTHER_KEY',
  reason:
    'The signature was made with another key or padding, or was damaged: compare the fingerprint with the key of this client id, environment and key version.',
};

/** The key fits: what is it that was signed? */
function explainDigest(
  { message, methods, looksForTimes }: QuestionedSignature,
  digest: Buffer,
): ExplainedSignature {
  if (digest.equals(sha256(stringToSign(message)))) {
    return { verdict: 'VALID', reason: 'The signature fits: key, string and bytes are right.' };
  }
  const mistake =
    variantWith(digest, signedVariants(message, methods)) ??
    (looksForTimes ? variantWith(digest, signedTimes(message)) : undefined);
  if (mistake) {
    const { kind, reason, bytes } = mistake;
    return { verdict: `SIGNED_${kind}`, reason, signedInstead: bytes };
  }
  return {
    verdict: 'OTHER_MESSAGE',
    reason:
      'The key fits, but something else was signed, and it is none of the usual mistakes: compare method, path, client id, time and the bytes of the body with the string to sign.',
  };
}

function variantWith(digest: Buffer, variants: Iterable<SignedVariant>): SignedVariant | undefined {
  for (const variant of variants) if (digest.equals(sha256(variant.bytes))) return variant;
  return undefined;
}

/** Two digits for each byte of a signature; base64 has four for three. */
function isHexadecimal(signature: string, publicKey: KeyObject): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  return /^[\da-f]+$/i.test(signature) && signature.length === 2 * Math.ceil(bits / 8);
}

function malformedReason(header: string): string {
  if (header === '') return 'There is no signature header.';
  if (!/signature\s*=/.test(header)) {
    return /signature\s*=/i.test(header)
      ? 'The parts of the header are written algorithm, keyVersion and signature; another case is another name.'
      : 'The header has no "signature=": it must be algorithm=RSA256,keyVersion=1,signature=<value>.';
  }
  if (/signature\s*=[^,]*%25/.test(header)) {
    return 'The value is percent-encoded twice; it must be encoded once.';
  }
  if (/signature\s*=\s*[^,\s]+ [^,]*$/.test(header)) {
    return 'Blanks stand where each + was: the value was decoded as a form, or twice. Take the header as it came.';
  }
  return /signature\s*=[^,]*[-_]/.test(header)
    ? 'The value is base64url; it must be standard base64, percent-encoded.'
    : 'The value is no base64; it must be standard base64, percent-encoded once.';
}
