import { createPublicKey, type KeyObject } from 'node:crypto';
import { parseSignatureHeader, stringToSign } from '@tillgate/contract/signature';
import { requireText } from './check-input.js';
import { differenceOf, type Difference } from './difference.js';
import { gatewayPublicKeyOf, keyFingerprint, privateKeyOf, type KeyInput } from './keys.js';
import { openedSignature, sha256 } from './opened-signature.js';
import { signedPathOf } from './signed-path.js';
import { signedTimes } from './signed-times.js';
import { signedVariants, type MistakeKind, type SignedParts, type SignedVariant } from './signed-variants.js';

/** A message whose signature is in doubt: a request, an answer or a notification, sent or received. */
export interface SignatureInQuestion {
  /** `POST`. */
  method: string;
  /** Path with query as on the request line, or the whole URL; of an answer, its request's. */
  url: string;
  clientId: string;
  /** Literal text of `request-time` or `response-time`. */
  time: string;
  /** The whole `signature` header. */
  signature: string;
  /** The exact bytes. */
  body: Uint8Array | string;
  /** The key that should fit: the signer's. */
  publicKey: KeyInput;
  /** Your own private key, if you have it, to tell its public half from the gateway's. */
  privateKey?: KeyInput | undefined;
}

/** Why a signature does or does not fit; the mistakes that begin with `SIGNED_` are the signer's. */
export type SignatureVerdict =
  | 'VALID'
  | 'HEADER_MALFORMED'
  | 'ALGORITHM'
  | 'OWN_KEY'
  | 'OTHER_KEY'
  | 'OTHER_MESSAGE'
  | `SIGNED_${MistakeKind}`;

export interface SignatureExplanation {
  verdict: SignatureVerdict;
  /** For people: what is wrong, and what to do. */
  reason: string;
  /** What has to be signed, exactly; bytes that are no UTF-8 are shown as U+FFFD. */
  stringToSign: string;
  /** What the signer signed instead, where that was found. */
  signedInstead: string | undefined;
  /** Where the two part. */
  difference: Difference | undefined;
  /** Of `publicKey`. */
  keyFingerprint: string;
}

/**
 * Says why a signature was refused. An RSA signature shows, to whoever has the public key, the hash of what was signed:
 * so a wrong key can be told from a wrong message, and a wrong message can be found among the usual mistakes.
 * Throws a TypeError where a key cannot be read.
 */
export function explainSignature(question: SignatureInQuestion): SignatureExplanation {
  const publicKey = gatewayPublicKeyOf(question.publicKey, 'publicKey');
  const { method, url, clientId, time, body } = question;
  for (const [name, value] of Object.entries({ method, url, clientId, time })) requireText(name, value);
  const message: SignedParts = { method, path: signedPathOf(url), url, clientId, time, body };
  const explained = (verdict: SignatureVerdict, reason: string, instead?: Buffer): SignatureExplanation => {
    const right = stringToSign(message);
    return {
      verdict,
      reason,
      stringToSign: right.toString('utf8'),
      signedInstead: instead?.toString('utf8'),
      difference: instead && differenceOf(right, instead),
      keyFingerprint: keyFingerprint(publicKey),
    };
  };

  const given: Partial<SignatureInQuestion> = question;
  const signature = given.signature ?? '';
  const header = parseSignatureHeader(signature);
  if (!header) return explained('HEADER_MALFORMED', malformedReason(signature));
  if (isHexadecimal(header.signature, publicKey)) {
    return explained('HEADER_MALFORMED', 'The value is hexadecimal; it must be base64, percent-encoded.');
  }
  if (header.algorithm !== undefined && header.algorithm !== 'RSA256') {
    return explained('ALGORITHM', `The header names the algorithm ${header.algorithm}; only RSA256 is used.`);
  }
  const opened = openedSignature(header.signature, publicKey);
  if (!opened) return explained(...keyVerdict(header.signature, publicKey, question.privateKey));
  if (opened.hash !== 'SHA-256') {
    return explained('ALGORITHM', 'The key fits, but the hash is not SHA-256: sign with SHA256withRSA.');
  }
  if (opened.digest.equals(sha256(stringToSign(message)))) {
    return explained('VALID', 'The signature fits: key, string and bytes are right.');
  }
  const mistake =
    variantWith(opened.digest, signedVariants(message)) ?? variantWith(opened.digest, signedTimes(message));
  if (mistake) return explained(`SIGNED_${mistake.kind}`, mistake.reason, mistake.bytes);
  return explained(
    'OTHER_MESSAGE',
    'The key fits, but something else was signed, and it is none of the usual mistakes: compare method, path, client id, time and the bytes of the body with the string to sign.',
  );
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

function keyVerdict(
  signature: string,
  publicKey: KeyObject,
  ownPrivateKey: KeyInput | undefined,
): [SignatureVerdict, string] {
  const own = ownPrivateKey === undefined ? undefined : createPublicKey(privateKeyOf(ownPrivateKey));
  if (own?.equals(publicKey)) {
    return ['OWN_KEY', 'The public key is your own; use the one that the gateway shows for your client id.'];
  }
  if (own && openedSignature(signature, own)) {
    return ['OWN_KEY', 'The message is signed with your own private key, not by the other side.'];
  }
  return [
    'OTHER_KEY',
    'The signature was made with another key or padding, or was damaged: compare the fingerprint with the key of this client id, environment and key version.',
  ];
}
