import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiryPaymentResponseSchema, type PaymentResultInfo } from '@tillgate/contract';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

const coBadged = '4035501428146300';
const brazilian = '4294097400915107';

async function post(method: string, body: object): Promise<Record<string, unknown>> {
  const reply = await fetch(`${world.url}/checkout/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });
  return (await reply.json()) as Record<string, unknown>;
}

interface Opened {
  paymentRequestId: string;
  sessionData: string;
}

async function open(changes: object): Promise<Opened> {
  const message = world.sessionRequest(changes);
  const { json } = await world.ask('createPaymentSession', message);
  return { paymentRequestId: message.paymentRequestId, sessionData: String(json['paymentSessionData']) };
}

function submit({ sessionData }: Opened, number: string, rest: object = {}) {
  const card = { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A Buyer' };
  return post('submitCard', { sessionData, card, ...rest });
}

/** What inquiry and notification say of the card that paid; both the same. */
async function toldOf({ paymentRequestId }: Opened): Promise<PaymentResultInfo | undefined> {
  const { json } = await world.ask('inquiryPayment', { paymentRequestId });
  await world.gateway.runDue();
  const notified = world
    .notifications()
    .flatMap((message) => (message.notifyType === 'PAYMENT_RESULT' ? [message] : []))
    .find((message) => message.paymentRequestId === paymentRequestId);
  const { paymentResultInfo } = inquiryPaymentResponseSchema.parse(json);
  expect(notified?.paymentResultInfo).toEqual(paymentResultInfo);
  return paymentResultInfo;
}

const sessionOf = (paymentMethodMetaData: object) => ({
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData },
});

describe('what the network found out about a card of the form', () => {
  it('is told by the answer, the inquiry and the notification: address and security code', async () => {
    const order = await open({});
    const billingAddress = { region: 'US', address1: '0 Main Street', zipCode: '94105' };
    const found = { avsResultRaw: 'Z', cvvResultRaw: 'Y' };
    expect(await submit(order, cards.approved, { billingAddress })).toMatchObject({
      paymentStatus: 'SUCCESS',
      cardPaymentResultInfo: found,
    });
    expect(await toldOf(order)).toMatchObject(found);
  });

  it("is found out by the session's address, where the form gave none", async () => {
    const order = await open(
      sessionOf({ billingAddress: { region: 'GB', address1: '1 High St', zipCode: 'E1' } }),
    );
    await submit(order, cards.approved);
    expect(await toldOf(order)).toMatchObject({ avsResultRaw: 'F' });
  });

  it('is told of a decline too', async () => {
    const order = await open({});
    const billingAddress = { region: 'SG', address1: '1 Robinson Rd', zipCode: '048542' };
    expect(await submit(order, cards.declined, { billingAddress })).toMatchObject({
      paymentStatus: 'FAIL',
      cardPaymentResultInfo: { avsResultRaw: 'M', cvvResultRaw: 'Y' },
    });
  });

  it('is by which brand it went', async () => {
    const order = await open({});
    await submit(order, coBadged, { selectedBrand: 'VISA' });
    expect(await toldOf(order)).toMatchObject({ cardBrand: 'VISA' });
    const another = await open(sessionOf({ selectedCardBrand: 'CARTES_BANCAIRES' }));
    await submit(another, coBadged);
    expect(await toldOf(another)).toMatchObject({ cardBrand: 'CARTES_BANCAIRES' });
  });

  it('is in how many parts it is paid', async () => {
    const order = await open({ enableInstallmentCollection: true });
    await submit(order, brazilian, { installments: 6, cardholder: { cpf: '52998224725' } });
    expect(await toldOf(order)).toMatchObject({ creditPayPlan: { installmentNum: 6, interval: 'MONTH' } });
  });
});

describe('a card that the buyer keeps', () => {
  it('pays in the next session, and nothing any more once it was removed; the browser never sees its token', async () => {
    const first = await open(sessionOf({ tokenizeMode: 'ASKFORCONSENT' }));
    const answers: unknown[] = [await submit(first, cards.approved, { saveCard: true })];
    const token = (await toldOf(first))?.cardToken ?? '';
    expect(token).toMatch(/^[A-Za-z0-9+/]{86}==$/);

    const savedPaymentMethods = [{ paymentMethodType: 'CARD', paymentMethodId: token }];
    const second = await open({ savedPaymentMethods });
    const { sessionData } = second;
    const place = { environment: 'sandbox', product: 'CASHIER_PAYMENT', displayMode: 'popup' };
    const form = await post('loadSession', { sessionData, ...place });
    const [choice] = form['storedCards'] as { cardId: string }[];
    const card = { cardId: choice?.cardId };
    answers.push(form, await post('submitCard', { sessionData, card }));
    expect(await toldOf(second)).toMatchObject({ cardToken: token, cvvResultRaw: 'P' });

    const third = await open({ savedPaymentMethods });
    const thirdForm = await post('loadSession', { sessionData: third.sessionData, ...place });
    const [again] = thirdForm['storedCards'] as { cardId: string }[];
    answers.push(thirdForm);
    await post('removeStoredCard', { sessionData: third.sessionData, cardId: again?.cardId });
    expect((await world.ask('inquireToken', { token })).json).toMatchObject({ tokenStatus: 'DELETED' });
    const paid = await world.ask('pay', { ...world.payRequest(), paymentMethod: savedPaymentMethods[0] });
    expect(paid.json.result.resultStatus).toBe('F');
    expect(JSON.stringify(answers)).not.toContain(token.slice(0, 20));
  });
});
