import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  approved,
  startCheckoutNetwork,
  typedCard,
  type CheckoutNetwork,
} from '../testing/checkout-network.js';

let shop: CheckoutNetwork;
beforeAll(async () => {
  shop = await startCheckoutNetwork();
});
beforeEach(() => shop.reset());
afterAll(() => shop.close());

const coBadged = { ...typedCard, number: '4035501428146300' };
const brazilian = { ...typedCard, number: '4294097400915107' };
const korean = { ...typedCard, number: '9490220011669217' };
const cpf = { cpf: '52998224725' };
const success = { kind: 'report', paymentStatus: 'SUCCESS' };
const refusedWith = (code: string) => ({ kind: 'refused', code });

/** The one authorisation that reached the network. */
function sent() {
  const [only, ...more] = shop.authorizations();
  expect(more).toEqual([]);
  return only;
}

/** The id of the first stored card that a session offers. */
async function firstCardId(sessionData: string): Promise<string> {
  const { storedCards } = await shop.load(sessionData);
  return (storedCards as { cardId: string }[])[0]?.cardId ?? '';
}

describe('the brand of a submission', () => {
  it('is the one that the buyer chose', async () => {
    const sessionData = await shop.openSession();
    expect(await shop.submit(sessionData, { card: coBadged, selectedBrand: 'VISA' })).toMatchObject(success);
    expect(sent()).toMatchObject({ selectedBrand: 'VISA' });
  });

  it('is left to the network where the buyer chose none', async () => {
    expect(await shop.submit(await shop.openSession(), { card: coBadged })).toMatchObject(success);
    expect(sent()).not.toHaveProperty('selectedBrand');
  });

  it.each([
    ['that the card does not have', {}, { selectedBrand: 'VISA' }],
    [
      'that the session does not take',
      { card: { blockedCardBrands: ['VISA'] } },
      { card: coBadged, selectedBrand: 'VISA' },
    ],
  ])('%s is refused, and nothing is sent', async (_name, terms, rest) => {
    const card = { ...typedCard, number: '5162774114974622' };
    expect(await shop.submit(await shop.openSession(terms), { card, ...rest })).toMatchObject(
      refusedWith('SELECTED_CARD_BRAND_NOT_AVAILABLE'),
    );
    expect(shop.authorizations()).toEqual([]);
  });

  it('is refused by the server where the session does not take the card', async () => {
    const onlyAmex = await shop.openSession({ card: { supportedCardBrands: ['AMEX'] } });
    expect(await shop.submit(onlyAmex)).toMatchObject(refusedWith('CARD_NOT_SUPPORTED'));
    const noMastercard = await shop.openSession({ card: { blockedCardBrands: ['MASTERCARD'] } });
    const card = { ...typedCard, number: '5555555555554444' };
    expect(await shop.submit(noMastercard, { card })).toMatchObject(refusedWith('CARD_NOT_SUPPORTED'));
    expect(shop.authorizations()).toEqual([]);
    expect(await shop.submit(noMastercard)).toMatchObject(success);
  });
});

describe('a stored card of a submission', () => {
  it('is charged as it is kept, as a follow-up of its first payment, with its security code or without', async () => {
    const savedCardTokens = [await shop.storeCard()];
    const card = { number: typedCard.number, expiryMonth: '12', expiryYear: '30', holderName: 'A B' };
    for (const cvv of [undefined, '737']) {
      shop.reset();
      const sessionData = await shop.openSession({ savedCardTokens });
      const cardId = await firstCardId(sessionData);
      const answer = await shop.submit(sessionData, { card: { cardId, cvv } });
      expect(answer).toMatchObject(success);
      expect(sent()?.card).toEqual({ ...card, ...(cvv === undefined ? {} : { cvv }) });
      expect(sent()).toMatchObject({ previousTransactionId: 'first-payment' });
      expect(sent()).not.toHaveProperty('initiator');
    }
  });

  it('is none but those that the session names, by their ids in this session', async () => {
    const token = await shop.storeCard();
    const other = await shop.openSession({ savedCardTokens: [token] });
    const foreignId = await firstCardId(other);
    const sessionData = await shop.openSession({ savedCardTokens: [token] });
    for (const cardId of [foreignId, token, 'made up']) {
      expect(await shop.submit(sessionData, { card: { cardId } })).toMatchObject(
        refusedWith('PARAM_ILLEGAL'),
      );
    }
    expect(shop.authorizations()).toEqual([]);
  });

  it('is refused when it is expired, or its security code makes no sense', async () => {
    const number = '4006055482525268';
    const token = await shop.storeCard({ number, expiryMonth: '10', expiryYear: '26' });
    const sessionData = await shop.openSession({ savedCardTokens: [token, await shop.storeCard()] });
    const { storedCards } = await shop.load(sessionData);
    const [expired, good] = storedCards as { cardId: string }[];
    const submit = (cardId = '', cvv?: string) => shop.submit(sessionData, { card: { cardId, cvv } });
    expect(await submit(expired?.cardId)).toMatchObject(refusedWith('CARD_EXPIRED'));
    expect(await submit(good?.cardId, '12')).toMatchObject(refusedWith('INVALID_CVV'));
  });

  it('is not replaced by a typed one where the merchant asked for it', async () => {
    const sessionData = await shop.openSession({ cardToken: await shop.storeCard() });
    expect(await shop.submit(sessionData)).toMatchObject(refusedWith('PARAM_ILLEGAL'));
    const card = { cardId: await firstCardId(sessionData) };
    expect(await shop.submit(sessionData, { card })).toMatchObject(success);
  });

  it('goes by the brand by which it was stored, and asks for nothing that was asked then', async () => {
    const coBadgedToken = await shop.storeCard(coBadged, { cardBrand: 'VISA' });
    const brazilianToken = await shop.storeCard(brazilian, { cardBrand: 'VISA' });
    for (const cardToken of [coBadgedToken, brazilianToken]) {
      shop.reset();
      const sessionData = await shop.openSession({ cardToken });
      const card = { cardId: await firstCardId(sessionData) };
      expect(await shop.submit(sessionData, { card })).toMatchObject(success);
      expect(sent()).toMatchObject({ selectedBrand: 'VISA' });
    }
  });
});

describe('a stored card that the buyer removes', () => {
  it('leaves the list for good, and pays nothing any more', async () => {
    const token = await shop.storeCard();
    const terms = { savedCardTokens: [token] };
    const sessionData = await shop.openSession(terms);
    const cardId = await firstCardId(sessionData);
    expect(await shop.post('removeStoredCard', { sessionData, cardId })).toEqual({ kind: 'removed' });
    expect(await shop.load(sessionData)).toMatchObject({ storedCards: [] });
    expect(await shop.load(await shop.openSession(terms))).toMatchObject({ storedCards: [] });
    expect(await shop.submit(sessionData, { card: { cardId } })).toMatchObject(refusedWith('PARAM_ILLEGAL'));
    expect(shop.authorizations()).toEqual([]);
    expect(await shop.post('removeStoredCard', { sessionData, cardId })).toEqual({ kind: 'removed' });
    const { db } = shop.testGateway.gateway.context;
    const row = await db
      .selectFrom('stored_card')
      .selectAll()
      .where('token', '=', token)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ sealed_card: null, fingerprint: '' });
  });

  it('is one that the open session names', async () => {
    const token = await shop.storeCard();
    const other = await shop.openSession({ savedCardTokens: [token] });
    const cardId = await firstCardId(other);
    const without = await shop.openSession();
    const vaulting = await shop.openVaulting();
    for (const sessionData of [without, vaulting, 'made up']) {
      expect(await shop.post('removeStoredCard', { sessionData, cardId })).toMatchObject(
        refusedWith('PARAM_ILLEGAL'),
      );
    }
    await shop.submit(other);
    expect(await shop.post('removeStoredCard', { sessionData: other, cardId })).toMatchObject(
      refusedWith('INQUIRY_PAYMENT_SESSION_FAILED'),
    );
    expect(await shop.load(await shop.openSession({ savedCardTokens: [token] }))).toMatchObject({
      storedCards: [{ lastFour: '0768' }],
    });
  });
});

describe('a typed card is kept', () => {
  it.each([
    ['ASKFORCONSENT', true, 1],
    ['ASKFORCONSENT', false, 0],
    ['ASKFORCONSENT', undefined, 0],
    ['ENABLED', undefined, 1],
    ['DISABLED', true, 0],
    [undefined, true, 0],
  ] as const)('with tokenizeMode %s and consent %s: %s', async (tokenizeMode, saveCard, kept) => {
    const { db } = shop.testGateway.gateway.context;
    await db.deleteFrom('stored_card').execute();
    const sessionData = await shop.openSession({ card: { tokenizeMode } });
    expect(await shop.submit(sessionData, { saveCard })).toMatchObject(success);
    expect(await db.selectFrom('stored_card').selectAll().execute()).toHaveLength(kept);
  });

  it('only once it was approved', async () => {
    const { db } = shop.testGateway.gateway.context;
    await db.deleteFrom('stored_card').execute();
    shop.networkAnswers({ state: 'DECLINED', reason: 'DO_NOT_HONOR' });
    const sessionData = await shop.openSession({ card: { tokenizeMode: 'ENABLED' } });
    expect(await shop.submit(sessionData)).toMatchObject({ paymentStatus: 'FAIL', canRetry: true });
    expect(await db.selectFrom('stored_card').selectAll().execute()).toHaveLength(0);
  });
});

describe('instalments of a submission', () => {
  const order = { currency: 'BRL', amountMinor: 30_000n };
  const asks = { enableInstallmentCollection: true };

  it('are sent where the session and the card have them', async () => {
    const sessionData = await shop.openSession(asks, order);
    const rest = { card: brazilian, cardholder: cpf, installments: 3 };
    expect(await shop.submit(sessionData, rest)).toMatchObject(success);
    expect(sent()).toMatchObject({ installments: 3 });
  });

  it('are sent without a choice where the merchant fixed their number', async () => {
    const fixed = await shop.openSession({ creditPayPlan: { installmentNum: 6 } }, order);
    expect(await shop.submit(fixed, { card: brazilian, cardholder: cpf })).toMatchObject(success);
    expect(sent()).toMatchObject({ installments: 6 });
  });

  it('are sent for a stored card too, chosen by the buyer or fixed by the merchant', async () => {
    const cardToken = await shop.storeCard(brazilian, { cardBrand: 'VISA' });
    for (const [terms, rest] of [
      [asks, { installments: 3 }],
      [{ creditPayPlan: { installmentNum: 3 } }, {}],
    ] as const) {
      shop.reset();
      const sessionData = await shop.openSession({ ...terms, cardToken }, order);
      const card = { cardId: await firstCardId(sessionData) };
      expect(await shop.submit(sessionData, { card, installments: 36 })).toMatchObject(
        refusedWith('PARAM_ILLEGAL'),
      );
      expect(await shop.submit(sessionData, { card, ...rest })).toMatchObject(success);
      expect(sent()).toMatchObject({ installments: 3 });
    }
  });

  it.each([
    ['the session does not offer', {}, { card: brazilian, cardholder: cpf, installments: 3 }],
    ['the card does not have', asks, { installments: 3 }],
    ['its country does not have', asks, { card: brazilian, cardholder: cpf, installments: 36 }],
  ])('that %s are refused, and nothing is sent', async (_name, terms, rest) => {
    const sessionData = await shop.openSession(terms, order);
    expect(await shop.submit(sessionData, rest)).toMatchObject(refusedWith('PARAM_ILLEGAL'));
    expect(shop.authorizations()).toEqual([]);
  });
});

describe('the billing address of a submission', () => {
  const ofSession = { region: 'US', zipCode: '94105' };
  const ofForm = { region: 'US', state: 'CA', city: 'Oakland', address1: '1 Main St', zipCode: '94607' };

  it('is the one that came with it, before the one of the session', async () => {
    const terms = { card: { billingAddress: ofSession } };
    await shop.submit(await shop.openSession(terms), { billingAddress: ofForm });
    expect(sent()).toMatchObject({ billingAddress: ofForm });
    shop.reset();
    await shop.submit(await shop.openSession(terms));
    expect(sent()).toMatchObject({ billingAddress: ofSession });
    shop.reset();
    await shop.submit(await shop.openSession());
    expect(sent()).not.toHaveProperty('billingAddress');
  });
});

describe('a merchant whose form asks for the billing address', () => {
  beforeAll(() => shop.testGateway.configure({ billingAddressForm: true }));
  afterAll(() => shop.testGateway.configure({}));

  const useless = [undefined, { region: 'SG' }, { region: 'SG', address1: ' ', zipCode: '' }];
  const paymentsBegun = () => {
    const { db } = shop.testGateway.gateway.context;
    return db.selectFrom('payment').select('payment_id').execute();
  };

  it.each(useless)('gets no payment without one that can be verified: %o', async (billingAddress) => {
    const sessionData = await shop.openSession();
    const before = await paymentsBegun();
    const answer = await shop.submit(sessionData, { billingAddress });
    expect(answer).toMatchObject(refusedWith('INVALID_PAYMENT_METHOD_META_DATA'));
    expect(answer['message']).toMatch(/^billingAddress: /);
    expect(shop.authorizations()).toEqual([]);
    expect(await paymentsBegun()).toEqual(before);
    const verifiable = { region: 'SG', address1: '1 Orchard Road' };
    expect(await shop.submit(sessionData, { billingAddress: verifiable })).toMatchObject(success);
  });

  it('gets no payment with a stored card either', async () => {
    const sessionData = await shop.openSession({ cardToken: await shop.storeCard() });
    const card = { cardId: await firstCardId(sessionData) };
    expect(await shop.submit(sessionData, { card })).toMatchObject(
      refusedWith('INVALID_PAYMENT_METHOD_META_DATA'),
    );
    const billingAddress = { region: 'US', zipCode: '94607' };
    expect(await shop.submit(sessionData, { card, billingAddress })).toMatchObject(success);
  });

  it('gets one where the session has an address, so that the form asks for none', async () => {
    const terms = { card: { billingAddress: { region: 'US' } } };
    expect(await shop.submit(await shop.openSession(terms))).toMatchObject(success);
  });

  it('gets no card stored without one', async () => {
    const request = { sessionData: await shop.openVaulting(), card: typedCard };
    expect(await shop.post('vaultCard', request)).toMatchObject(
      refusedWith('INVALID_PAYMENT_METHOD_META_DATA'),
    );
    expect(shop.verifications()).toEqual([]);
    const billingAddress = { region: 'SG', zipCode: '018956' };
    expect(await shop.post('vaultCard', { ...request, billingAddress })).toMatchObject({
      vaultingStatus: 'SUCCESS',
    });
  });
});

describe('the holder of a card', () => {
  const birthDate = '1990-02-28';
  const passwordDigits = '12';

  it.each([
    ['Brazil', brazilian, cpf],
    ['Korea', korean, { birthDate, passwordDigits }],
    ['Korea, of a business', korean, { businessNo: '1234567890', passwordDigits }],
  ])('is told to the network where the card is of %s', async (_name, card, cardholder) => {
    expect(await shop.submit(await shop.openSession(), { card, cardholder })).toMatchObject(success);
    expect(sent()).toMatchObject({ cardholder });
  });

  it.each([
    ['a card of Brazil without a CPF', brazilian, undefined],
    ['a CPF whose digits do not check', brazilian, { cpf: '52998224724' }],
    ['a Korean card without an identity', korean, { passwordDigits }],
    ['a Korean card without password digits', korean, { birthDate }],
    ['a birth date that is none', korean, { birthDate: '1990-02-30', passwordDigits }],
  ])('is refused as INVALID_PAYMENT_METHOD_META_DATA: %s', async (_name, card, cardholder) => {
    const sessionData = await shop.openSession();
    expect(await shop.submit(sessionData, { card, cardholder })).toMatchObject(
      refusedWith('INVALID_PAYMENT_METHOD_META_DATA'),
    );
    expect(shop.authorizations()).toEqual([]);
  });
});

describe('a card that is stored without a payment', () => {
  it('is verified with address, brand and holder, and keeps what the network found out', async () => {
    const sessionData = await shop.openVaulting();
    const billingAddress = { region: 'BR', zipCode: '01305-000' };
    shop.networkAnswers({ ...approved, avsResult: 'P', cvvResult: 'Y' });
    const request = { sessionData, card: brazilian, billingAddress, cardholder: cpf, selectedBrand: 'VISA' };
    expect(await shop.post('vaultCard', request)).toMatchObject({ vaultingStatus: 'SUCCESS' });
    expect(shop.verifications()).toMatchObject([{ billingAddress, cardholder: cpf, selectedBrand: 'VISA' }]);
    const { db } = shop.testGateway.gateway.context;
    const rows = await db.selectFrom('stored_card').select('card_result').execute();
    expect(rows.map(({ card_result: facts }): unknown => JSON.parse(facts))).toContainEqual(
      expect.objectContaining({ avsResultRaw: 'P', cvvResultRaw: 'Y' }),
    );
  });

  it.each([
    ['a brand that it does not have', { selectedBrand: 'AMEX' }, 'SELECTED_CARD_BRAND_NOT_AVAILABLE'],
    ['no CPF where it needs one', { card: brazilian }, 'INVALID_PAYMENT_METHOD_META_DATA'],
  ])('is refused with %s, and no card is verified', async (_name, rest, code) => {
    const request = { sessionData: await shop.openVaulting(), card: typedCard, ...rest };
    expect(await shop.post('vaultCard', request)).toMatchObject(refusedWith(code));
    expect(shop.verifications()).toEqual([]);
  });
});
