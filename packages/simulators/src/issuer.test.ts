import { operationReplySchema, type AuthorizationRequest } from '@tillgate/contract/acquirer';
import { describe, expect, it } from 'vitest';
import { testCards } from './cards/test-cards.js';
import { judgeAuthorization, judgeVerification } from './issuer.js';

const cardOf = (number: string) => ({ number, expiryMonth: '12', expiryYear: '30', holderName: 'A B' });

type Circumstances = 'billingAddress' | 'selectedBrand' | 'installments' | 'exemption' | 'authentication';

interface Changes extends Pick<AuthorizationRequest, Circumstances> {
  value?: string;
  operationId?: string;
}

function authorize(number: string, { value = '4200', operationId = 'op-1', ...rest }: Changes = {}) {
  const amount = { currency: 'SGD', value };
  const card = { ...cardOf(number), cvv: '123' };
  return judgeAuthorization({ operationId, paymentId: 'p', merchantId: 'm', amount, card, ...rest });
}

function chargeStored(number: string) {
  const amount = { currency: 'SGD', value: '4200' };
  const operation = { operationId: 'op-1', paymentId: 'p', merchantId: 'm', amount };
  return judgeAuthorization({ ...operation, card: cardOf(number), initiator: 'MERCHANT' });
}

function verify(number: string, circumstances: Changes = {}) {
  const card = { ...cardOf(number), cvv: '123' };
  return judgeVerification({ operationId: 'op-1', merchantId: 'm', card, ...circumstances });
}

const good = '4054695723100768';

describe('the issuer', () => {
  it('of a card that refuses exemptions wants its holder authenticated, who then is approved', () => {
    const number = '5162770700000657';
    const exemption = 'lowValue' as const;
    const authentication = { messageVersion: '2.2.0', transStatus: 'Y' as const };
    expect(authorize(number).reply).toMatchObject({ state: 'APPROVED' });
    expect(authorize(number, { exemption }).reply).toMatchObject({ reason: 'AUTHENTICATION_REQUIRED' });
    expect(authorize(number, { exemption, authentication }).reply).toMatchObject({ state: 'APPROVED' });
    expect(authorize(good, { exemption }).reply).toMatchObject({ state: 'APPROVED' });
  });

  it('tells the letters that a card is there to show, and P where no code was given', () => {
    const billingAddress = { region: 'US', address1: '1 Main Street', zipCode: '94107' };
    expect(authorize('378282240000115', { billingAddress }).reply).toMatchObject({ avsResult: 'K' });
    expect(authorize('4054694200000047').reply).toMatchObject({ state: 'APPROVED', cvvResult: 'D' });
    expect(verify('4054694200000211').reply).toMatchObject({ avsResult: 'U', cvvResult: 'U' });
    expect(chargeStored('4054694200000211').reply).toMatchObject({ cvvResult: 'P' });
  });

  it('approves with its numbers and the facts of the card', () => {
    const { reply } = authorize(good);
    expect(reply).toMatchObject({
      state: 'APPROVED',
      authorizationCode: expect.stringMatching(/^\d{6}$/),
      networkTransactionId: expect.stringMatching(/^\d{15}$/),
      retrievalReferenceNo: expect.stringMatching(/^\d{12}$/),
      avsResult: 'U',
      cvvResult: 'Y',
      card: {
        brand: 'VISA',
        lastFour: '0768',
        issuingCountry: 'SG',
        funding: 'CREDIT',
        category: 'CONSUMER',
      },
    });
  });

  it('declines with its own code beside the gateway code, and with the advice of the scheme', () => {
    expect(authorize('4054692760174822').reply).toMatchObject({
      state: 'DECLINED',
      reason: 'DO_NOT_HONOR',
      issuerCode: '05',
    });
    expect(authorize('4054690000000435').reply).toMatchObject({
      reason: 'STOLEN_CARD',
      merchantAdviceCode: '03',
    });
  });

  it('does not know a number that it never issued', () => {
    const refusal = { reason: 'INVALID_CARD_NUMBER', issuerCode: '14' };
    expect(authorize('4111111111111111').reply).toMatchObject(refusal);
    expect(verify('4111111111111111').reply).toMatchObject(refusal);
  });

  it('refuses the amount 11 of a good card, and keeps the decline of a bad one', () => {
    expect(authorize(good, { value: '11' }).reply).toMatchObject({ reason: 'RISK_REJECT' });
    expect(authorize('4054692760174822', { value: '11' }).reply).toMatchObject({ reason: 'DO_NOT_HONOR' });
  });

  it.each([
    [good, true],
    ['5162774114974622', true],
    ['4006055482525268', false],
    ['4310377720003234', false],
    ['9490220011669217', false],
  ])('lets more be held later of Visa and Mastercard credit cards: %s %s', (number, allowsIncrement) => {
    expect(authorize(number).reply).toMatchObject({ allowsIncrement });
  });

  it('tells what it found out about the security code: match, no match, not performed', () => {
    expect(authorize(good).reply).toMatchObject({ cvvResult: 'Y' });
    expect(authorize('4054690000000823').reply).toMatchObject({ cvvResult: 'D' });
    expect(chargeStored(good).reply).toMatchObject({ state: 'APPROVED', cvvResult: 'P' });
  });

  it('tells what it found out about the address, and declines for nothing of it', () => {
    const billingAddress = { region: 'US', address1: '0 Main Street', zipCode: '00000' };
    expect(authorize(good, { billingAddress }).reply).toMatchObject({ state: 'APPROVED', avsResult: 'N' });
    expect(verify(good, { billingAddress }).reply).toMatchObject({ state: 'APPROVED', avsResult: 'N' });
  });

  it('lets a co-badged card go by the brand that was chosen, else by the first', () => {
    const coBadged = '4035501428146300';
    const wentBy = (selectedBrand?: string) => authorize(coBadged, { selectedBrand }).reply;
    expect(wentBy()).toMatchObject({ state: 'APPROVED', card: { brand: 'CARTES_BANCAIRES' } });
    expect(wentBy('VISA')).toMatchObject({ state: 'APPROVED', card: { brand: 'VISA' } });
    expect(wentBy('MASTERCARD')).toMatchObject({ reason: 'SELECTED_CARD_BRAND_NOT_AVAILABLE' });
    expect(verify(coBadged, { selectedBrand: 'VISA' }).reply).toMatchObject({ card: { brand: 'VISA' } });
    expect(verify(coBadged, { selectedBrand: 'MASTERCARD' }).reply).toMatchObject({ state: 'DECLINED' });
  });

  it('says of an approval how many parts it is paid in', () => {
    expect(authorize(good, { installments: 3 }).reply).toMatchObject({ state: 'APPROVED', installments: 3 });
    expect(authorize(good).reply).not.toHaveProperty('installments');
  });

  it('wants the holder of a stored card to be there, where the card says so', () => {
    const softDeclining = '5162770600000658';
    expect(chargeStored(softDeclining).reply).toMatchObject({ reason: 'AUTHENTICATION_REQUIRED' });
    expect(authorize(softDeclining).reply).toMatchObject({ state: 'APPROVED' });
  });

  it('verifies as it authorises, but for the card that only a verification declines', () => {
    expect(verify(good).reply).toMatchObject({ state: 'APPROVED', cvvResult: 'Y' });
    expect(verify(good).reply).not.toHaveProperty('allowsIncrement');
    expect(verify('4054690000000518').reply).toMatchObject({ reason: 'USER_BALANCE_NOT_ENOUGH' });
    expect(verify('5162770500000055').reply).toMatchObject({ reason: 'DO_NOT_HONOR' });
    expect(authorize('5162770500000055').reply).toMatchObject({ state: 'APPROVED' });
  });

  it.each(testCards.map(({ number }) => number))(
    'answers %s in the protocol, without its number',
    (number) => {
      for (const verdict of [authorize(number), chargeStored(number), verify(number)]) {
        expect(operationReplySchema.safeParse(verdict.reply).success).toBe(true);
        expect(JSON.stringify(verdict)).not.toContain(number);
      }
    },
  );

  it('gives an operation the same numbers every time, and another operation others', () => {
    expect(authorize(good)).toEqual(authorize(good));
    expect(authorize(good)).not.toEqual(authorize(good, { operationId: 'op-2' }));
  });
});
