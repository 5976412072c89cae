import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** Whose things are due. Times are the machine's but where the merchant is named: there it is the merchant's own. */
export type Due =
  | { readonly whose: 'WITHOUT_OWN_CLOCK'; readonly nowMs: number }
  | { readonly whose: 'WITH_OWN_CLOCK'; readonly nowMs: number }
  | { readonly whose: 'MERCHANT'; readonly clientId: string; readonly nowMs: number };

/** What is due by the machine's clock. */
export function machineTime(nowMs: number): Due {
  return { whose: 'WITHOUT_OWN_CLOCK', nowMs };
}

/** The columns that say when something is due. */
export type DueColumn =
  | 'authentication.next_check_at'
  | 'delivery.next_attempt_at'
  | 'delivery.resend_at'
  | 'dispute.next_check_at'
  | 'operation.next_check_at'
  | 'payment_session.expires_at'
  | 'payment.release_at'
  | 'vaulting.expires_at';

type DueTable = DueColumn extends `${infer Table}.${string}` ? Table : never;

/** The time by which a row of a table is judged: one for all, or that of its merchant's own clock. */
export function nowOf(table: DueTable, { whose, nowMs }: Due): RawBuilder<bigint> {
  const now = BigInt(nowMs);
  if (whose !== 'WITH_OWN_CLOCK') return sql<bigint>`cast(${now} as bigint)`;
  return sql<bigint>`(select coalesce(frozen_at, ${now} + offset_ms) from sandbox_clock
    where sandbox_clock.client_id = ${clientOf(table)})`;
}

/**
 * Whether a row is due. The two conditions of "without" and "with" exclude each other, so that each of them is found by an
 * index: by the time alone, or by the few merchants with a clock of their own. One that somebody moves is left to him.
 */
export function isDue(column: DueColumn, due: Due): RawBuilder<SqlBool> {
  const table = tableOf(column);
  const isOver = sql`${sql.ref(column)} <= ${nowOf(table, due)}`;
  return sql<SqlBool>`(${isOver} and ${belongs(table, due)})`;
}

function belongs(table: DueTable, due: Due): RawBuilder<SqlBool> {
  switch (due.whose) {
    case 'MERCHANT':
      return sql`${clientOf(table)} = ${due.clientId}`;
    case 'WITHOUT_OWN_CLOCK':
      return sql`not exists (select 1 from sandbox_clock where sandbox_clock.client_id = ${clientOf(table)})`;
    case 'WITH_OWN_CLOCK':
      return sql`${clientOf(table)} in
        (select client_id from sandbox_clock where held_until <= ${BigInt(due.nowMs)})`;
  }
}

function clientOf(table: DueTable): RawBuilder<string> {
  return sql.ref(`${table}.client_id`);
}

function tableOf(column: DueColumn): DueTable {
  const tables: Record<DueColumn, DueTable> = {
    'authentication.next_check_at': 'authentication',
    'delivery.next_attempt_at': 'delivery',
    'delivery.resend_at': 'delivery',
    'dispute.next_check_at': 'dispute',
    'operation.next_check_at': 'operation',
    'payment_session.expires_at': 'payment_session',
    'payment.release_at': 'payment',
    'vaulting.expires_at': 'vaulting',
  };
  return tables[column];
}
