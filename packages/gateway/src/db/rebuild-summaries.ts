import type { Db } from './engine.js';
import { summaryRow } from './payment-summaries.js';
import { pageOfPayments } from './payments.js';
import { findSessionsOfRequests } from './sessions.js';
import type { Tx } from './transact.js';

const paymentsAtOnce = 200;

/** Computes anew what lists tell of all payments, of one client or of all; in the transaction that it is given. */
export async function rebuildSummaries(db: Db | Tx, clientId?: string): Promise<void> {
  await db
    .deleteFrom('payment_summary')
    .$if(clientId !== undefined, (query) => query.where('client_id', '=', clientId ?? ''))
    .execute();
  let after: string | undefined = '';
  while (after !== undefined) after = await rebuildPage(db, clientId, after);
}

/** Returns the last payment of the page; undefined where there was none. */
async function rebuildPage(
  db: Db | Tx,
  clientId: string | undefined,
  after: string,
): Promise<string | undefined> {
  const payments = await pageOfPayments(db, { clientId, after, limit: paymentsAtOnce });
  const sessions = await findSessionsOfRequests(
    db,
    payments.map(({ facts }) => facts),
  );
  const rows = payments.map((payment) => {
    const { clientId: owner, paymentRequestId } = payment.facts;
    const session = sessions.get(`${owner} ${paymentRequestId}`);
    if (!session) throw new Error(`the session of payment ${payment.facts.paymentId} is not in the database`);
    return { ...summaryRow(payment, session), change_no: 0 };
  });
  if (rows.length > 0) await db.insertInto('payment_summary').values(rows).execute();
  return payments.at(-1)?.facts.paymentId;
}
