import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCheckoutNetwork, startMs, type CheckoutNetwork } from '../testing/checkout-network.js';

let shop: CheckoutNetwork;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-bins-'));
  const file = join(folder, 'bins.json');
  const rows = [
    { bin: '405469', brands: ['VISA'], issuingCountry: 'HK' },
    { bin: '49701012', brands: ['CARTES_BANCAIRES', 'VISA'], funding: 'DEBIT' },
  ];
  await writeFile(file, JSON.stringify(rows));
  shop = await startCheckoutNetwork({ BIN_TABLE_FILE: file });
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

const lookUp = (sessionData: string, bin: string) => shop.post('lookUpCard', { sessionData, bin });

describe('the first digits of a card', () => {
  it('tell brands, country and funding', async () => {
    expect(await lookUp(await shop.openSession(), '40355014')).toEqual({
      kind: 'card',
      brands: ['CARTES_BANCAIRES', 'VISA'],
      issuingCountry: 'FR',
      funding: 'CREDIT',
      installments: [],
      personalFields: [],
    });
  });

  it("tell what the operator's table says before ours", async () => {
    const sessionData = await shop.openSession();
    expect(await lookUp(sessionData, '40546957')).toMatchObject({ issuingCountry: 'HK' });
    expect(await lookUp(sessionData, '49701012')).toMatchObject({ funding: 'DEBIT' });
  });

  it('tell nothing where no table has them', async () => {
    expect(await lookUp(await shop.openSession(), '41111111')).toEqual({
      kind: 'card',
      brands: [],
      installments: [],
      personalFields: [],
    });
  });

  it('tell what the cards of a country need, in a vaulting session too', async () => {
    const brazil = { personalFields: ['cpf'] };
    expect(await lookUp(await shop.openSession(), '42940974')).toMatchObject(brazil);
    expect(await lookUp(await shop.openVaulting(), '42940974')).toMatchObject(brazil);
    const korea = { brands: ['HYUNDAI'], personalFields: ['koreanIdentity', 'koreanPassword'] };
    expect(await lookUp(await shop.openSession(), '94902200')).toMatchObject(korea);
  });

  it('tell how the amount can be paid in parts', async () => {
    const order = { currency: 'BRL', amountMinor: 10_000n };
    const terms = { creditPayPlan: { filteredInstallmentPeriods: [3, 4] } };
    expect(await lookUp(await shop.openSession(terms, order), '42940974')).toMatchObject({
      installments: [
        { count: 3, amount: { currency: 'BRL', value: '3334', exponent: 2 } },
        { count: 4, amount: { currency: 'BRL', value: '2500', exponent: 2 } },
      ],
    });
    expect(await lookUp(await shop.openSession({}, order), '42940974')).toMatchObject({ installments: [] });
    expect(await lookUp(await shop.openSession(terms, order), '40060554')).toMatchObject({
      installments: [],
    });
  });

  it('tell that the merchant fixed the number of parts, and else that the buyer chooses', async () => {
    const order = { currency: 'BRL', amountMinor: 10_000n };
    const fixed = { creditPayPlan: { installmentNum: 4, filteredInstallmentPeriods: [2, 3] } };
    const amount = { currency: 'BRL', value: '2500', exponent: 2 };
    expect((await lookUp(await shop.openSession(fixed, order), '42940974'))['installments']).toEqual([
      { count: 4, amount, isFixed: true },
    ]);
    const free = { enableInstallmentCollection: true, creditPayPlan: { filteredInstallmentPeriods: [4] } };
    expect((await lookUp(await shop.openSession(free, order), '42940974'))['installments']).toEqual([
      { count: 4, amount },
    ]);
  });

  it('tell nothing without the data of an open session', async () => {
    const late = [await shop.openSession(), await shop.openVaulting()];
    expect(await lookUp('made up', '42940974')).toMatchObject({ kind: 'refused', code: 'PARAM_ILLEGAL' });
    shop.clock.advance(3_600_000);
    for (const sessionData of late) {
      expect(await lookUp(sessionData, '42940974')).toMatchObject({ code: 'INQUIRY_PAYMENT_SESSION_FAILED' });
    }
    shop.clock.moveTo(startMs);
  });

  it('are eight: more of a number is not taken', async () => {
    const sessionData = await shop.openSession();
    for (const bin of ['4294097', '429409740', '4294097x']) {
      expect(await lookUp(sessionData, bin)).toMatchObject({ kind: 'refused', code: 'PARAM_ILLEGAL' });
    }
  });
});
