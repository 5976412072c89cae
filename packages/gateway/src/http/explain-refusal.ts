import { wireMethodNames, wireMethods } from '@tillgate/contract';
import type { SignatureFinding } from '@tillgate/contract/console';
import {
  differenceOf,
  explainSigned,
  keyFingerprint,
  openedSignature,
  sha256,
} from '@tillgate/contract/explain-signature';
import { parseSignatureHeader, stringToSign, verifyMessage } from '@tillgate/contract/signature';
import type { MerchantKeys } from '../ports.js';
import { headerOf } from './header-lines.js';
import { maskedSigned } from './masked-signed.js';
import { requestTimeFault } from './request-time.js';
import type { WireRequest } from './wire-request.js';

/** Of larger bodies the usual mistakes are not tried: each is another hash over the whole. */
const mostBytes = 64 * 1024;
/** Of larger ones times are not tried, which are thousands. */
const mostBytesForTimes = 4 * 1024;

const methods = wireMethodNames.map((name) => ({ name, path: wireMethods[name].path }));

/**
 * What is wrong with the signature of a call that was refused for it; undefined where it was too large to be checked. Only
 * who has a key of the merchant has mistakes looked for: any other signature does not open.
 */
export function explainRefusal(
  request: WireRequest,
  merchant: MerchantKeys,
  nowMs: number,
): SignatureFinding | undefined {
  const { method, path, headers, body } = request;
  if (body === 'TOO_LARGE') return undefined;
  const time = headerOf(headers, 'request-time') ?? '';
  const message = { method, path, url: request.origin + path, clientId: merchant.clientId, time, body };
  const asked = { message, header: headerOf(headers, 'signature') ?? '', merchant };
  const key = expectedKey(asked);
  const found = beforeTheKey(asked, nowMs) ?? (key ? wrongSignature(asked, key) : wrongVersion(asked));
  return { ...found, ...keysOf(asked, key), ...digestsOf(asked, key) };
}

interface Asked {
  readonly message: Parameters<typeof explainSigned>[0]['message'] & { readonly body: Buffer };
  readonly header: string;
  readonly merchant: MerchantKeys;
}

type RegisteredKey = MerchantKeys['publicKeys'][number];

type Finding = Pick<SignatureFinding, 'verdict' | 'reason' | 'signedInstead' | 'difference'>;

/** What is checked of a request before its key is looked for. */
function beforeTheKey({ header, message, merchant }: Asked, nowMs: number): Finding | undefined {
  if (header === '') return { verdict: 'HEADER_MISSING', reason: 'There is no signature header.' };
  const fault = requestTimeFault(message.time, merchant, nowMs);
  return fault && { verdict: 'REQUEST_TIME', reason: fault.resultMessage };
}

/** Versions are counted, and the newest stays: a lower one that is not there was taken away. */
function wrongVersion(asked: Asked): Finding {
  const version = parseSignatureHeader(asked.header)?.keyVersion ?? '1';
  const newest = Number(asked.merchant.publicKeys[0]?.keyVersion);
  const isRetired = /^[1-9]\d*$/.test(version) && Number(version) < newest;
  const what = isRetired ? 'was retired' : 'is not registered';
  const fitting = fittingVersion(asked);
  const advice = fitting === undefined ? '' : ` The signature fits version ${fitting}: name that.`;
  return {
    verdict: isRetired ? 'KEY_RETIRED' : 'KEY_UNKNOWN',
    reason: `The key of version ${version.slice(0, 64)} ${what}.${advice}`,
  };
}

function wrongSignature(asked: Asked, key: RegisteredKey): Finding {
  const { message, header } = asked;
  const { length } = message.body;
  const explained = explainSigned({
    ...{ message, header, publicKey: key.key },
    ...{ methods: length > mostBytes ? [] : methods, looksForTimes: length <= mostBytesForTimes },
  });
  const { verdict, reason, signedInstead } = explained;
  const fitting = verdict === 'OTHER_KEY' ? fittingVersion(asked) : undefined;
  if (fitting !== undefined) return otherVersion(fitting, key.keyVersion);
  return { verdict, reason, ...(signedInstead && insteadOf(message, signedInstead)) };
}

function otherVersion(fitting: string, expected: string): Finding {
  const reason = `The signature fits the key of version ${fitting}, and version ${expected} was to fit: send keyVersion=${fitting}.`;
  return { verdict: 'OTHER_VERSION', reason };
}

function insteadOf(message: Asked['message'], signed: Buffer): Partial<Finding> {
  const instead = maskedSigned(signed);
  const difference = differenceOf(Buffer.from(maskedSigned(stringToSign(message))), Buffer.from(instead));
  return { signedInstead: instead, ...(difference && { difference }) };
}

/** The version whose key fits the whole message. */
function fittingVersion({ message, header, merchant }: Asked): string | undefined {
  const signature = parseSignatureHeader(header)?.signature ?? '';
  return merchant.publicKeys.find(({ key }) => verifyMessage(message, signature, key))?.keyVersion;
}

/** The key that the header names, else the newest, as `verify-signature.ts` has it. */
function expectedKey({ header, merchant }: Asked): RegisteredKey | undefined {
  const version = parseSignatureHeader(header)?.keyVersion;
  const { publicKeys } = merchant;
  return version === undefined ? publicKeys[0] : publicKeys.find(({ keyVersion }) => keyVersion === version);
}

function keysOf(
  asked: Asked,
  key: RegisteredKey | undefined,
): Pick<SignatureFinding, 'keyVersion' | 'registeredVersions' | 'keyFingerprint'> {
  const named = parseSignatureHeader(asked.header)?.keyVersion ?? key?.keyVersion;
  return {
    registeredVersions: asked.merchant.publicKeys.map(({ keyVersion }) => keyVersion),
    ...(named === undefined ? {} : { keyVersion: named.slice(0, 64) }),
    ...(key && { keyFingerprint: keyFingerprint(key.key) }),
  };
}

function digestsOf(
  asked: Asked,
  key: RegisteredKey | undefined,
): Pick<SignatureFinding, 'expectedDigest' | 'signedDigest'> {
  const signature = parseSignatureHeader(asked.header)?.signature;
  const opened = key && signature !== undefined ? openedSignature(signature, key.key) : undefined;
  const signed = opened?.hash === 'SHA-256' ? { signedDigest: opened.digest.toString('hex') } : {};
  return { expectedDigest: sha256(stringToSign(asked.message)).toString('hex'), ...signed };
}
