import type { FastifyRequest } from 'fastify';
import type { Shop } from '../shop.js';

/** Whether another site's page makes the buyer's browser post here. The gateway's notifications come from no page. */
export function isForeignPost({ publicUrl }: Shop, request: FastifyRequest): boolean {
  const { method, url, headers } = request;
  if (method !== 'POST' || url.split('?')[0] === '/payments/notify') return false;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin, host } = headers;
  return origin !== undefined && origin !== publicUrl() && hostOf(origin) !== host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
