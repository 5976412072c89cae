import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardBrands } from '@tillgate/contract';
import { startCheckoutNetwork, typedCard, type CheckoutNetwork } from '../testing/checkout-network.js';

let shop: CheckoutNetwork;
beforeAll(async () => {
  shop = await startCheckoutNetwork();
});
afterAll(() => shop.close());

const refused = { kind: 'refused', code: 'PARAM_ILLEGAL' };

describe('the form of a session', () => {
  it('offers all brands, a new card and nothing more, where the merchant asks for nothing', async () => {
    expect(await shop.load(await shop.openSession())).toMatchObject({
      kind: 'open',
      acceptedBrands: [...cardBrands],
      asksToSaveCard: false,
      asksBillingAddress: false,
      storedCards: [],
      allowsNewCard: true,
    });
  });

  it('offers the brands that the merchant takes', async () => {
    const card = { supportedCardBrands: ['VISA', 'AMEX'], blockedCardBrands: ['AMEX'] };
    expect(await shop.load(await shop.openSession({ card }))).toMatchObject({ acceptedBrands: ['VISA'] });
  });

  it.each([
    ['ASKFORCONSENT', true],
    ['ENABLED', false],
    ['DISABLED', false],
  ] as const)(
    'with tokenizeMode %s asks whether to keep the card: %s',
    async (tokenizeMode, asksToSaveCard) => {
      expect(await shop.load(await shop.openSession({ card: { tokenizeMode } }))).toMatchObject({
        asksToSaveCard,
      });
    },
  );

  it("begins the list of countries with the buyer's", async () => {
    expect(await shop.load(await shop.openSession({ userRegion: 'BR' }))).toMatchObject({
      buyerRegion: 'BR',
    });
    expect(await shop.load(await shop.openSession())).not.toHaveProperty('buyerRegion');
  });

  it('asks for the billing address where the operator says so and the session has none', async () => {
    const asks = async (terms: object, load = {}) =>
      (await shop.load(await shop.openSession(terms), load))['asksBillingAddress'];
    await shop.testGateway.configure({ billingAddressForm: true });
    expect(await asks({})).toBe(true);
    expect(await asks({ card: { billingAddress: { region: 'SG' } } })).toBe(false);
    const vaulting = await shop.load(await shop.openVaulting(), { product: 'VAULTING' });
    expect(vaulting['asksBillingAddress']).toBe(true);
    await shop.testGateway.configure({});
    expect(await asks({})).toBe(false);
  });
});

describe('a stored card of a session', () => {
  it('is shown without its token, by an id that differs from session to session', async () => {
    const token = await shop.storeCard();
    const terms = { savedCardTokens: [token] };
    const answers = [
      await shop.load(await shop.openSession(terms)),
      await shop.load(await shop.openSession(terms)),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        storedCards: [
          { brand: 'VISA', lastFour: '0768', expiryMonth: '12', expiryYear: '30', isExpired: false },
        ],
        allowsNewCard: true,
      });
      expect(JSON.stringify(answer)).not.toContain(token.slice(0, 20));
    }
    const [one, two] = answers.map(({ storedCards }) => JSON.stringify(storedCards));
    expect(one).not.toBe(two);
  });

  it('stands in the order in which the merchant named it, once', async () => {
    const first = await shop.storeCard({ number: '5162774114974622' }, { cardBrand: 'MASTERCARD' });
    const second = await shop.storeCard();
    const answer = await shop.load(await shop.openSession({ savedCardTokens: [first, second, first] }));
    expect(answer['storedCards']).toMatchObject([{ brand: 'MASTERCARD' }, { brand: 'VISA' }]);
  });

  it('is the only way to pay where the merchant asks for it, while it is there', async () => {
    const cardToken = await shop.storeCard({ number: '4294097400915107' });
    const sessionData = await shop.openSession({ cardToken, savedCardTokens: [await shop.storeCard()] });
    expect(await shop.load(sessionData)).toMatchObject({
      storedCards: [{ lastFour: '5107' }],
      allowsNewCard: false,
    });
    const gone = await shop.openSession({ cardToken: 'gone' });
    expect(await shop.load(gone)).toMatchObject({ storedCards: [], allowsNewCard: true });
  });

  it('comes with its ways to pay in parts, where the session asks for them and the card has them', async () => {
    const brazilian = await shop.storeCard({ number: '4294097400915107' });
    const savedCardTokens = [brazilian, await shop.storeCard()];
    const order = { currency: 'BRL', amountMinor: 30_000n };
    const creditPayPlan = { filteredInstallmentPeriods: [3] };
    const plans = { count: 3, amount: { currency: 'BRL', value: '10000', exponent: 2 } };
    const asked = await shop.load(await shop.openSession({ savedCardTokens, creditPayPlan }, order));
    const [withPlans, without] = asked['storedCards'] as object[];
    expect(withPlans).toMatchObject({ lastFour: '5107', installments: [plans] });
    expect(without).not.toHaveProperty('installments');
    const fixed = { savedCardTokens, creditPayPlan: { installmentNum: 3 } };
    expect(await shop.load(await shop.openSession(fixed, order))).toMatchObject({
      storedCards: [{ installments: [{ ...plans, isFixed: true }] }, {}],
    });
    const notAsked = await shop.load(await shop.openSession({ savedCardTokens }, order));
    expect((notAsked['storedCards'] as object[])[0]).not.toHaveProperty('installments');
  });

  it('is told to be expired', async () => {
    const number = '4006055482525268';
    const token = await shop.storeCard({ ...typedCard, number, expiryMonth: '10', expiryYear: '26' });
    const answer = await shop.load(await shop.openSession({ savedCardTokens: [token] }));
    expect(answer['storedCards']).toMatchObject([{ isExpired: true }]);
  });

  it("is not shown where its brand is not taken, or where it is another merchant's", async () => {
    const token = await shop.storeCard();
    const terms = { savedCardTokens: [token], card: { blockedCardBrands: ['VISA'] } };
    expect(await shop.load(await shop.openSession(terms))).toMatchObject({ storedCards: [] });
    const others = await shop.openSession({ savedCardTokens: ['of another merchant'] });
    expect(await shop.load(others)).toMatchObject({ storedCards: [] });
  });
});

describe('the place of a form', () => {
  const element = { productScene: 'ELEMENT_PAYMENT' };

  it('is the one that the session was opened for', async () => {
    const embedded = { displayMode: 'embedded', product: 'ELEMENT_PAYMENT' } as const;
    expect(await shop.load(await shop.openSession(element), embedded)).toMatchObject({ kind: 'open' });
    const popup = { displayMode: 'popup', product: 'ELEMENT_PAYMENT' } as const;
    expect(await shop.load(await shop.openSession(element), popup)).toMatchObject(refused);
    expect(await shop.load(await shop.openSession(element))).toMatchObject(refused);
    expect(await shop.load(await shop.openSession(), embedded)).toMatchObject(refused);
    expect(await shop.load(await shop.openSession(), { product: 'VAULTING' })).toMatchObject(refused);
    expect(await shop.load(await shop.openVaulting())).toMatchObject(refused);
  });
});

describe('the form that stores a card', () => {
  const product = 'VAULTING' as const;

  it('is opened by the data of a vaulting session', async () => {
    const answer = await shop.load(await shop.openVaulting(), { product });
    expect(answer).toEqual({
      kind: 'openVaulting',
      merchantName: 'Sandbox merchant',
      acceptedBrands: [...cardBrands],
      asksBillingAddress: false,
      expiresInMs: 3_600_000,
    });
  });

  it('is told how its session stands, while it runs, after success, and when it is over', async () => {
    const sessionData = await shop.openVaulting();
    const late = await shop.openVaulting();
    expect(await shop.post('readStatus', { sessionData })).toMatchObject({
      kind: 'vaulting',
      vaultingStatus: 'PROCESSING',
      vaultingResultCode: 'VERIFICATION_IN_PROCESS',
      canRetry: true,
    });
    await shop.post('vaultCard', { sessionData, card: typedCard });
    const success = { kind: 'vaulting', vaultingStatus: 'SUCCESS', canRetry: false };
    expect(await shop.post('readStatus', { sessionData })).toMatchObject(success);
    expect(await shop.load(sessionData, { product })).toMatchObject({
      kind: 'openVaulting',
      report: success,
    });

    shop.clock.advance(3_600_000);
    expect(await shop.post('readStatus', { sessionData: late })).toMatchObject({ canRetry: false });
    expect(await shop.load(late, { product })).toMatchObject({ code: 'INQUIRY_PAYMENT_SESSION_FAILED' });
  });

  it('may be framed by pages of its merchant only', async () => {
    const [opaque = ''] = (await shop.openVaulting()).split('&&');
    const vaultingId = Buffer.from(opaque, 'base64').subarray(0, 16).toString('hex');
    const reply = await fetch(`${shop.testGateway.url}/checkout/frame/${vaultingId}`);
    expect(reply.headers.get('content-security-policy')).toContain(
      'frame-ancestors http://localhost:* http://127.0.0.1:*',
    );
  });
});

describe('session data that a page edited', () => {
  it('are refused by every call, or change nothing', async () => {
    const sessionData = await shop.openSession();
    const [opaque = '', ...parts] = sessionData.split('&&');
    const flipped = `${opaque.startsWith('A') ? 'B' : 'A'}${opaque.slice(1)}`;
    const edited = [flipped, ...parts].join('&&');
    for (const [method, rest] of [
      ['submitCard', { card: typedCard }],
      ['vaultCard', { card: typedCard }],
      ['lookUpCard', { bin: '40546957' }],
      ['removeStoredCard', { cardId: 'any' }],
      ['readStatus', {}],
    ] as const) {
      expect(await shop.post(method, { sessionData: edited, ...rest })).toMatchObject(refused);
    }
    expect(await shop.load(edited)).toMatchObject(refused);

    const facts = { paymentAmount: { currency: 'SGD', value: '1' }, merchantName: 'Another', notifyUrl: 'x' };
    const appended = Buffer.from(JSON.stringify(facts)).toString('base64');
    expect(await shop.load(`${sessionData}&&${appended}`)).toEqual(await shop.load(sessionData));
    expect(await shop.load([opaque, 'US', '999'].join('&&'))).toMatchObject({
      merchantName: 'Sandbox merchant',
      amount: { currency: 'SGD', value: '4200' },
    });
  });
});
