import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verificationRequestSchema } from '@tillgate/contract/acquirer';
import { mostVaultingAttempts } from '../domain/vaulting.js';
import { openStoredCard } from '../operations/stored-cards.js';
import { approved, card, startVaultingNetwork, type VaultingNetwork } from '../testing/vaulting-network.js';

const minuteMs = 60_000;

let shop: VaultingNetwork;
beforeAll(async () => {
  shop = await startVaultingNetwork();
});
beforeEach(() => shop.reset());
afterAll(() => shop.close());

describe('a card in a vaulting session', () => {
  it('is verified with the network, stored, and told by inquiry and notification alike', async () => {
    const sessionData = await shop.openSession({ customizedInfo: { customizedField1: 'one' } });
    expect(await shop.inquire()).toMatchObject({ vaultingStatus: 'PROCESSING' });
    expect(await shop.submit(sessionData)).toEqual({
      status: 200,
      json: {
        kind: 'vaulting',
        vaultingStatus: 'SUCCESS',
        vaultingResultCode: 'SUCCESS',
        vaultingResultMessage: 'success.',
        canRetry: false,
        redirectUrl: 'http://localhost:8081/stored',
      },
    });
    expect(shop.network.received.map(({ path }) => path)).toEqual(['/v1/verifications']);
    const sent = verificationRequestSchema.parse(JSON.parse(shop.network.received[0]?.body ?? ''));
    expect(sent).toMatchObject({ merchantId: shop.testGateway.clientId, card });

    const told = await shop.inquire();
    expect(told).toMatchObject({
      result: { resultCode: 'SUCCESS' },
      vaultingStatus: 'SUCCESS',
      vaultingResultCode: 'SUCCESS',
      vaultingRequestId: 'vaulting-1',
      metadata: 'of the shop',
    });
    expect(told.paymentMethodDetail).toEqual({
      paymentMethodType: 'CARD',
      card: {
        cardToken: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/),
        brand: 'VISA',
        maskedCardNo: '************0768',
        lastFour: '0768',
        bin: '405469',
        expiryMonth: '12',
        expiryYear: '30',
        funding: 'CREDIT',
        issuingCountry: 'SG',
        networkTransactionId: 'network-1',
        cvvResultRaw: 'M',
      },
    });
    expect(await shop.notifications()).toEqual([
      {
        notifyType: 'VAULTING_RESULT',
        result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' },
        vaultingRequestId: 'vaulting-1',
        vaultingCreateTime: '2026-11-23T12:00:00Z',
        paymentMethodDetail: told.paymentMethodDetail,
        metadata: 'of the shop',
        customizedInfo: { customizedField1: 'one' },
      },
    ]);
  });

  it('that is declined may be followed by another, and only the end is notified', async () => {
    const sessionData = await shop.openSession();
    shop.networkAnswers({ state: 'DECLINED', reason: 'DO_NOT_HONOR' });
    expect((await shop.submit(sessionData)).json).toMatchObject({
      vaultingStatus: 'PROCESSING',
      vaultingResultCode: 'DO_NOT_HONOR',
      canRetry: true,
    });
    expect(await shop.inquire()).toMatchObject({ vaultingStatus: 'PROCESSING' });
    expect(await shop.notifications()).toHaveLength(0);

    shop.networkAnswers(approved);
    expect((await shop.submit(sessionData)).json).toMatchObject({ vaultingStatus: 'SUCCESS' });
    expect(await shop.notifications()).toMatchObject([{ result: { resultCode: 'SUCCESS' } }]);
  });

  it.each([
    ['no answer', undefined],
    ['"not yet"', { state: 'PENDING' }],
  ] as const)(
    'about which the network gives %s is not stored, and may be tried again',
    async (_name, reply) => {
      const sessionData = await shop.openSession();
      shop.networkAnswers(reply);
      expect((await shop.submit(sessionData)).json).toMatchObject({
        vaultingStatus: 'PROCESSING',
        vaultingResultCode: 'UNKNOWN_EXCEPTION',
        canRetry: true,
      });
      const rows = await shop.testGateway.gateway.context.db.selectFrom('stored_card').selectAll().execute();
      expect(rows).toHaveLength(0);
      shop.networkAnswers(approved);
      expect((await shop.submit(sessionData)).json).toMatchObject({ vaultingStatus: 'SUCCESS' });
      const ids = shop.network.received.map(
        ({ body }) => verificationRequestSchema.parse(JSON.parse(body)).operationId,
      );
      expect(new Set(ids).size).toBe(2);
    },
  );

  it('with a fault is not sent to the network', async () => {
    const sessionData = await shop.openSession();
    expect((await shop.submit(sessionData, { number: '4054695723100769' })).json).toMatchObject({
      kind: 'refused',
      code: 'INVALID_CARD_NUMBER',
    });
    expect((await shop.submit(sessionData, { expiryYear: '25' })).json).toMatchObject({
      code: 'CARD_EXPIRED',
    });
    expect(shop.network.received).toHaveLength(0);
  });

  it('is refused after too many were tried', async () => {
    const sessionData = await shop.openSession();
    shop.networkAnswers({ state: 'DECLINED', reason: 'DO_NOT_HONOR' });
    for (let attempt = 0; attempt < mostVaultingAttempts; attempt++) await shop.submit(sessionData);
    shop.networkAnswers(approved);
    expect((await shop.submit(sessionData)).json).toMatchObject({
      kind: 'refused',
      code: 'VERIFY_TIMES_EXCEED_LIMIT',
    });
    expect(shop.network.received).toHaveLength(mostVaultingAttempts);
  });

  it('is not verified again when the session has its card', async () => {
    const sessionData = await shop.openSession();
    await shop.submit(sessionData);
    expect((await shop.submit(sessionData)).json).toMatchObject({
      vaultingStatus: 'SUCCESS',
      canRetry: false,
    });
    expect(shop.network.received).toHaveLength(1);
  });

  it('is refused when the hour is over, before and after the session is closed', async () => {
    const sessionData = await shop.openSession();
    shop.clock.advance(60 * minuteMs);
    expect((await shop.submit(sessionData)).json).toMatchObject({ kind: 'refused', code: 'ORDER_IS_CLOSED' });
    await shop.testGateway.gateway.runDue();
    expect((await shop.submit(sessionData)).json).toMatchObject({
      vaultingStatus: 'FAIL',
      vaultingResultCode: 'ORDER_IS_CLOSED',
    });
    expect(shop.network.received).toHaveLength(0);
  });

  it('is refused with data that are not of a vaulting session', async () => {
    const { tokens } = shop.testGateway.gateway.context;
    for (const sessionData of ['nothing', tokens.issue('0'.repeat(32))]) {
      expect((await shop.submit(sessionData)).json).toMatchObject({ kind: 'refused', code: 'PARAM_ILLEGAL' });
    }
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a form post', { 'content-type': 'text/plain' }],
  ])('is refused from %s', async (_name, headers) => {
    expect((await shop.submit(await shop.openSession(), {}, headers)).status).toBe(403);
    expect(shop.network.received).toHaveLength(0);
  });
});

describe('the number and the CVV of a stored card', () => {
  it('are in no table, no line of the log, no answer and no notification', async () => {
    const sessionData = await shop.openSession();
    shop.networkAnswers(undefined);
    const answers: unknown[] = [await shop.submit(sessionData)];
    shop.networkAnswers({ state: 'DECLINED', reason: 'DO_NOT_HONOR', issuerMessage: `not ${card.number}` });
    answers.push(
      await shop.submit(sessionData),
      await shop.submit(sessionData, { number: '4054695723100769' }),
    );
    shop.networkAnswers(approved);
    answers.push(await shop.submit(sessionData), await shop.inquire());
    await shop.testGateway.gateway.runDue();
    const token = (await shop.inquire()).paymentMethodDetail?.card.cardToken ?? '';
    answers.push(await shop.call('inquireToken', { token }));

    const places = {
      tables: await everyRow(),
      log: shop.logged.join(''),
      answers: JSON.stringify(answers),
      notifications: shop.merchant.received.map(({ body }) => body).join(''),
    };
    for (const [place, text] of Object.entries(places)) {
      expect(text.length, place).toBeGreaterThan(100);
      // A part that is more than the first six and the last four, too; fewer digits stand in some id by chance.
      for (const secret of [card.number, card.number.slice(4, 12), '"cvv"', '"7391"']) {
        expect(text, place).not.toContain(secret);
      }
    }
    const { context } = shop.testGateway.gateway;
    const opened = await openStoredCard(context, shop.testGateway.clientId, token);
    expect(opened?.card).toEqual({
      number: card.number,
      expiryMonth: '12',
      expiryYear: '30',
      holderName: 'A B',
    });
  });
});

/** Every row of every table that the database has, as text. */
async function everyRow(): Promise<string> {
  const { db } = shop.testGateway.gateway.context;
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(db)).rows),
  );
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}
