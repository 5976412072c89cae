// @ts-check
import { Pool } from 'undici';

/**
 * @typedef {{ calls: number, refused: number, durationMs: number, latenciesMs: number[] }} Drive
 */

/**
 * Sends requests from `next` on a number of kept-alive connections, one at a time on each, until the time is over.
 *
 * @param {{ port: number, connections: number, durationMs: number, next: () => import('./signed-requests.mjs').SignedRequest }} options
 * @returns {Promise<Drive>}
 */
export async function drive({ port, connections, durationMs, next }) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1 });
  const startedAt = performance.now();
  /** @type {number[]} */
  const latenciesMs = [];
  let refused = 0;
  const one = async () => {
    while (performance.now() - startedAt < durationMs) {
      const sentAt = performance.now();
      const { statusCode, body } = await pool.request({ method: 'POST', ...next() });
      const text = await body.text();
      latenciesMs.push(performance.now() - sentAt);
      if (statusCode !== 200 || !text.includes('"resultStatus":"S"')) refused++;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const tookMs = performance.now() - startedAt;
  await pool.close();
  return { calls: latenciesMs.length, refused, durationMs: tookMs, latenciesMs };
}

/**
 * Adds drives up: calls a second, and the latencies below which half and 99 % of the calls were answered.
 *
 * @param {Drive[]} drives
 */
export function summary(drives) {
  const latencies = drives.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b);
  const seconds = drives.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  const at = (/** @type {number} */ share) => latencies[Math.floor((latencies.length - 1) * share)] ?? 0;
  return {
    callsPerSecond: latencies.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    refused: drives.reduce((sum, { refused }) => sum + refused, 0),
  };
}
