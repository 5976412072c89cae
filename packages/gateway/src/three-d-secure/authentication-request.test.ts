import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AReq } from '@tillgate/contract/three-d-secure';
import type { SessionTerms } from '../domain/session.js';
import { startCheckoutNetwork, typedCard, type CheckoutNetwork } from '../testing/checkout-network.js';
import { startDirectoryServer, type TestDirectoryServer } from '../testing/directory-server.js';

const plain = { actionInd: 'A', acsStartProtocolVersion: '2.1.0', acsEndProtocolVersion: '2.2.0' } as const;
const forced = { card: { is3DSAuthentication: true } };
const brazilian = '4294097400915107';
const american = '4000020000000000';
const french = '4035501000000008';
const browser = {
  language: 'de-CH',
  colorDepth: 30,
  screenHeightPx: 844,
  screenWidthPx: 390,
  timeZoneOffsetMinutes: -60,
};

let directory: TestDirectoryServer;
let shop: CheckoutNetwork;
beforeAll(async () => {
  directory = await startDirectoryServer([
    {
      ...plain,
      startRange: '5162770000000000',
      endRange: '5162779999999999',
      acsEndProtocolVersion: '2.1.0',
    },
  ]);
  shop = await startCheckoutNetwork({ DIRECTORY_SERVER_URL: directory.url });
  await shop.testGateway.gateway.refreshCardRanges();
});
beforeEach(async () => {
  directory.reset();
  shop.reset();
  await shop.testGateway.configure({});
});
afterAll(async () => {
  await shop.close();
  await directory.close();
});

/** Pays with a card; gives what the form is told. */
async function pay(number: string, terms: SessionTerms = forced, rest: object = {}, order?: Order) {
  const sessionData = await shop.openSession(terms, order);
  return shop.submit(sessionData, { card: { ...typedCard, number }, browser, ...rest });
}
type Order = { currency: string; amountMinor: bigint };

const asked = (): AReq | undefined => directory.requests()[0];
const threeDSResultOf = (report: Record<string, unknown>) =>
  (report['cardPaymentResultInfo'] as Record<string, unknown> | undefined)?.['threeDSResult'];

describe('an authentication request', () => {
  it('tells of the merchant, the card, the purchase and the browser', async () => {
    await shop.testGateway.configure({ categoryCode: '5732', acquirerBin: '411111', region: 'HK' });
    await pay(typedCard.number);
    expect(asked()).toMatchObject({
      messageVersion: '2.2.0',
      deviceChannel: '02',
      messageCategory: '01',
      threeDSRequestorAuthenticationInd: '01',
      threeDSRequestorChallengeInd: '04',
      mcc: '5732',
      acquirerBIN: '411111',
      acquirerMerchantID: shop.testGateway.clientId,
      merchantCountryCode: '344',
      acctNumber: typedCard.number,
      cardExpiryDate: '3012',
      cardholderName: 'A B',
      purchaseAmount: '4200',
      purchaseCurrency: '702',
      purchaseExponent: '2',
      purchaseDate: '20261123120000',
      browserJavascriptEnabled: true,
      browserLanguage: 'de-CH',
      browserColorDepth: '24',
      browserScreenHeight: '844',
      browserScreenWidth: '390',
      browserTZ: '-60',
    });
  });

  it('tells of the buyer what the merchant and the form know', async () => {
    const terms = { ...forced, buyerEmail: 'ann@example.com', buyerPhoneNo: '+41 79 123 45 67' };
    const billingAddress = {
      region: 'CH',
      state: 'ZH',
      city: 'Zug',
      address1: 'Weg 1',
      zipCode: '6300',
    };
    await pay(typedCard.number, terms, { billingAddress });
    expect(asked()).toMatchObject({
      email: 'ann@example.com',
      mobilePhone: { cc: '41', subscriber: '791234567' },
      billAddrCountry: '756',
      billAddrState: 'ZH',
      billAddrCity: 'Zug',
      billAddrLine1: 'Weg 1',
      billAddrPostCode: '6300',
    });
  });

  it('tells of instalments', async () => {
    const terms = { ...forced, enableInstallmentCollection: true };
    const order = { currency: 'BRL', amountMinor: 60_000n };
    await pay(brazilian, terms, { installments: 6, cardholder: { cpf: '52998224725' } }, order);
    expect(asked()).toMatchObject({ threeDSRequestorAuthenticationInd: '03', purchaseInstalData: '6' });
  });

  it('speaks the version that the card range has', async () => {
    await pay('5162774114974622');
    expect(asked()).toMatchObject({ messageVersion: '2.1.0' });
  });

  it.each(['ERRO', 'NONSENSE'] as const)('that is answered with %s is as good as none', async (answer) => {
    directory.answers(answer);
    expect(await pay(typedCard.number)).toMatchObject({ paymentStatus: 'SUCCESS' });
    expect(shop.authorizations()).toMatchObject([{ authentication: { transStatus: 'U' } }]);
  });
});

describe('an exemption', () => {
  const euro = (amountMinor: bigint) => ({ currency: 'EUR', amountMinor });

  it('is asked for by no merchant who did not agree to it', async () => {
    await pay(french, {}, {}, euro(2_000n));
    expect(shop.authorizations()[0]).not.toHaveProperty('exemption');
  });

  it.each([
    ['lowValue', 3_000n],
    ['transactionRiskAnalysis', 3_001n],
    ['transactionRiskAnalysis', 10_000n],
    [undefined, 10_001n],
  ])(
    '%s is asked of the issuer, and told with the approval, for %s cents',
    async (exemption, amountMinor) => {
      await shop.testGateway.configure({ lowValueExemption: true, riskExemptionLimit: '10000' });
      const report = await pay(french, {}, {}, euro(amountMinor));
      expect(shop.authorizations()[0]?.exemption).toBe(exemption);
      expect(report['cardPaymentResultInfo']).toEqual(
        exemption === undefined
          ? { networkTransactionId: 'network-1' }
          : {
              networkTransactionId: 'network-1',
              exemptionRequested: exemption,
              threeDSResult: { threeDSOffered: false, exemptionType: exemption },
            },
      );
      expect(directory.requests()).toEqual([]);
    },
  );

  it('is not asked for outside Europe, in another currency, or where 3-D Secure is forced', async () => {
    await shop.testGateway.configure({ lowValueExemption: true, riskExemptionLimit: '10000' });
    await pay(typedCard.number, {}, {}, euro(2_000n));
    await pay(french, {}, {}, { currency: 'SGD', amountMinor: 2_000n });
    await pay(french, forced, {}, euro(2_000n));
    expect(shop.authorizations().filter(({ exemption }) => exemption !== undefined)).toEqual([]);
    expect(shop.authorizations()).toHaveLength(3);
  });

  it('that the issuer does not grant has the buyer authenticated', async () => {
    await shop.testGateway.configure({ lowValueExemption: true });
    shop.networkAnswers({ state: 'DECLINED', reason: 'AUTHENTICATION_REQUIRED' });
    await pay(french, {}, {}, euro(2_000n));
    expect(asked()).toMatchObject({ threeDSRequestorChallengeInd: '04' });
    expect(shop.authorizations()).toMatchObject([
      { exemption: 'lowValue' },
      { authentication: { transStatus: 'Y' } },
    ]);
    expect(shop.authorizations()[1]).not.toHaveProperty('exemption');
  });

  it('dataOnly tells the issuer outside Europe, and goes on with its indicator', async () => {
    await shop.testGateway.configure({ dataOnly: true });
    directory.answers({ transStatus: 'I', eci: '07' });
    const report = await pay(american, {});
    expect(asked()).toMatchObject({ threeDSRequestorChallengeInd: '06' });
    expect(shop.authorizations()).toMatchObject([{ authentication: { transStatus: 'I', eci: '07' } }]);
    expect(threeDSResultOf(report)).toMatchObject({
      exemptionType: 'dataOnly',
      eci: '07',
      challenged: false,
    });
  });

  it('dataOnly asks the buyer nothing, whatever the issuer answers, and ends with a rejection only', async () => {
    await shop.testGateway.configure({ dataOnly: true });
    directory.answers({ transStatus: 'N', eci: '07' });
    expect(await pay(american, {})).toMatchObject({ paymentStatus: 'SUCCESS' });
    directory.answers({ transStatus: 'R', eci: '07' });
    expect(await pay(american, {})).toMatchObject({ paymentStatus: 'FAIL' });
  });

  it('dataOnly is for no card of Europe', async () => {
    await shop.testGateway.configure({ dataOnly: true });
    await pay(french, {});
    expect(directory.requests()).toEqual([]);
  });
});
