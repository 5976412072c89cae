import { readMessage } from '@tillgate/contract';
import { consoleSchemas, type ConsoleCallName } from '@tillgate/contract/console';
import { insertAuditEntry, setAuditOutcome } from '../db/console-audit.js';
import { auditDetails } from './audit-details.js';
import type { ConsoleCaller, ConsoleReply, VisitorSituation } from './console-method.js';

/** A call that may change something. */
export interface AuditedCall {
  name: ConsoleCallName;
  given: object;
  /** A client id, a person's id, or `*`. */
  scope: string;
}

/**
 * Has a call carried out that may change something, and writes down who made it: before, so that nothing changes without an
 * entry, and again how it went. What cannot be read changes nothing, and may hold a secret in the wrong field: it is not
 * written down.
 */
export async function audited(
  { context, from, caller }: VisitorSituation & { caller: ConsoleCaller },
  { name, given, scope }: AuditedCall,
  carryOut: () => Promise<ConsoleReply<object>>,
): Promise<ConsoleReply<object>> {
  if (readMessage(consoleSchemas[name].request, given).kind === 'invalid') return carryOut();
  const { db, machineClock } = context;
  const entryId = await insertAuditEntry(db, {
    scope,
    atMs: machineClock.nowMs(),
    who: caller.kind === 'PERSON' ? caller.email : `key …${caller.hint}`,
    what: name,
    details: auditDetails(given),
    outcome: 'UNKNOWN',
    from: from.address,
  });
  const reply = await carryOut();
  await setAuditOutcome(db, entryId, reply.kind === 'done' ? 'DONE' : reply.code);
  return reply;
}
