import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIds } from './random-ids.js';
import { hmacSessionTokens } from './session-tokens.js';
import { aesVault } from './vault.js';

describe('session data', () => {
  const tokens = hmacSessionTokens(randomBytes(32));
  const sessionId = randomIds.sessionId(['session', 'request-1']);
  const issued = tokens.issue(sessionId);

  it('leads back to its session, with a fourth part too', () => {
    expect(tokens.read(issued)).toBe(sessionId);
    expect(tokens.read(`${issued}&&eyJhIjoxfQ==`)).toBe(sessionId);
  });

  it('leads nowhere when any byte of it changes, or when another key made it', () => {
    const bytes = Buffer.from(issued.split('&&')[0] ?? '', 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const changed = Buffer.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ change;
        expect(tokens.read(`${changed.toString('base64')}&&SG&&111`)).toBeUndefined();
      }),
    );
    expect(hmacSessionTokens(randomBytes(32)).read(issued)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => tokens.read(text) === undefined));
  });
});

describe('the vault', () => {
  const vault = aesVault(randomBytes(32));

  it('opens what it sealed, for the same owner only', () => {
    const sealed = vault.seal('a secret', 'merchant-1');
    expect(sealed).not.toContain('secret');
    expect(vault.open(sealed, 'merchant-1')).toBe('a secret');
    expect(() => vault.open(sealed, 'merchant-2')).toThrow();
    expect(() => aesVault(randomBytes(32)).open(sealed, 'merchant-1')).toThrow();
  });

  it('knows a secret again by a fingerprint that is another one for every owner and every key', () => {
    const fingerprint = vault.fingerprint('a secret', 'merchant-1');
    expect(vault.fingerprint('a secret', 'merchant-1')).toBe(fingerprint);
    const others = [
      vault.fingerprint('another secret', 'merchant-1'),
      vault.fingerprint('a secret', 'merchant-2'),
      aesVault(randomBytes(32)).fingerprint('a secret', 'merchant-1'),
    ];
    expect(others).not.toContain(fingerprint);
  });

  it('makes no fingerprint twice where owner and secret are cut elsewhere', () => {
    const pair = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(pair, pair, ([owner, secret], [otherOwner, otherSecret]) => {
        fc.pre(owner !== otherOwner || secret !== otherSecret);
        expect(vault.fingerprint(secret, owner)).not.toBe(vault.fingerprint(otherSecret, otherOwner));
      }),
    );
    expect(vault.fingerprint('b', 'a,')).not.toBe(vault.fingerprint(',b', 'a'));
  });
});

describe('a card token', () => {
  it('is 88 characters of base64, another one each time', () => {
    const tokens = Array.from({ length: 100 }, () => randomIds.cardToken(['card', 'same', 0]));
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9+/]{86}==$/);
  });
});
