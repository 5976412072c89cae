import { faultSchema, type Fault } from '@tillgate/contract/sandbox';
import type { Selectable } from 'kysely';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

/** Something that is to go wrong for a sandbox merchant. */
export interface StoredFault {
  faultId: string;
  fault: Fault;
  /** Undefined: any number of times. */
  timesLeft: number | undefined;
  /** By the machine's clock; undefined: it has no end. */
  endsAtMs: number | undefined;
  createdAtMs: number;
}

/** The faults of a client, oldest first, those that are over included; a row of another release is left out. */
export async function listFaultsOf(db: Db, clientId: string): Promise<StoredFault[]> {
  const rows = await db
    .selectFrom('sandbox_fault')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('created_at')
    .orderBy('fault_id')
    .execute();
  return rows.flatMap(faultOf);
}

export async function insertFault(db: Db, clientId: string, stored: StoredFault): Promise<void> {
  const { kind, paymentRequestId, ...details } = stored.fault;
  await db
    .insertInto('sandbox_fault')
    .values({
      fault_id: stored.faultId,
      client_id: clientId,
      kind,
      target: targetOf(stored.fault) ?? null,
      payment_request_id: paymentRequestId ?? null,
      details: JSON.stringify(details),
      times_left: stored.timesLeft ?? null,
      ends_at: stored.endsAtMs ?? null,
      created_at: stored.createdAtMs,
    })
    .execute();
}

/** The method or the type of notification that a fault is for; undefined: any. */
function targetOf(fault: Fault): string | undefined {
  if ('method' in fault) return fault.method;
  return 'notifyType' in fault ? fault.notifyType : undefined;
}

/** Removes a fault of a client, or all. Returns how many there were. */
export async function removeFaults(db: Db, clientId: string, faultId: string | undefined): Promise<number> {
  const ofClient = db.deleteFrom('sandbox_fault').where('client_id', '=', clientId);
  const chosen = faultId === undefined ? ofClient : ofClient.where('fault_id', '=', faultId);
  const { numDeletedRows } = await chosen.executeTakeFirst();
  return Number(numDeletedRows);
}

/**
 * Uses a fault once. False where it is used up, over or gone: however many ask at once, on however many nodes, it happens as
 * often as it was told to. One without a number or an end costs no statement.
 */
export async function takeFault(db: Db, stored: StoredFault, nowMs: number): Promise<boolean> {
  const { faultId, timesLeft, endsAtMs } = stored;
  if (endsAtMs !== undefined && nowMs >= endsAtMs) return false;
  if (timesLeft === undefined) return true;
  if (timesLeft === 0) return false;
  const { numUpdatedRows } = await db
    .updateTable('sandbox_fault')
    .set((column) => ({ times_left: column('times_left', '-', 1n) }))
    .where('fault_id', '=', faultId)
    .where('times_left', '>', 0n)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function faultOf(row: Selectable<Schema['sandbox_fault']>): StoredFault[] {
  const details: unknown = JSON.parse(row.details);
  const parsed = faultSchema.safeParse({
    ...(typeof details === 'object' ? details : {}),
    kind: row.kind,
    ...(row.target === null ? {} : { [row.kind.startsWith('CALL_') ? 'method' : 'notifyType']: row.target }),
    ...(row.payment_request_id === null ? {} : { paymentRequestId: row.payment_request_id }),
  });
  if (!parsed.success) return [];
  return [
    {
      faultId: row.fault_id,
      fault: parsed.data,
      timesLeft: row.times_left === null ? undefined : Number(row.times_left),
      endsAtMs: row.ends_at === null ? undefined : Number(row.ends_at),
      createdAtMs: Number(row.created_at),
    },
  ];
}
