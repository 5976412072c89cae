import { isResultCode, isWireMethodName, type ResultCode, type WireMethodName } from '@tillgate/contract';
import type { Db } from './engine.js';

/** A method of one sandbox client that answers with one code until a time. */
export interface ErrorScenario {
  method: WireMethodName;
  resultCode: ResultCode;
  endsAtMs: number;
}

/** The scenarios of a client, those that are over included; a row of another release's names is left out. */
export async function listErrorScenarios(db: Db, clientId: string): Promise<ErrorScenario[]> {
  const rows = await db
    .selectFrom('error_scenario')
    .select(['method', 'result_code', 'ends_at'])
    .where('client_id', '=', clientId)
    .orderBy('method')
    .execute();
  return rows.flatMap(({ method, result_code: resultCode, ends_at }) =>
    isWireMethodName(method) && isResultCode(resultCode)
      ? [{ method, resultCode, endsAtMs: Number(ends_at) }]
      : [],
  );
}

/** Sets the scenario of a method, in place of the one that it had. */
export async function setErrorScenario(db: Db, clientId: string, scenario: ErrorScenario): Promise<void> {
  const values = { result_code: scenario.resultCode, ends_at: scenario.endsAtMs };
  await db
    .insertInto('error_scenario')
    .values({ client_id: clientId, method: scenario.method, ...values })
    .onConflict((conflict) => conflict.columns(['client_id', 'method']).doUpdateSet(values))
    .execute();
}

/** Ends the scenario of a method, or of all. Returns how many there were. */
export async function clearErrorScenarios(
  db: Db,
  clientId: string,
  method: WireMethodName | undefined,
): Promise<number> {
  const ofClient = db.deleteFrom('error_scenario').where('client_id', '=', clientId);
  const chosen = method === undefined ? ofClient : ofClient.where('method', '=', method);
  const { numDeletedRows } = await chosen.executeTakeFirst();
  return Number(numDeletedRows);
}
