import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { Selectable } from 'kysely';
import { countPending, listEndpointsOf } from '../db/endpoints.js';
import type { Schema } from '../db/schema.js';
import { clockTime } from '../sandbox/happening-answer.js';
import { done, type ConsoleMethod } from './console-method.js';

type Endpoint = ConsoleAnswer<'listEndpoints'>['endpoints'][number];

/** Those that need somebody come first; who has more than these writes ids into his paths. */
const mostListed = 100;

/** Tells how the URLs do to which a merchant's notifications go. */
export const listEndpoints: ConsoleMethod<'listEndpoints'> = async ({ context }, { clientId }) => {
  const rows = await listEndpointsOf(context.db, clientId, mostListed);
  const pending = await countPending(context.db, clientId);
  return done({ endpoints: rows.map((row) => endpointOf(row, pending.get(row.url) ?? 0)) });
};

function endpointOf(row: Selectable<Schema['endpoint']>, waiting: number): Endpoint {
  const state = stateOf(row);
  const reason = { HEALTHY: null, FAILING: row.last_error, PAUSED: row.pause_reason }[state];
  return {
    url: row.url,
    state,
    ...(reason === null ? {} : { reason }),
    ...(row.failing_since === null ? {} : { failingSince: clockTime(Number(row.failing_since)) }),
    failures: Number(row.failures),
    ...(row.last_success_at === null ? {} : { lastDeliveredAt: clockTime(Number(row.last_success_at)) }),
    waiting,
  };
}

function stateOf(row: Selectable<Schema['endpoint']>): Endpoint['state'] {
  if (row.paused_at !== null) return 'PAUSED';
  return row.failing_since === null ? 'HEALTHY' : 'FAILING';
}
