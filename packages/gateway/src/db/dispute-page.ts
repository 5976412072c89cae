import type { Dispute, DisputeState } from '../domain/dispute.js';
import { disputeOf } from './disputes.js';
import type { Db } from './engine.js';

/** Where a page of disputes ended: the newest first. */
export interface DisputePlace {
  readonly createdAtMs: number;
  readonly disputeId: string;
}

export interface DisputeQuery {
  /** Undefined: of any. */
  readonly states?: readonly DisputeState[] | undefined;
  /** Undefined: from the newest on. */
  readonly after?: DisputePlace | undefined;
  readonly limit: number;
}

/** A merchant's disputes, newest first, those behind a place. */
export async function pageOfDisputes(db: Db, clientId: string, wanted: DisputeQuery): Promise<Dispute[]> {
  const { states, after, limit } = wanted;
  let query = db.selectFrom('dispute').selectAll().where('client_id', '=', clientId);
  if (states !== undefined) query = query.where('state', 'in', states);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'dispute_id'), '<', tuple(BigInt(after.createdAtMs), after.disputeId)),
    );
  }
  const rows = await query.orderBy('created_at', 'desc').orderBy('dispute_id', 'desc').limit(limit).execute();
  return rows.map(disputeOf);
}
