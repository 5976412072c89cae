import { createPublicKey, type KeyObject } from 'node:crypto';
import { differenceOf, explainSigned, openedSignature } from '@tillgate/contract/explain-signature';
import { parseSignatureHeader, stringToSign } from '@tillgate/contract/signature';
import { requireText } from './check-input.js';
import { gatewayPublicKeyOf, keyFingerprint, privateKeyOf, type KeyInput } from './keys.js';
import { signedPathOf } from './signed-path.js';
import { methods } from './wire-methods.js';

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
  | `SIGNED_${'NEWLINE' | 'ENCODING' | 'REWRITTEN_BODY' | 'PATH' | 'METHOD' | 'CLIENT_ID' | 'TIME' | 'NO_BODY'}`;

/** Where two byte strings part. */
export interface Difference {
  /** Of the first byte that differs, from 0. */
  offset: number;
  /** What stands there in the string to sign, with special bytes written out; empty at its end. */
  expected: string;
  /** What was signed instead. */
  signed: string;
}

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
  const message = { method, path: signedPathOf(url), url, clientId, time, body };
  const right = stringToSign(message);
  const given: Partial<SignatureInQuestion> = question;
  const header = given.signature ?? '';
  const explained = explainSigned({
    ...{ message, header, publicKey },
    ...{ methods: Object.values(methods), looksForTimes: true },
  });
  const own =
    explained.verdict === 'OTHER_KEY' ? ownKeyReason(header, publicKey, question.privateKey) : undefined;
  const { verdict, reason, signedInstead } = own
    ? { verdict: 'OWN_KEY' as const, reason: own, signedInstead: undefined }
    : explained;
  return {
    verdict,
    reason,
    stringToSign: right.toString('utf8'),
    signedInstead: signedInstead?.toString('utf8'),
    difference: signedInstead && differenceOf(right, signedInstead),
    keyFingerprint: keyFingerprint(publicKey),
  };
}

/** What is wrong where one's own key is in play; undefined where it is not. */
function ownKeyReason(
  header: string,
  publicKey: KeyObject,
  ownPrivateKey: KeyInput | undefined,
): string | undefined {
  const own = ownPrivateKey === undefined ? undefined : createPublicKey(privateKeyOf(ownPrivateKey));
  if (!own) return undefined;
  if (own.equals(publicKey)) {
    return 'The public key is your own; use the one that the gateway shows for your client id.';
  }
  return openedSignature(parseSignatureHeader(header)?.signature ?? '', own)
    ? 'The message is signed with your own private key, not by the other side.'
    : undefined;
}
