import type { FastifyRequest } from 'fastify';
import type { Buyer } from '../three-d-secure/buyer.js';

/** The buyer's side of a checkout call, as HTTP tells of it. */
export function buyerOf(request: FastifyRequest, publicUrl: string | undefined): Buyer {
  const { headers, protocol, host, ip } = request;
  return {
    origin: publicUrl ?? `${protocol}://${host}`,
    acceptHeader: headers.accept ?? '*/*',
    acceptLanguage: headers['accept-language'] ?? '',
    userAgent: headers['user-agent'] ?? 'unknown',
    ipAddress: ip,
  };
}
