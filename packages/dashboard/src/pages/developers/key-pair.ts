/** A pair of RSA keys as PEM texts: the public one as SubjectPublicKeyInfo, the private one as PKCS#8. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** What the wire's signatures are made with (RSA256). */
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** Browsers have the functions for it on secure pages only. */
export function canMakeKeys(): boolean {
  return window.isSecureContext;
}

/** Makes a pair in this browser; nothing of it is sent anywhere. */
export async function makeKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    publicKey: pemOf('PUBLIC KEY', await crypto.subtle.exportKey('spki', publicKey)),
    privateKey: pemOf('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}

function pemOf(label: string, der: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(der), (byte) => String.fromCharCode(byte)).join('');
  const lines = btoa(binary).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
