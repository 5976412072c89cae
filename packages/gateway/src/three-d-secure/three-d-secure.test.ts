import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentReport } from '@tillgate/contract/frame';
import type { RReq } from '@tillgate/contract/three-d-secure';
import { challengedBuyer, type VisitedPage } from '../testing/challenged-buyer.js';
import {
  authenticationCards,
  cards,
  startMerchantWorld,
  type MerchantWorld,
} from '../testing/merchant-world.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

const forced = {
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
};

interface Tried {
  paymentRequestId: string;
  report: PaymentReport;
}

async function submit(paymentRequestId: string, card: string): Promise<PaymentReport> {
  return (await (await world.submitCard(paymentRequestId, card)).json()) as PaymentReport;
}

async function tried(card: string, changes: object = forced): Promise<Tried> {
  const paymentRequestId = await world.openSession(changes);
  return { paymentRequestId, report: await submit(paymentRequestId, card) };
}

async function inquired(paymentRequestId: string): Promise<Record<string, unknown>> {
  return (await world.ask('inquiryPayment', { paymentRequestId })).json;
}

const wrong = { answer: 'confirm', code: '000000' };
const right = { answer: 'confirm', code: '123456' };
const cancel = { answer: 'cancel' };

/** Opens the challenge of a payment and answers it; then the worker does what is due. */
async function answered({ report }: Tried, ...answers: Record<string, string>[]): Promise<VisitedPage> {
  const buyer = challengedBuyer(world.url);
  let page = await buyer.open(report);
  for (const fields of answers) page = await buyer.answer(page, fields);
  await world.gateway.runDue();
  return page;
}

async function sendResults(changes: Partial<RReq>): Promise<Record<string, unknown>> {
  const message = {
    messageType: 'RReq',
    messageVersion: '2.2.0',
    messageCategory: '01',
    threeDSServerTransID: '6f1c4a52-5f0e-4e55-9d6c-0f3f3c2a7b11',
    dsTransID: 'f25084f0-5b16-4c0a-ae5d-b24808a95e4b',
    acsTransID: 'd7c1ee99-9478-44a6-b1f2-391e29c6b340',
    transStatus: 'Y',
    interactionCounter: '01',
    ...changes,
  };
  const reply = await fetch(`${world.url}/three-d-secure/results`, {
    method: 'POST',
    body: JSON.stringify(message),
  });
  return (await reply.json()) as Record<string, unknown>;
}

describe('a card that is to be authenticated', () => {
  it('is not authorised before the buyer answered, and is then, with the proof', async () => {
    const payment = await tried(cards.approved);
    expect(payment.report).toMatchObject({
      paymentStatus: 'PROCESSING',
      challenge: { url: expect.stringMatching(/^\/checkout\/challenge\/[0-9a-f]{32}$/) },
    });
    expect(await world.booked()).toEqual([]);

    const over = await answered(payment, right);
    expect(over).toMatchObject({ status: 200, form: undefined });
    expect(await inquired(payment.paymentRequestId)).toMatchObject({
      paymentStatus: 'SUCCESS',
      paymentResultInfo: {
        cvvResultRaw: 'Y',
        threeDSResult: {
          threeDSVersion: '2.2.0',
          eci: '05',
          cavv: expect.stringMatching(/^[\w+/]{27}=$/),
          dsTransactionId: expect.any(String),
          threeDSOffered: true,
          challenged: true,
        },
      },
    });
    const [notification] = world.notifications();
    expect(notification).toMatchObject({ paymentResultInfo: { threeDSResult: { eci: '05' } } });
  });

  it.each([
    ['authenticated without a challenge', authenticationCards.Y, { eci: '05', challenged: false }],
    ['of Mastercard', authenticationCards.mastercardY, { eci: '02' }],
    ['whose authentication was attempted', authenticationCards.A, { eci: '06' }],
    ['whose authentication is unavailable', authenticationCards.U, { eci: '07', threeDSOffered: true }],
  ])('%s is paid at once', async (_name, card, threeDSResult) => {
    const { paymentRequestId, report } = await tried(card);
    expect(report).toMatchObject({ paymentStatus: 'SUCCESS' });
    expect(report.challenge).toBeUndefined();
    expect(await inquired(paymentRequestId)).toMatchObject({ paymentResultInfo: { threeDSResult } });
  });

  it.each([
    ['not authenticated', authenticationCards.N, '01'],
    ['rejected', authenticationCards.R, '11'],
  ])('and is %s never reaches the acquirer', async (_name, card, reason) => {
    const before = (await world.booked()).length;
    const { paymentRequestId, report } = await tried(card);
    expect(report).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultCode: 'USER_PAYMENT_VERIFICATION_FAILED',
      canRetry: true,
    });
    expect(await world.booked()).toHaveLength(before);
    expect(await inquired(paymentRequestId)).toMatchObject({
      paymentResultInfo: {
        lastFour: card.slice(-4),
        threeDSResult: { threeDStransactionStatusReason: reason },
      },
    });
  });

  it("tells the merchant's page how it went, and the proof to the merchant's server only", async () => {
    const { paymentRequestId, report } = await tried(authenticationCards.Y);
    expect(report.cardPaymentResultInfo?.['threeDSResult']).toEqual({
      threeDSVersion: '2.2.0',
      eci: '05',
      threeDSOffered: true,
      challenged: false,
    });
    expect(await inquired(paymentRequestId)).toMatchObject({
      paymentResultInfo: { threeDSResult: { cavv: expect.any(String), dsTransactionId: expect.any(String) } },
    });
    const refused = await tried(authenticationCards.N);
    expect(refused.report.cardPaymentResultInfo?.['threeDSResult']).toEqual({
      threeDSVersion: '2.2.0',
      eci: '07',
      threeDSOffered: true,
      challenged: false,
      threeDStransactionStatusReason: '01',
    });
  });

  it('is not asked for twice while the buyer answers', async () => {
    const { paymentRequestId, report } = await tried(cards.approved);
    const again = await submit(paymentRequestId, cards.mastercard);
    expect(again).toMatchObject({ paymentStatus: 'PROCESSING', challenge: report.challenge });
  });

  it('without its merchant forcing it is authorised as before', async () => {
    const { report } = await tried(cards.approved, {});
    expect(report).toMatchObject({ paymentStatus: 'SUCCESS' });
  });
});

describe('a challenge', () => {
  it('that is failed ends the attempt, and another card can be tried', async () => {
    const payment = await tried(cards.approved);
    const page = await answered(payment, wrong);
    expect(page.markup).toContain('role="alert"');
    await answered(payment, wrong, wrong);
    expect(await inquired(payment.paymentRequestId)).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultCode: 'USER_PAYMENT_VERIFICATION_FAILED',
      paymentResultInfo: { threeDSResult: { challenged: true, threeDStransactionStatusReason: '19' } },
    });
    const again = await submit(payment.paymentRequestId, authenticationCards.Y);
    expect(again).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('that the buyer cancels at the issuer says so', async () => {
    const payment = await tried(cards.approved);
    await answered(payment, cancel);
    expect(await inquired(payment.paymentRequestId)).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultInfo: { threeDSResult: { challengeCancel: '01' } },
    });
  });

  it('whose window the buyer closes ends, whatever the issuer says afterwards', async () => {
    const payment = await tried(cards.approved);
    const page = await challengedBuyer(world.url).open(payment.report);
    const booked = (await world.booked()).length;
    const left = await world.checkout('leaveChallenge', payment.paymentRequestId);
    expect(await left.json()).not.toHaveProperty('challenge');
    await world.gateway.runDue();
    await challengedBuyer(world.url).answer(page, right);
    await world.gateway.runDue();
    expect(await inquired(payment.paymentRequestId)).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultInfo: { threeDSResult: { challengeCancel: '01' } },
    });
    expect(await world.booked()).toHaveLength(booked);
  });

  it('is still there when the form is loaded again, and survives a restart, without the security code', async () => {
    const payment = await tried(cards.approved);
    await world.restart();
    const status = (await (
      await world.checkout('readStatus', payment.paymentRequestId)
    ).json()) as PaymentReport;
    expect(status.challenge).toEqual(payment.report.challenge);
    await answered(payment, right);
    const paid = await inquired(payment.paymentRequestId);
    expect(paid).toMatchObject({ paymentStatus: 'SUCCESS' });
    expect(paid['paymentResultInfo']).toMatchObject({ cvvResultRaw: 'P' });
  });

  it("does not lose the buyer's wish to keep the card", async () => {
    const paymentMethodMetaData = { is3DSAuthentication: true, tokenizeMode: 'ENABLED' };
    const payment = await tried(cards.approved, {
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData },
    });
    await answered(payment, right);
    expect(await inquired(payment.paymentRequestId)).toMatchObject({
      paymentResultInfo: { cardToken: expect.any(String), threeDSResult: { eci: '05' } },
    });
  });

  it('that nobody answers fails after ten minutes', async () => {
    const { paymentRequestId } = await tried(cards.approved);
    world.clock.advance(10 * 60_000 - 1);
    await world.gateway.runDue();
    expect(await inquired(paymentRequestId)).toMatchObject({ paymentStatus: 'PROCESSING' });
    world.clock.advance(1);
    await world.gateway.runDue();
    expect(await inquired(paymentRequestId)).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultInfo: { threeDSResult: { challengeCancel: '03' } },
    });
  });

  it('of an order that its merchant cancels charges nobody', async () => {
    const payment = await tried(cards.approved);
    const booked = (await world.booked()).length;
    await world.ask('cancel', { paymentRequestId: payment.paymentRequestId });
    await answered(payment, right);
    expect(await inquired(payment.paymentRequestId)).toMatchObject({ paymentStatus: 'CANCELLED' });
    expect(await world.booked()).toHaveLength(booked);
  });

  it('keeps neither the number nor the code in the clear, and nothing once it is over', async () => {
    const payment = await tried(cards.approved);
    const rows = () => world.gateway.context.db.selectFrom('authentication').selectAll().execute();
    const running = (await rows()).at(-1);
    expect(JSON.stringify(await rows(), textOf)).not.toContain(cards.approved);
    expect(running?.sealed_charge).toMatch(/^[\w+/=]+$/);
    await answered(payment, right);
    expect((await rows()).filter(({ sealed_charge }) => sealed_charge !== null)).not.toContainEqual(
      expect.objectContaining({ operation_id: running?.operation_id }),
    );
  });

  it('is shown by pages that frame the issuer only, and that the merchant only may frame', async () => {
    const { report } = await tried(cards.approved);
    const reply = await fetch(new URL(String(report.challenge?.url), world.url));
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/frame-src http:\/\/localhost:\d+ 'self'; form-action http:\/\/localhost:\d+;/);
    expect(policy).toContain("frame-ancestors 'self' http://localhost:*");
    expect(policy).not.toContain('unsafe');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${world.url}/checkout/challenge/${'0'.repeat(32)}`)).status).toBe(404);
  });
});

describe('a result that nobody asked for', () => {
  it('is answered with an error', async () => {
    expect(await sendResults({})).toMatchObject({
      messageType: 'Erro',
      errorCode: '301',
      errorComponent: 'S',
    });
    expect(await sendResults({ eci: 'x' })).toMatchObject({ errorCode: '203', errorDetail: 'eci' });
  });

  it('made of what the browser knows pays nothing', async () => {
    const payment = await tried(cards.approved);
    const buyer = challengedBuyer(world.url);
    await buyer.open(payment.report);
    const page = await (await fetch(new URL(String(payment.report.challenge?.url), world.url))).text();
    const creq = /name="creq" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const { threeDSServerTransID, acsTransID } = JSON.parse(Buffer.from(creq, 'base64url').toString());
    expect(await sendResults({ threeDSServerTransID, acsTransID })).toMatchObject({ errorCode: '301' });
    await world.gateway.runDue();
    expect(await inquired(payment.paymentRequestId)).toMatchObject({ paymentStatus: 'PROCESSING' });
  });
});

describe('a soft decline', () => {
  it('is followed by an authentication, and the same card is then approved', async () => {
    const payment = await tried(cards.softDeclined, {});
    expect(payment.report).toMatchObject({ paymentStatus: 'PROCESSING', challenge: {} });
    await answered(payment, right);
    expect(await inquired(payment.paymentRequestId)).toMatchObject({
      paymentStatus: 'SUCCESS',
      paymentResultInfo: { threeDSResult: { eci: '05' } },
    });
  });

  it.each([
    ['is approved where the issuer asks the buyer nothing', cards.softDeclinedY, 'SUCCESS', '05'],
    ['fails where the issuer does not authenticate the buyer', cards.softDeclinedN, 'FAIL', '07'],
  ])('%s', async (_name, card, paymentStatus, eci) => {
    const { paymentRequestId, report } = await tried(card, {});
    expect(report).toMatchObject({ paymentStatus });
    expect(await inquired(paymentRequestId)).toMatchObject({
      paymentResultInfo: { threeDSResult: { eci, challenged: false } },
    });
  });

  it('is the end where the merchant does not want that', async () => {
    const paymentMethodMetaData = { enableAuthenticationUpgrade: false };
    const { report } = await tried(cards.softDeclined, {
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData },
    });
    expect(report).toMatchObject({ paymentStatus: 'FAIL', paymentResultCode: 'AUTHENTICATION_REQUIRED' });
  });
});

function textOf(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
