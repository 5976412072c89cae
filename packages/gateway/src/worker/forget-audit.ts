import { deleteAuditBefore } from '../db/console-audit.js';
import type { Context } from '../ports.js';

const dayMs = 24 * 60 * 60 * 1000;
/** Few enough that nobody who writes an entry waits for it. */
const removedAtOnce = 500;

/** Removes some of the audit log that is older than the operator keeps it. Returns how many entries that were. */
export async function forgetAudit({ db, machineClock, auditDays }: Context): Promise<number> {
  if (auditDays === undefined) return 0;
  return deleteAuditBefore(db, machineClock.nowMs() - auditDays * dayMs, removedAtOnce);
}
