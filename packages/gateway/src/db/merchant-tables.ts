import { sql, type RawBuilder } from 'kysely';

/** A table with rows of merchants, and which of them are one merchant's. */
export interface MerchantTable {
  readonly name: string;
  rowsOf(clientId: string): RawBuilder<boolean>;
}

const byClient = (name: string): MerchantTable => ({
  name,
  rowsOf: (clientId) => sql`client_id = ${clientId}`,
});

const paymentsOf = (clientId: string) => sql`select payment_id from payment where client_id = ${clientId}`;

const byPayment = (name: string): MerchantTable => ({
  name,
  rowsOf: (clientId) => sql`payment_id in (${paymentsOf(clientId)})`,
});

const byOperation = (name: string): MerchantTable => ({
  name,
  rowsOf: (clientId) => sql`operation_id in
    (select operation_id from operation where payment_id in (${paymentsOf(clientId)}))`,
});

const byDelivery = (name: string): MerchantTable => ({
  name,
  rowsOf: (clientId) => sql`delivery_id in (select delivery_id from delivery where client_id = ${clientId})`,
});

/** Who a merchant is, and who may do what for it. These stay when its data goes. A row comes after those that it refers to. */
export const identityTables: readonly MerchantTable[] = [
  ...['merchant', 'merchant_key', 'api_key', 'console_membership', 'console_invitation'].map(byClient),
  { name: 'console_audit', rowsOf: (clientId) => sql`scope = ${clientId}` },
];

/** Tables without rows of merchants: they are of people, who outlive a merchant. */
export const peopleTables: readonly string[] = [
  'console_person',
  'console_recovery_code',
  'console_session',
  'console_try',
];

/** What a test run wrote down of a merchant, to come back to; it stays as well. */
export const snapshotTables: readonly MerchantTable[] = [byClient('sandbox_snapshot')];

/** What happened to a merchant: all that goes when it is reset, and that a snapshot holds. In the same order. */
export const dataTables: readonly MerchantTable[] = [
  byClient('sandbox_clock'),
  byClient('sandbox_fault'),
  byClient('payment_session'),
  byClient('payment'),
  byPayment('operation'),
  byClient('authentication'),
  byOperation('awaited_facts'),
  byClient('stored_card'),
  byClient('vaulting'),
  byClient('dispute'),
  byClient('dispute_evidence'),
  byClient('delivery'),
  byDelivery('delivery_attempt'),
  byClient('endpoint'),
  byClient('alert'),
];

/** What is computed from that: it goes with it, and is computed again where a snapshot comes back. */
export const derivedTables: readonly MerchantTable[] = [byClient('payment_summary')];

/** What was said while it happened: it goes with it, and no snapshot holds it. */
export const logTables: readonly MerchantTable[] = [byClient('activity')];
