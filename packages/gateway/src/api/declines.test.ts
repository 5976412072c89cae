import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineCodes } from '@tillgate/contract';
import { declineCards } from '../../../simulators/src/cards/decline-cards.js';
import type { Decline } from '../../../simulators/src/behaviour.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { payCard, type Shop } from '../testing/shop.js';
import type { Answer } from '../testing/test-gateway.js';

const rows = declineCards.flatMap(({ number, authorization: { decline } }) =>
  decline ? [{ number, decline, title: `${decline.reason} (${decline.issuerCode}, ${number})` }] : [],
);

/** What became of a declined card, in a form and by `pay`. */
interface Outcome {
  inForm: { paymentRequestId: string; inquiry: Answer };
  byPay: { paymentRequestId: string; answer: Answer; inquiry: Answer };
}

let world: MerchantWorld;
let shop: Shop;
const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  world = await startMerchantWorld();
  shop = await world.newShop({ rawCardData: true });
  for (const { number } of rows) outcomes.set(number, await declinedTwice(number));
  // The session's end: until then the buyer may try another card.
  world.clock.advance(3_600_000);
  await world.gateway.runDue();
});
afterAll(() => world.close());

/** Else a card whose issuer asks for authentication gets it. */
const withoutUpgrade = {
  paymentMethod: {
    paymentMethodType: 'CARD',
    paymentMethodMetaData: { enableAuthenticationUpgrade: false },
  },
};

async function declinedTwice(number: string): Promise<Outcome> {
  const { paymentRequestId } = await shop.authorized(withoutUpgrade, number);
  const message = shop.payRequest(number, payCard(number, { enableAuthenticationUpgrade: false }));
  const answer = await shop.ask('pay', message);
  const inquire = (id: string) => shop.ask('inquiryPayment', { paymentRequestId: id });
  return {
    inForm: { paymentRequestId, inquiry: await inquire(paymentRequestId) },
    byPay: {
      paymentRequestId: message.paymentRequestId,
      answer,
      inquiry: await inquire(message.paymentRequestId),
    },
  };
}

function outcomeOf(number: string): Outcome {
  const outcome = outcomes.get(number);
  if (!outcome) throw new Error(`nothing became of ${number}`);
  return outcome;
}

function told(paymentRequestId: string) {
  return shop
    .notifications()
    .filter((message) => 'paymentRequestId' in message && message.paymentRequestId === paymentRequestId);
}

/** The issuer's own words, and what it found out about the card. */
function rawFields({ reason, issuerCode, issuerMessage, merchantAdviceCode }: Decline) {
  return {
    refusalCodeRaw: issuerCode,
    refusalReasonRaw: issuerMessage,
    cvvResultRaw: reason === 'INVALID_CVV' ? 'D' : 'Y',
    avsResultRaw: 'U',
    ...(merchantAdviceCode === undefined ? {} : { merchantAdviceCode }),
  };
}

it('there is a card for every decline of a payment', () => {
  expect([...new Set(rows.map(({ decline }) => decline.reason))].sort()).toEqual([...declineCodes].sort());
});

describe.each(rows)('a card declined with $title', ({ number, decline }) => {
  const { reason } = decline;
  const lastFour = number.slice(-4);
  const failed = {
    paymentStatus: 'FAIL',
    paymentResultCode: reason,
    paymentResultInfo: { cardNo: `************${lastFour}`, ...rawFields(decline) },
  };

  it('ends a payment in the form with that code', () => {
    const { inquiry } = outcomeOf(number).inForm;
    expect(inquiry.json).toMatchObject({ result: { resultCode: 'SUCCESS' }, ...failed });
  });

  it('is told once, when the session has ended', () => {
    expect(told(outcomeOf(number).inForm.paymentRequestId)).toMatchObject([
      {
        notifyType: 'PAYMENT_RESULT',
        result: { resultCode: reason, resultStatus: 'F' },
        paymentMethodType: 'CARD',
        paymentResultInfo: rawFields(decline),
      },
    ]);
  });

  it('ends a pay with that code, in the answer, the inquiry and one notification', () => {
    const { answer, inquiry, paymentRequestId } = outcomeOf(number).byPay;
    expect(answer.json).toMatchObject({
      result: { resultCode: reason, resultStatus: 'F' },
      paymentRequestId,
      paymentResultInfo: rawFields(decline),
    });
    expect(inquiry.json).toMatchObject(failed);
    expect(told(paymentRequestId)).toMatchObject([{ result: { resultCode: reason, resultStatus: 'F' } }]);
  });
});
