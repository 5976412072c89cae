import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Db } from './engine.js';

type TextColumn =
  | 'state'
  | 'currency'
  | 'brand'
  | 'last_four'
  | 'reference_order_id'
  | 'buyer_id_key'
  | 'buyer_email_key';

/** What a payment is to fulfil, by a column that has an index. A range is of `buyer_name_key`, and has no order within. */
export type Condition =
  | { readonly kind: 'equal'; readonly column: TextColumn | 'amount'; readonly values: readonly Value[] }
  | {
      readonly kind: 'range';
      readonly column: 'buyer_name_key';
      readonly from: string;
      readonly below: string;
    };
export type Value = string | bigint;

/** As the engine finds it by its index. */
export function indexed(condition: Condition, value: Value | undefined): RawBuilder<SqlBool> {
  const column = sql.ref(condition.column);
  if (condition.kind === 'range') {
    return sql<SqlBool>`${column} >= ${condition.from} and ${column} < ${condition.below}`;
  }
  return sql<SqlBool>`${column} = ${value}`;
}

/** The same as a test of each row: no engine takes an index for an expression, so that it keeps to the one we chose. */
export function tested(condition: Condition): RawBuilder<SqlBool> {
  const column = sql.ref(condition.column);
  const given = condition.column === 'amount' ? sql`coalesce(${column}, 0)` : sql`coalesce(${column}, '')`;
  if (condition.kind === 'range') {
    return sql<SqlBool>`(${given} >= ${condition.from} and ${given} < ${condition.below})`;
  }
  return sql<SqlBool>`${given} in (${sql.join(condition.values)})`;
}

/** From here on a condition counts as common: among what it fits, a page is soon full. */
const common = 2_000;
/** Up to here it is not worth while to count any further. */
const rare = 200;
/** Somebody who asks for so many values at once asks for nearly everything. */
const mostValues = 10;

/**
 * Which of the conditions to look up, where the others are tested: the one that the fewest payments fulfil. Undefined where
 * there is none, or only a range that is common: the newest payments are tested then, because a range has to be sorted.
 */
export async function rarest(
  db: Db,
  clientId: string,
  conditions: readonly Condition[],
): Promise<Condition | undefined> {
  let best: { condition: Condition | undefined; found: number } = { condition: undefined, found: Infinity };
  if (conditions.length === 1 && conditions[0]?.kind === 'equal') return conditions[0];
  for (const condition of conditions) {
    const found = await countOf(db, clientId, condition);
    const isUsable = condition.kind === 'equal' || found < common;
    if (isUsable && found < best.found) best = { condition, found };
    if (best.found <= rare) break;
  }
  return best.condition;
}

/** How many payments fulfil it, counted no further than what is common. */
async function countOf(db: Db, clientId: string, condition: Condition): Promise<number> {
  const values = condition.kind === 'equal' ? condition.values : [undefined];
  if (values.length > mostValues) return Infinity;
  let found = 0;
  for (const value of values) {
    const { rows } = await sql<{ found: bigint }>`select count(*) as found from
      (select 1 from payment_summary where client_id = ${clientId} and ${indexed(condition, value)}
        limit ${sql.lit(common)}) as counted`.execute(db);
    found += Number(rows[0]?.found ?? 0);
  }
  return found;
}
