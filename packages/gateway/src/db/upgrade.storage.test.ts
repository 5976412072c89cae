import { Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimDue } from '../testing/claimed.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { listApiKeys } from './api-keys.js';
import { findAuthentication } from './authentications.js';
import type { Db } from './engine.js';
import { listErrorScenarios } from './error-scenarios.js';
import { migrate } from './migrate.js';
import { findSummary } from './payment-summaries.js';
import { payments } from './migrations/0001-payments.js';
import { serverApi } from './migrations/0002-server-api.js';
import { authentications } from './migrations/0003-authentications.js';
import { awaitedFacts } from './migrations/0004-awaited-facts.js';

const clientId = 'SANDBOX_TEST';
const challenge = {
  challengeId: 'page-1',
  acsUrl: 'https://acs.example/challenge',
  acsTransId: 'acs-1',
  dsTransId: 'ds-1',
  messageVersion: '2.2.0',
};

/** The release before the sandbox had clocks and faults. */
const before = {
  '0001-payments': payments,
  '0002-server-api': serverApi,
  '0003-authentications': authentications,
  '0004-awaited-facts': awaitedFacts,
};

describe.each(engines)('a database of an earlier release on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    const migrator = new Migrator({ db, provider: { getMigrations: async () => before } });
    await migrator.migrateToLatest();
    await sql`insert into merchant (client_id, display_name, allowed_origins, gateway_private_key, gateway_public_key,
        created_at)
      values (${clientId}, 'Test shop', '[]', 'sealed', 'public', 1)`.execute(db);
    await sql`insert into payment_session (session_id, client_id, payment_request_id, currency, amount, capture_mode,
        reference_order_id, order_description, redirect_url, created_at, expires_at)
      values ('session-1', ${clientId}, 'request-1', 'SGD', 4200, 'MANUAL', 'order-1', 'A bowl',
        'https://shop.example/', 1, 2)`.execute(db);
    await sql`insert into payment (payment_id, client_id, payment_request_id, session_id, currency, amount,
        capture_mode, created_at)
      values ('payment-1', ${clientId}, 'request-1', 'session-1', 'SGD', 4200, 'MANUAL', 1)`.execute(db);
    await sql`insert into operation (operation_id, payment_id, sequence, kind, state, amount, created_at)
      values ('operation-1', 'payment-1', 1, 'AUTHORIZATION', 'PROCESSING', 4200, 1)`.execute(db);
    await sql`insert into authentication (operation_id, session_id, server_trans_id, challenge_id, state, challenge,
        sealed_charge, created_at, expires_at)
      values ('operation-1', 'session-1', 'server-1', 'page-1', 'CHALLENGE', ${JSON.stringify(challenge)}, 'sealed',
        1, 600001)`.execute(db);
    await sql`insert into error_scenario (client_id, method, result_code, ends_at)
      values (${clientId}, 'pay', 'SYSTEM_ERROR', 99)`.execute(db);
    await sql`insert into delivery (delivery_id, client_id, payment_id, operation_id, notify_type, url, body, state,
        attempts, next_attempt_at, claimed_until, created_at)
      values ('delivery-1', ${clientId}, 'payment-1', 'operation-1', 'PAYMENT_RESULT',
        'https://shop.example:8443/notify?order=1', '{}', 'PENDING', 3, 600000, 0, 1)`.execute(db);
    await sql`insert into api_key (key_hash, client_id, kind, hint, allowed_methods, allowed_addresses, created_at)
      values ('hash-1', ${clientId}, 'RESTRICTED', '12345678', '["pay","acceptDispute","listPayments"]', '[]', 1),
        ('hash-2', ${clientId}, 'STANDARD', '87654321', '[]', '[]', 2)`.execute(db);
    await migrate(db);
  });
  afterAll(() => database.close());

  it('keeps a challenge that runs, and the page that names it', async () => {
    expect(await findAuthentication(db, { pageId: 'page-1' })).toMatchObject({
      operationId: 'operation-1',
      clientId,
      subject: 'PAYMENT',
      state: 'CHALLENGE',
      challenge: { acsTransId: 'acs-1', dsTransId: 'ds-1' },
      sealedCharge: 'sealed',
      expiresAtMs: 600_001,
    });
  });

  it('has a row for each payment, by which people find it', async () => {
    expect(await findSummary(db, 'payment-1')).toMatchObject({
      client_id: clientId,
      payment_request_id: 'request-1',
      reference_order_id: 'order-1',
      state: 'PROCESSING',
      amount: 4200n,
      captured: 0n,
      buyer_name_key: null,
    });
  });

  it('keeps its error scenarios', async () => {
    expect(await listErrorScenarios(db, clientId)).toEqual([
      { method: 'pay', resultCode: 'SYSTEM_ERROR', endsAtMs: 99 },
    ]);
  });

  it('goes on with a notification where its schedule stood, and knows who receives it', async () => {
    const [claimed] = await claimDue(db, 600_000);
    expect(claimed).toMatchObject({ deliveryId: 'delivery-1', attempt: 4, scheduledAttempts: 3 });
    const rows = await db.selectFrom('delivery').select(['host', 'endpoint']).execute();
    expect(rows).toEqual([{ host: 'shop.example:8443', endpoint: 'https://shop.example:8443/notify' }]);
  });

  it('has keys that may do what they did before, by names of one meaning', async () => {
    expect((await listApiKeys(db, clientId)).map(({ allowedMethods }) => allowedMethods)).toEqual([
      ['pay', 'acceptDispute', 'console.acceptDispute', 'console.listPayments'],
      [],
    ]);
  });

  it('is brought up to date once', async () => {
    await migrate(db);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    expect(rows.length).toBeGreaterThan(Object.keys(before).length);
  });
});
