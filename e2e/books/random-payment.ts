import type { MerchantLane } from './merchant-lane.js';
import { answer, disputingCards, end, raise } from './random-dispute.js';
import { randomFault, randomRule } from './random-rule.js';
import type { SeededRandom } from './seeded-random.js';
import { newRequestId } from './wire-client.js';

const currencies = ['SGD', 'EUR', 'USD', 'JPY', 'KWD'] as const;
/** Cards of the network with which all succeeds, and some of which a step goes wrong. */
const cards = [
  '4054695723100768',
  '5162774114974622',
  '4294097400915107',
  '4054690000000054',
  '5162770000000720',
  '5162770000000738',
  '5162770000000746',
  '5162770000000753',
  '5162770100000729',
  '5162770100000737',
  '5162770100000745',
  '5162770100000752',
  '5162770200000728',
  '5162770200000751',
  '5162770300000735',
  '5162770400000742',
  ...disputingCards,
] as const;

/** What a merchant knows of a payment. */
interface Begun {
  readonly paymentRequestId: string;
  readonly paymentId: string;
  readonly currency: string;
  readonly value: number;
}

/**
 * A payment as merchant and buyer make it: a session, a card or two, and captures, refunds, a larger sum, a cancel or disputes,
 * with faults of the network on the way. Every call may be sent twice. Returns its `paymentRequestId`.
 */
export async function randomPayment(lane: MerchantLane, random: SeededRandom): Promise<string> {
  const paymentRequestId = newRequestId();
  const currency = random.pick(currencies);
  const value = 12 + random.below(99_999);
  await maybeFault(lane, random, 50);
  const session = {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: {
      referenceOrderId: paymentRequestId,
      orderDescription: 'A bowl',
      orderAmount: money(currency, value),
    },
    paymentAmount: money(currency, value),
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodMetaData: { is3DSAuthentication: random.chance(20) },
    },
    paymentFactor: { isAuthorization: true, captureMode: random.pick(['MANUAL', 'MANUAL', 'AUTOMATIC']) },
    paymentRedirectUrl: 'https://shop.example/result',
    paymentNotifyUrl: lane.notifyUrl,
  };
  const opened = await lane.wire.ask('createPaymentSession', session);
  const submit = () => lane.wire.submitCard(String(opened['paymentSessionData']), random.pick(cards));
  await Promise.all(random.chance(10) ? [submit(), submit()] : [submit()]);
  await answerChallenges(lane, random);
  if (random.chance(30)) await submit();
  await maybeLater(lane, random);
  const found = await lane.wire.ask('inquiryPayment', { paymentRequestId });
  const paymentId = found['paymentId'];
  if (typeof paymentId === 'string') {
    await act(lane, random, { paymentRequestId, paymentId, currency, value });
  }
  return paymentRequestId;
}

/** Buyers who are asked by their bank prove who they are, or cannot, or do not want to, or leave. */
async function answerChallenges({ script }: MerchantLane, random: SeededRandom): Promise<void> {
  for (const { acsTransID, transStatus } of await script.challenges()) {
    const end = random.pick(['COMPLETE', 'COMPLETE', 'FAIL', 'CANCEL', 'ABANDON']);
    if (transStatus === undefined) await script.endChallenge(acsTransID, { end });
  }
}

/** What happens to a payment, alone or two at once. */
const moves = [
  capture,
  capture,
  capture,
  refund,
  refund,
  refund,
  increase,
  cancel,
  raise,
  raise,
  answer,
  answer,
  end,
] as const;

async function act(lane: MerchantLane, random: SeededRandom, begun: Begun): Promise<void> {
  for (let steps = random.below(6); steps > 0; steps--) {
    await maybeFault(lane, random, 25);
    const move = () => random.pick(moves)(lane, random, begun);
    await Promise.all(random.chance(15) ? [move(), move()] : [move()]);
    await maybeLater(lane, random);
  }
}

async function capture(
  lane: MerchantLane,
  random: SeededRandom,
  { paymentId, currency, value }: Begun,
): Promise<void> {
  const captureAmount = money(currency, part(random, value));
  const message = {
    captureRequestId: newRequestId(),
    paymentId,
    captureAmount,
    isLastCapture: random.chance(20),
  };
  await maybeTwice(random, () => lane.wire.ask('capture', message));
}

async function refund(
  lane: MerchantLane,
  random: SeededRandom,
  { paymentId, currency, value }: Begun,
): Promise<void> {
  const refundAmount = money(currency, part(random, value));
  const message = {
    refundRequestId: newRequestId(),
    paymentId,
    refundAmount,
    refundNotifyUrl: lane.notifyUrl,
  };
  await maybeTwice(random, () => lane.wire.ask('refund', message));
}

async function increase(
  lane: MerchantLane,
  random: SeededRandom,
  { paymentId, currency, value }: Begun,
): Promise<void> {
  const message = {
    updateRequestId: newRequestId(),
    paymentId,
    amount: money(currency, value + random.below(500)),
  };
  await maybeTwice(random, () => lane.wire.ask('updateAmount', message));
}

async function cancel(lane: MerchantLane, random: SeededRandom, { paymentId }: Begun): Promise<void> {
  if (random.chance(40)) await maybeTwice(random, () => lane.wire.ask('cancel', { paymentId }));
}

/** The whole sum, or a part of it. */
function part(random: SeededRandom, value: number): number {
  return random.chance(50) ? value : 1 + random.below(value);
}

async function maybeTwice(random: SeededRandom, call: () => Promise<unknown>): Promise<void> {
  await Promise.all(random.chance(20) ? [call(), call()] : [call()]);
}

/** Something is about to go wrong in the network, or on the way to the gateway. */
async function maybeFault(lane: MerchantLane, random: SeededRandom, percent: number): Promise<void> {
  if (random.chance(percent)) await lane.script.addRule(randomRule(random));
  if (random.chance(percent / 2)) await lane.breakCall(randomFault(random));
}

/** Some of the merchant's time passes: seconds, minutes, hours. */
async function maybeLater(lane: MerchantLane, random: SeededRandom): Promise<void> {
  if (random.chance(50)) await lane.pass(random.pick([1, 6, 20, 130, 1_000, 5_000]));
}

function money(currency: string, value: number) {
  return { currency, value: String(value) };
}
