import { sql } from 'kysely';
import type { Db } from '../db/engine.js';
import { addMerchant } from './merchants.js';

/** A merchant with at least one row in every table that holds rows of merchants. What is in them means nothing. */
export async function addFullMerchant(db: Db, clientId: string): Promise<void> {
  await addMerchant(db, clientId);
  const id = (kind: string) => `${kind} of ${clientId}`;
  await insertRow(db, 'console_person', {
    person_id: id('person'),
    email: id('email'),
    name: 'n',
    password_hash: 'h',
    created_at: 1,
  });
  const rows: Record<string, Record<string, string | number>> = {
    api_key: {
      key_hash: id('key'),
      kind: 'STANDARD',
      hint: 'x',
      allowed_methods: '[]',
      allowed_addresses: '[]',
    },
    console_membership: { person_id: id('person'), role: 'OWNER' },
    console_invitation: {
      invitation_id: id('invitation'),
      token_hash: id('link'),
      role: 'OWNER',
      expires_at: 9,
    },
    sandbox_snapshot: { name: 'before', content: '' },
    sandbox_clock: { offset_ms: 1, held_until: 0 },
    sandbox_fault: { fault_id: id('fault'), kind: 'CALL_CUT_BEFORE', details: '{}' },
    payment_session: {
      session_id: id('session'),
      ...order,
      reference_order_id: 'o',
      order_description: 'd',
      redirect_url: 'u',
      expires_at: 9,
    },
    payment: { payment_id: id('payment'), session_id: id('session'), ...order },
    payment_summary: {
      payment_id: id('payment'),
      payment_request_id: 'request',
      reference_order_id: 'o',
      state: 'PROCESSING',
      result_code: 'PAYMENT_IN_PROCESS',
      currency: 'KRW',
      amount,
      authorized: 0,
      captured: 0,
      refunded: 0,
      changed_at: 1,
      change_no: 1,
    },
    activity: {
      activity_id: id('activity'),
      kind: 'FORM',
      name: 'FORM_LOADED',
      details: '{}',
      at: 1,
      recorded_at: 1,
    },
    operation: {
      operation_id: id('operation'),
      payment_id: id('payment'),
      sequence: 1,
      kind: 'AUTHORIZATION',
      state: 'PROCESSING',
      amount: 1,
    },
    authentication: {
      operation_id: id('operation'),
      session_id: id('session'),
      server_trans_id: id('trans'),
      subject: 'PAYMENT',
      page_id: id('page'),
      state: 'DONE',
      expires_at: 9,
    },
    awaited_facts: { operation_id: id('operation'), sealed_facts: 'sealed' },
    stored_card: {
      token: id('token'),
      fingerprint: 'f',
      card_result: '{}',
      expiry_month: '12',
      expiry_year: '30',
    },
    vaulting: {
      vaulting_id: id('vaulting'),
      vaulting_request_id: 'r',
      redirect_url: 'u',
      details: '{}',
      state: 'PROCESSING',
      expires_at: 9,
    },
    dispute: {
      dispute_id: id('dispute'),
      payment_id: id('payment'),
      network_dispute_id: id('network dispute'),
      state: 'OPEN',
      currency: 'KRW',
      amount,
      facts: '{}',
      progress: '{}',
      defense_due_at: 9,
    },
    dispute_evidence: { dispute_id: id('dispute'), evidence: 'dGVzdA==' },
    delivery: {
      delivery_id: id('delivery'),
      payment_id: id('payment'),
      operation_id: id('operation'),
      notify_type: 'PAYMENT_RESULT',
      url: 'u',
      body: '{}',
      state: 'PENDING',
      attempts: 1,
      next_attempt_at: 9,
      claimed_until: 0,
    },
    endpoint: { url: 'u', failures: 0 },
    alert: { alert_id: id('alert'), kind: 'DELIVERY_DEAD', subject: id('delivery'), details: '{}' },
  };
  const withoutClient = new Set(['awaited_facts']);
  const withoutTime = new Set(['sandbox_clock', 'endpoint', 'activity']);
  for (const [table, row] of Object.entries(rows)) {
    await insertRow(db, table, {
      ...row,
      ...(withoutClient.has(table) ? {} : { client_id: clientId }),
      ...(withoutTime.has(table) ? {} : { created_at: 1 }),
    });
  }
  await insertRow(db, 'console_audit', {
    entry_id: id('entry'),
    scope: clientId,
    at: 1,
    who: 'w',
    what: 'x',
    details: '{}',
    outcome: 'DONE',
    from_address: '::1',
  });
  await insertRow(db, 'delivery_attempt', {
    delivery_id: id('delivery'),
    attempt: 1,
    started_at: 1,
    duration_ms: 1,
  });
}

/** More than a double tells exactly. */
const amount = '9007199254740993';
const order = { payment_request_id: 'request', currency: 'KRW', amount, capture_mode: 'MANUAL' };

async function insertRow(db: Db, table: string, row: Record<string, string | number>): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
    db,
  );
}
