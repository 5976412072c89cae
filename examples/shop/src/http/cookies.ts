import type { FastifyReply } from 'fastify';
import type { Shop } from '../shop.js';

/** What the shop keeps in a browser. */
export type CookieName =
  | 'cart'
  | 'language'
  /** The order that the cart was made into last. */
  | 'ordering';

const weekS = 604_800;

/** A cookie's value out of a Cookie header; empty where there is none. */
export function readCookie(header: string | undefined, name: CookieName): string {
  const cookies = (header ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** Keeps a value in the browser for a week; an empty one is forgotten. */
export function keepCookie({ publicUrl }: Shop, reply: FastifyReply, name: CookieName, value: string): void {
  const secure = publicUrl().startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : weekS;
  void reply.header(
    'set-cookie',
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`,
  );
}
