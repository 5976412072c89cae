import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Passwords } from '../ports.js';

/** What a hash costs: memory by N and r, time by all three (RFC 7914). */
export interface ScryptCosts {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** One of the settings that OWASP's Password Storage Cheat Sheet counts as equal; this one takes 16 MiB. */
export const ownCosts: ScryptCosts = { N: 2 ** 14, r: 8, p: 5 };

const saltBytes = 16;
const hashBytes = 32;
const memoryLimitBytes = 64 * 1024 * 1024;
/** So many may wait; a hash takes a part of a second, and everybody else on this node needs its processor too. */
const longestQueue = 20;

const storedSchema = z
  .string()
  .regex(/^scrypt\$\d+\$\d+\$\d+\$[\w-]+\$[\w-]+$/)
  .transform((text) => {
    const [, N, r, p, salt = '', hash = ''] = text.split('$');
    return { costs: { N: Number(N), r: Number(r), p: Number(p) }, salt, hash };
  });

/** Keeps passwords as `scrypt$N$r$p$salt$hash`, so that the costs can be raised while older hashes still verify. */
export function scryptPasswords(costs: ScryptCosts): Passwords {
  const derive = oneByOne(scryptOf);
  /** No password's, and as costly as anybody's. */
  const nobodys = stored(costs, Buffer.alloc(saltBytes), Buffer.alloc(hashBytes));
  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      const hash = await derive(password, salt, costs);
      return hash && stored(costs, salt, hash);
    },
    async matches(password, kept) {
      const wanted = storedSchema.parse(kept ?? nobodys);
      const hash = await derive(password, Buffer.from(wanted.salt, 'base64url'), wanted.costs);
      if (hash === undefined) return 'BUSY';
      return timingSafeEqual(hash, Buffer.from(wanted.hash, 'base64url')) && kept !== undefined;
    },
  };
}

function stored({ N, r, p }: ScryptCosts, salt: Buffer, hash: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

type Derive = (password: string, salt: Buffer, costs: ScryptCosts) => Promise<Buffer>;

/** One after another, and undefined where too many wait: the threads that hash are those that also look up names and read files. */
function oneByOne(derive: Derive): (...given: Parameters<Derive>) => Promise<Buffer | undefined> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (...given) => {
    if (waiting >= longestQueue) return undefined;
    waiting += 1;
    const mine = last.then(() => derive(...given)).finally(() => (waiting -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
}

function scryptOf(password: string, salt: Buffer, costs: ScryptCosts): Promise<Buffer> {
  // As people type the same letters in several ways, they are brought to one (NIST SP 800-63B, 5.1.1.2).
  const text = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, hashBytes, { ...costs, maxmem: memoryLimitBytes }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
