import type { FastifyReply } from 'fastify';

/** A caller who still listens after this is rid of us. */
const longestMs = 30_000;

/** Leaves a call without an answer, until the caller goes. */
export function keepSilent(reply: FastifyReply): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  const end = setTimeout(() => raw.destroy(), longestMs).unref();
  raw.once('close', () => clearTimeout(end));
  return reply;
}
