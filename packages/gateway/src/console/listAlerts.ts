import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { pageOfAlerts } from '../db/alerts.js';
import type { Schema } from '../db/schema.js';
import { clockTime } from '../sandbox/happening-answer.js';
import { done, type ConsoleMethod } from './console-method.js';

type Alert = ConsoleAnswer<'listAlerts'>['items'][number];

const deadSchema = z.object({ url: z.string() });

/** Tells what went wrong with the notifications of a merchant, newest first. */
export const listAlerts: ConsoleMethod<'listAlerts'> = async ({ context }, { clientId, after, limit }) => {
  const found = await pageOfAlerts(context.db, clientId, { after, limit: limit + 1 });
  const items = found.slice(0, limit).map(alertOf);
  return done({ items, next: found.length > limit ? items.at(-1)?.alertId : undefined });
};

function alertOf(row: Selectable<Schema['alert']>): Alert {
  const about =
    row.kind === 'ENDPOINT_PAUSED'
      ? { kind: 'ENDPOINT_PAUSED' as const, url: row.subject }
      : {
          kind: 'DELIVERY_DEAD' as const,
          deliveryId: row.subject,
          url: deadSchema.parse(JSON.parse(row.details)).url,
        };
  return {
    alertId: row.alert_id,
    at: clockTime(Number(row.created_at)),
    isResolved: row.resolved_at !== null,
    ...about,
  };
}
