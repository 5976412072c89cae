import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notifyDisputeSchema, type NotifyDispute } from '@tillgate/contract';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { dayMs } from '../testing/disputes.js';
import type { Shop } from '../testing/shop.js';
import { adminKey } from '../testing/sandbox-control.js';

const document = Buffer.from('%PDF-1.7 the proof').toString('base64');

let world: MerchantWorld;
let shop: Shop;
beforeAll(async () => {
  world = await startMerchantWorld({ SANDBOX_ADMIN_KEY: adminKey });
});
afterAll(() => world.close());

/** A new merchant's payment that its buyer disputes. */
async function disputed(card: string): Promise<{ disputeId: string; paymentId: string }> {
  shop = await world.newShop();
  await shop.configure({ disputeNotifyUrl: shop.notifyUrl('/disputes') });
  const { paymentId } = await shop.captured(card);
  return { disputeId: await world.disputeOf(paymentId), paymentId };
}

/** What the merchant was told of disputes, once all that is due was done. */
async function told(): Promise<NotifyDispute[]> {
  await world.gateway.readDisputes();
  await world.gateway.runDue();
  return shop.notifications('/disputes').map((each) => notifyDisputeSchema.parse(each));
}

/** In the order of the alphabet: what is due at the same time is sent at the same time. */
async function typesTold(): Promise<string[]> {
  return (await told()).map(({ disputeNotificationType }) => disputeNotificationType).sort();
}

async function refundCode(paymentId: string, value: string): Promise<string> {
  return (await shop.refund(paymentId, value)).json.result.resultCode;
}

async function toldAs(type: NotifyDispute['disputeNotificationType']): Promise<NotifyDispute | undefined> {
  return (await told()).find(({ disputeNotificationType }) => disputeNotificationType === type);
}

/** Has the network do something to its dispute of a payment, as a test's script does. */
async function script(paymentId: string, verb: 'judgement' | 'withdrawal', body?: object): Promise<void> {
  await postToNetwork(`/v1/script/disputes/${await networkDisputeId(paymentId)}/${verb}`, body);
}

const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' };

async function networkDisputeId(paymentId: string): Promise<string> {
  const found = await fetch(`${world.networkUrl}/v1/script/disputes`, { headers });
  const { disputes } = (await found.json()) as { disputes: { disputeId: string; paymentId: string }[] };
  return disputes.find((each) => each.paymentId === paymentId)?.disputeId ?? '';
}

async function postToNetwork(path: string, body: object = {}): Promise<void> {
  const message = { method: 'POST', headers, body: JSON.stringify(body) };
  expect((await fetch(world.networkUrl + path, message)).status).toBe(200);
}

describe('a dispute', () => {
  it('is told with all that is known of it', async () => {
    const { disputeId, paymentId } = await disputed(cards.disputed);
    const nowMs = world.clock.nowMs();
    expect(await told()).toEqual([
      {
        notifyType: 'DISPUTE_RESULT',
        result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' },
        disputeNotificationType: 'DISPUTE_CREATED',
        paymentRequestId: expect.any(String) as string,
        disputeId,
        paymentId,
        captureId: expect.any(String) as string,
        disputeType: 'CHARGEBACK',
        disputeTime: new Date(nowMs).toISOString().replace('.000', ''),
        disputeAmount: { currency: 'SGD', value: '4200' },
        disputeReasonCode: '10.4',
        disputeReasonMsg: 'Other Fraud: Card-Absent Environment',
        disputeSource: 'VISA',
        arn: expect.stringMatching(/^\d{23}$/) as string,
        defendable: true,
        defenseDueTime: new Date(nowMs + 10 * dayMs).toISOString().replace('.000', ''),
      },
    ]);
  });

  it('that is defended is told so, and then its judgement', async () => {
    const { disputeId } = await disputed(cards.disputedAndWon);
    const answer = await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
    expect(answer.json).toMatchObject({ result: { resultCode: 'SUCCESS' }, disputeId });
    expect(await typesTold()).toEqual(['DEFENSE_SUPPLIED', 'DISPUTE_CREATED', 'DISPUTE_JUDGED']);
    const judged = await toldAs('DISPUTE_JUDGED');
    expect(judged).toMatchObject({ disputeJudgedResult: 'ACCEPT_BY_CUSTOMER' });
    expect(judged).not.toHaveProperty('disputeJudgedAmount');
  });

  it('whose defence was not answered, and is judged when it comes again, is told as both', async () => {
    const { disputeId, paymentId } = await disputed(cards.disputedAndWon);
    const defence = `/v1/disputes/${await networkDisputeId(paymentId)}/defence`;
    await postToNetwork(defence, { evidence: document });
    const again = await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
    expect(again.json.result.resultCode).toBe('SUCCESS');
    expect(await typesTold()).toEqual(['DEFENSE_SUPPLIED', 'DISPUTE_CREATED', 'DISPUTE_JUDGED']);
  });

  it('that is lost costs its amount', async () => {
    const { disputeId } = await disputed(cards.disputedAndLost);
    await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
    expect(await toldAs('DISPUTE_JUDGED')).toMatchObject({
      disputeJudgedResult: 'ACCEPT_BY_MERCHANT',
      disputeJudgedAmount: { currency: 'SGD', value: '4200' },
    });
  });

  it('that is accepted is told once, however often that is asked', async () => {
    const { disputeId } = await disputed(cards.disputed);
    const first = await shop.ask('acceptDispute', { disputeId });
    world.clock.advance(60_000);
    const second = await shop.ask('acceptDispute', { disputeId });
    expect(second.json).toEqual(first.json);
    expect(await typesTold()).toEqual(['DISPUTE_ACCEPTED', 'DISPUTE_CREATED']);
    expect(await toldAs('DISPUTE_ACCEPTED')).toMatchObject({ disputeAcceptReason: 'MERCHANT_ACCEPTED' });
  });

  it('that nobody answers is alerted a day before its end, and accepted at it', async () => {
    const { disputeId } = await disputed(cards.disputed);
    world.clock.advance(9 * dayMs - 1);
    expect(await typesTold()).toEqual(['DISPUTE_CREATED']);
    world.clock.advance(1);
    expect(await typesTold()).toEqual(['DEFENSE_DUE_ALERT', 'DISPUTE_CREATED']);
    world.clock.advance(dayMs - 1);
    expect(await typesTold()).toHaveLength(2);
    world.clock.advance(1);
    expect(await typesTold()).toEqual(['DEFENSE_DUE_ALERT', 'DISPUTE_ACCEPTED', 'DISPUTE_CREATED']);
    expect(await toldAs('DISPUTE_ACCEPTED')).toMatchObject({ disputeAcceptReason: 'TIMEOUT' });
    const late = await shop.ask('acceptDispute', { disputeId });
    expect(late.json.result.resultCode).toBe('TIME_EXCEEDS_LIMIT');
  });

  it('that was defended is neither alerted nor accepted', async () => {
    const { disputeId, paymentId } = await disputed(cards.disputed);
    await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
    world.clock.advance(11 * dayMs);
    expect(await typesTold()).toEqual(['DEFENSE_SUPPLIED', 'DISPUTE_CREATED']);
    await script(paymentId, 'judgement', { for: 'CARDHOLDER' });
    expect(await typesTold()).toEqual(['DEFENSE_SUPPLIED', 'DISPUTE_CREATED', 'DISPUTE_JUDGED']);
  });

  it('that its cardholder withdraws is cancelled, and not to be answered any more', async () => {
    const { disputeId, paymentId } = await disputed(cards.disputed);
    await script(paymentId, 'withdrawal');
    // The acquirer knows first: what it answers is what both sides know then.
    const late = await shop.ask('acceptDispute', { disputeId });
    expect(late.json.result.resultCode).toBe('REPEAT_REQUEST');
    expect(await typesTold()).toEqual(['DISPUTE_CANCELLED', 'DISPUTE_CREATED']);
  });

  it('is told to nobody where the merchant has no URL for it', async () => {
    shop = await world.newShop();
    const { paymentId } = await shop.captured(cards.disputed);
    await world.disputeOf(paymentId);
    await world.gateway.runDue();
    expect(shop.notifications().map(({ notifyType }) => notifyType)).not.toContain('DISPUTE_RESULT');
  });

  it('leaves nothing to be refunded of what it is about, until the cardholder gives it up', async () => {
    const { paymentId } = await disputed(cards.disputed);
    expect(await refundCode(paymentId, '1')).toBe('REFUND_AMOUNT_EXCEED');
    await script(paymentId, 'withdrawal');
    await told();
    expect(await refundCode(paymentId, '4200')).toBe('SUCCESS');
  });

  it('that is lost leaves nothing to be refunded, and one that is won leaves all', async () => {
    for (const [card, code] of [
      [cards.disputedAndLost, 'REFUND_AMOUNT_EXCEED'],
      [cards.disputedAndWon, 'SUCCESS'],
    ] as const) {
      const { disputeId, paymentId } = await disputed(card);
      await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
      await told();
      expect(await refundCode(paymentId, '4200')).toBe(code);
    }
  });

  it('that nobody has told us of yet makes the network refuse the refund', async () => {
    shop = await world.newShop();
    const { paymentId } = await shop.captured(cards.disputed);
    expect(await refundCode(paymentId, '4200')).toBe('REFUND_AMOUNT_EXCEED');
    const { json } = await shop.ask('inquiryPayment', { paymentId });
    expect(json['transactions']).toMatchObject([
      { transactionType: 'CAPTURE', transactionStatus: 'SUCCESS' },
      { transactionType: 'REFUND', transactionStatus: 'FAIL' },
    ]);
  });

  it('is known once, though all is told again after a restart', async () => {
    const { disputeId } = await disputed(cards.disputedAndWon);
    await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
    const before = await typesTold();
    await world.restart();
    expect(await typesTold()).toEqual(before);
  });
});

describe('the documents', () => {
  it('come back as they were given, with what they are', async () => {
    const { disputeId } = await disputed(cards.disputed);
    const file = { disputeId, disputeEvidenceType: 'DISPUTE_EVIDENCE_FILE' };
    const none = await shop.ask('downloadDisputeEvidence', file);
    expect(none.json.result.resultCode).toBe('ORDER_NOT_EXIST');
    await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: document });
    const { json } = await shop.ask('downloadDisputeEvidence', file);
    expect(json).toMatchObject({ disputeEvidence: document, disputeEvidenceFormat: 'PDF' });
  });

  it('are one: of two that cross, one is taken', async () => {
    const { disputeId } = await disputed(cards.disputed);
    const others = ['one', 'two', 'three'].map((text) => Buffer.from(`%PDF- ${text}`).toString('base64'));
    const answers = await Promise.all(
      others.map((disputeEvidence) => shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence })),
    );
    const codes = answers.map(({ json }) => json.result.resultCode);
    expect(codes.sort()).toEqual(['REPEAT_REQUEST', 'REPEAT_REQUEST', 'SUCCESS']);
    expect(await typesTold()).toEqual(['DEFENSE_SUPPLIED', 'DISPUTE_CREATED']);
  });

  it('may be as long as Antom allows', async () => {
    const { disputeId } = await disputed(cards.disputed);
    const disputeEvidence = 'QUFB'.repeat(250_000);
    const { json } = await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence });
    expect(json.result.resultCode).toBe('SUCCESS');
  });

  it('begin with a letter that is a PDF', async () => {
    const { disputeId, paymentId } = await disputed(cards.disputed);
    const { json } = await shop.ask('downloadDisputeEvidence', {
      disputeId,
      disputeEvidenceType: 'DISPUTE_EVIDENCE_TEMPLATE',
    });
    const letter = Buffer.from(String(json['disputeEvidence']), 'base64').toString('latin1');
    expect(letter).toContain(paymentId);
    expect(json['disputeEvidenceFormat']).toBe('PDF');
  });
});
