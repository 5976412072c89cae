import { operationReplySchema } from '@tillgate/contract/acquirer';
import { describe, expect, it } from 'vitest';
import { judge } from './issuer.js';
import { testCards } from './test-cards.js';

const cardFields = { expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A B' };

function judgeCard(number: string, value = '4200', operationId = 'op-1') {
  const amount = { currency: 'SGD', value };
  return judge({ operationId, paymentId: 'p', merchantId: 'm', amount, card: { number, ...cardFields } });
}

describe('the issuer', () => {
  it('approves with the facts of the card', () => {
    const { reply } = judgeCard('4054695723100768');
    expect(reply).toMatchObject({
      state: 'APPROVED',
      authorizationCode: expect.stringMatching(/^\d{6}$/),
      networkTransactionId: expect.stringMatching(/^\d{15}$/),
      card: {
        brand: 'VISA',
        lastFour: '0768',
        issuingCountry: 'SG',
        funding: 'CREDIT',
        category: 'CONSUMER',
      },
    });
  });

  it('declines with its own code beside the gateway code', () => {
    expect(judgeCard('4054692760174822').reply).toMatchObject({
      state: 'DECLINED',
      reason: 'DO_NOT_HONOR',
      issuerCode: '05',
    });
  });

  it('does not know a number that it never issued', () => {
    expect(judgeCard('4111111111111111').reply).toMatchObject({
      reason: 'INVALID_CARD_NUMBER',
      issuerCode: '14',
    });
  });

  it('refuses the amount 11 of a good card, and keeps the decline of a bad one', () => {
    expect(judgeCard('4054695723100768', '11').reply).toMatchObject({ reason: 'RISK_REJECT' });
    expect(judgeCard('4054692760174822', '11').reply).toMatchObject({ reason: 'DO_NOT_HONOR' });
  });

  it.each(testCards.map(({ number }) => number))(
    'answers %s in the protocol, without its number',
    (number) => {
      const verdict = judgeCard(number);
      expect(operationReplySchema.safeParse(verdict.reply).success).toBe(true);
      expect(JSON.stringify(verdict)).not.toContain(number);
    },
  );

  it('gives an operation the same numbers every time, and another operation others', () => {
    expect(judgeCard('4054695723100768')).toEqual(judgeCard('4054695723100768'));
    expect(judgeCard('4054695723100768')).not.toEqual(judgeCard('4054695723100768', '4200', 'op-2'));
  });
});
