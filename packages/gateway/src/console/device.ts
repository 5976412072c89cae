import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Vault } from '../ports.js';

/*
 * A browser that a person signed in with before has tries of its own, so that strangers who guess that person's password
 * do not keep him out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */

/** A token that only this gateway can make, for one person's browser. */
export function newDeviceToken(vault: Vault, personId: string): string {
  const id = randomBytes(16).toString('hex');
  return `${id}.${sealOf(vault, id, personId)}`;
}

/** The id of a device, where the token was made for this person. */
export function deviceIdOf(
  vault: Vault,
  token: string | undefined,
  personId: string | undefined,
): string | undefined {
  const [id = '', seal = ''] = token?.split('.') ?? [];
  if (personId === undefined || !/^[0-9a-f]{32}$/.test(id)) return undefined;
  const [given, wanted] = [Buffer.from(seal), Buffer.from(sealOf(vault, id, personId))];
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : undefined;
}

function sealOf(vault: Vault, id: string, personId: string): string {
  return Buffer.from(vault.fingerprint(`console device ${id}`, personId), 'base64').toString('base64url');
}
