import type { MerchantWorld } from '../merchant-world.js';

const mostOperations = 500;

/** Gives a payment as many refused increments as make its number of operations the most that there may be. */
export async function fillPayment({ gateway, clock }: MerchantWorld, paymentId: string): Promise<void> {
  const { db, ids } = gateway.context;
  const taken = await db
    .selectFrom('operation')
    .select(['sequence', 'client_id'])
    .where('payment_id', '=', paymentId)
    .execute();
  const nowMs = clock.nowMs();
  const refused = Array.from({ length: mostOperations - taken.length }, (_, index) => ({
    operation_id: ids.transactionId(nowMs, ['filling', index]),
    payment_id: paymentId,
    client_id: taken[0]?.client_id ?? null,
    sequence: taken.length + index + 1,
    kind: 'INCREMENT',
    state: 'FAIL',
    amount: 1,
    result_code: 'INVALID_AMOUNT',
    card_result: '{}',
    created_at: nowMs,
    settled_at: nowMs,
    next_check_at: null,
    request_id: null,
    reference_id: null,
  }));
  await db.insertInto('operation').values(refused).execute();
}
