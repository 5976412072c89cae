import { isResultCode, isWireMethodName, type ResultCode, type WireMethodName } from '@tillgate/contract';
import { z } from 'zod';
import type { Db } from './engine.js';

/** A method of one sandbox client that answers with one code until a time: the fault that the operator's command sets. */
export interface ErrorScenario {
  method: WireMethodName;
  resultCode: ResultCode;
  endsAtMs: number;
}

const detailsSchema = z.object({ resultCode: z.string() });

/** The scenarios of a client, those that are over included; a row of another release's names is left out. */
export async function listErrorScenarios(db: Db, clientId: string): Promise<ErrorScenario[]> {
  const rows = await db
    .selectFrom('sandbox_fault')
    .select(['target', 'details', 'ends_at'])
    .where('client_id', '=', clientId)
    .where('kind', '=', 'CALL_RESULT')
    .where('ends_at', 'is not', null)
    .where('times_left', 'is', null)
    .where('payment_request_id', 'is', null)
    .orderBy('target')
    .execute();
  return rows.flatMap(({ target: method, details, ends_at }) => {
    const { resultCode } = detailsSchema.parse(JSON.parse(details));
    return method !== null && isWireMethodName(method) && isResultCode(resultCode)
      ? [{ method, resultCode, endsAtMs: Number(ends_at) }]
      : [];
  });
}

/** Sets the scenario of a method, in place of the one that it had. It goes before the faults of the sandbox's API. */
export async function setErrorScenario(db: Db, clientId: string, scenario: ErrorScenario): Promise<void> {
  const { method, resultCode, endsAtMs } = scenario;
  const values = { details: JSON.stringify({ resultCode }), ends_at: endsAtMs };
  await db
    .insertInto('sandbox_fault')
    .values({
      // One for each method, so that a second one finds the first.
      fault_id: `${clientId}-${method}`,
      client_id: clientId,
      kind: 'CALL_RESULT',
      target: method,
      payment_request_id: null,
      times_left: null,
      created_at: 0,
      ...values,
    })
    .onConflict((conflict) => conflict.column('fault_id').doUpdateSet(values))
    .execute();
}

/** Ends the scenario of a method, or of all. Returns how many there were. */
export async function clearErrorScenarios(
  db: Db,
  clientId: string,
  method: WireMethodName | undefined,
): Promise<number> {
  const ofClient = db
    .deleteFrom('sandbox_fault')
    .where('client_id', '=', clientId)
    .where('kind', '=', 'CALL_RESULT')
    .where('ends_at', 'is not', null)
    .where('times_left', 'is', null)
    .where('payment_request_id', 'is', null);
  const chosen = method === undefined ? ofClient : ofClient.where('target', '=', method);
  const { numDeletedRows } = await chosen.executeTakeFirst();
  return Number(numDeletedRows);
}
