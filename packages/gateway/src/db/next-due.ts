import { sql } from 'kysely';
import type { Db } from './engine.js';

/** When the next thing of a merchant is due after one time and not after another; undefined: nothing is. */
export async function nextDueMs(
  db: Db,
  clientId: string,
  { afterMs, untilMs }: { afterMs: number; untilMs: number },
): Promise<number | undefined> {
  const after = BigInt(afterMs);
  const until = BigInt(untilMs);
  const { rows } = await sql<{ due: bigint | null }>`select min(due) as due from (
    select min(next_attempt_at) as due from delivery
      where client_id = ${clientId} and state = 'PENDING' and next_attempt_at > ${after}
    union all select min(resend_at) from delivery
      where client_id = ${clientId} and resend_at is not null and resend_at > ${after}
    union all select min(next_check_at) from operation
      where client_id = ${clientId} and state = 'PROCESSING' and next_check_at > ${after}
    union all select min(next_check_at) from authentication
      where client_id = ${clientId} and next_check_at is not null and next_check_at > ${after}
    union all select min(expires_at) from payment_session
      where client_id = ${clientId} and closed_at is null and expires_at > ${after}
    union all select min(release_at) from payment
      where client_id = ${clientId} and release_at is not null and release_at > ${after}
    union all select min(expires_at) from vaulting
      where client_id = ${clientId} and state = 'PROCESSING' and expires_at > ${after}
    union all select min(next_check_at) from dispute
      where client_id = ${clientId} and next_check_at is not null and next_check_at > ${after}
  ) as next_due where due <= ${until}`.execute(db);
  const due = rows[0]?.due ?? null;
  return due === null ? undefined : Number(due);
}

/** Whether a notification of the merchant is being sent by somebody at this time of the machine. */
export async function isSending(db: Db, clientId: string, nowMs: number): Promise<boolean> {
  const claimed = db
    .selectFrom('delivery')
    .select('delivery_id')
    .where('client_id', '=', clientId)
    .where('claimed_until', '>', BigInt(nowMs))
    .limit(1);
  const found =
    (await claimed.where('state', '=', 'PENDING').executeTakeFirst()) ??
    (await claimed.where('resend_at', 'is not', null).executeTakeFirst());
  return found !== undefined;
}
