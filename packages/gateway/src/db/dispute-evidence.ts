import type { Dispute } from '../domain/dispute.js';
import type { Db } from './engine.js';

/** Keeps a document in base64 unless there is one. Returns the one that is kept. */
export async function keepEvidenceOnce(
  db: Db,
  { facts }: Dispute,
  evidence: string,
  nowMs: number,
): Promise<string> {
  const { disputeId, clientId } = facts;
  await db
    .insertInto('dispute_evidence')
    .values({ dispute_id: disputeId, client_id: clientId, evidence, created_at: nowMs })
    .onConflict((conflict) => conflict.column('dispute_id').doNothing())
    .execute();
  return (await findEvidence(db, disputeId)) ?? evidence;
}

/** The document, or undefined. */
export async function findEvidence(db: Db, disputeId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('dispute_evidence')
    .select('evidence')
    .where('dispute_id', '=', disputeId)
    .executeTakeFirst();
  return row?.evidence;
}
