import { expect, it } from 'vitest';
import type { Passwords } from '../ports.js';
import { ownCosts, scryptPasswords } from './scrypt-passwords.js';

const quick = scryptPasswords({ N: 16, r: 1, p: 1 });
const slow = scryptPasswords(ownCosts);
const kept = async (passwords: Passwords, password: string) => (await passwords.hash(password)) ?? '';

it('keeps a password with the costs that OWASP asks for, and never twice as the same text', async () => {
  const [one, other] = [await kept(slow, 'correct horse'), await kept(quick, 'correct horse')];
  expect(one).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  expect(await kept(quick, 'correct horse')).not.toBe(other);
  // What was kept at other costs still verifies.
  expect(await slow.matches('correct horse', other)).toBe(true);
  expect(await quick.matches('correct horse', one)).toBe(true);
  expect(await quick.matches('correct house', one)).toBe(false);
});

it('knows letters that are typed in two ways as the same', async () => {
  const stored = await kept(quick, 'pa\u00dfwort caf\u00e9');
  expect(await quick.matches('pa\u00dfwort cafe\u0301', stored)).toBe(true);
});

it('takes no password of nobody', async () => {
  expect(await quick.matches('', undefined)).toBe(false);
});

it('lets a few wait, and sends the rest away', async () => {
  const replies = await Promise.all(Array.from({ length: 30 }, () => quick.matches('x', undefined)));
  expect(replies.filter((reply) => reply === 'BUSY')).toHaveLength(10);
  expect(await quick.matches('x', undefined)).toBe(false);
});
