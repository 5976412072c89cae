import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { challengedBuyer } from '../testing/challenged-buyer.js';
import { authenticationCards, cards, methodCards } from '../testing/cards.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { payCard } from '../testing/shop.js';
import { payingBuyer, type PayingBuyer } from '../testing/paying-buyer.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
  await world.configure({ rawCardData: true });
});
afterAll(() => world.close());

const redirectUrl = 'https://shop.example/result';

interface Paid {
  paymentRequestId: string;
  json: Record<string, unknown>;
  buyer: PayingBuyer;
}

async function pay(cardNo: string, data: object = { is3DSAuthentication: true }): Promise<Paid> {
  const message = world.payRequest(cardNo, payCard(cardNo, data));
  const { json } = await world.ask('pay', message);
  const { paymentRequestId } = message;
  return { paymentRequestId, json, buyer: payingBuyer(String(json['normalUrl'])) };
}

const inquired = async ({ paymentRequestId }: Paid) =>
  (await world.ask('inquiryPayment', { paymentRequestId })).json;
const runDue = () => world.gateway.runDue();
const confirm = async ({ buyer }: Paid) => {
  await challengedBuyer(world.url).answer(await buyer.openChallenge(), { answer: 'confirm', code: '123456' });
  await runDue();
};
const notified = ({ paymentRequestId }: Paid) =>
  world
    .notifications()
    .filter((told) => 'paymentRequestId' in told && told.paymentRequestId === paymentRequestId);

describe('a pay whose buyer is to be authenticated', () => {
  it('sends him to a page, which has him confirm and gives him back to the shop', async () => {
    const paid = await pay(cards.approved);
    expect(paid.json).toMatchObject({
      result: { resultCode: 'PAYMENT_IN_PROCESS', resultStatus: 'U' },
      normalUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/checkout\/authentication\/[0-9a-f]{32}$/),
    });
    await paid.buyer.begin();
    await runDue();
    await confirm(paid);
    expect(await paid.buyer.look()).toMatchObject({ status: 303, location: redirectUrl });
    const expected = {
      paymentResultInfo: { cvvResultRaw: 'Y', threeDSResult: { eci: '05', challenged: true } },
    };
    expect(await inquired(paid)).toMatchObject({ paymentStatus: 'SUCCESS', ...expected });
    expect(notified(paid)).toMatchObject([{ result: { resultStatus: 'S' }, ...expected }]);
  });

  it('is not asked for a card of a Korean brand, which has no 3-D Secure', async () => {
    const korean = { dateOfBirth: '1990-02-28', cardPasswordDigest: '12' };
    const { json } = await pay(cards.korean, { is3DSAuthentication: true, ...korean });
    expect(json).toMatchObject({ result: { resultCode: 'SUCCESS' } });
    expect(json).not.toHaveProperty('normalUrl');
  });

  it('answers its repetition with the same page while it waits, and with the result afterwards', async () => {
    const paid = await pay(authenticationCards.Y);
    const message = { ...world.payRequest(authenticationCards.Y), paymentRequestId: paid.paymentRequestId };
    const again = () => world.ask('pay', message);
    expect((await again()).json['normalUrl']).toBe(paid.json['normalUrl']);
    await paid.buyer.begin();
    await runDue();
    const { json } = await again();
    expect(json).toMatchObject({ result: { resultCode: 'SUCCESS' } });
    expect(json).not.toHaveProperty('normalUrl');
  });

  it("runs the issuer's method page on the way", async () => {
    const paid = await pay(methodCards.quickC);
    await paid.buyer.begin();
    await paid.buyer.runMethodPage();
    await runDue();
    await confirm(paid);
    expect(await inquired(paid)).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('works without scripts, and then without a method page', async () => {
    const paid = await pay(methodCards.quickY);
    const first = await paid.buyer.look();
    expect(first.markup).toMatch(/<noscript\s*>[\s\S]*<button class="main">/);
    await paid.buyer.begin(false);
    await runDue();
    expect(await paid.buyer.look()).toMatchObject({ status: 303, location: redirectUrl });
  });

  it('fails when he leaves, before or in the midst, and is told once', async () => {
    const before = await pay(cards.approved);
    await before.buyer.leave();
    const midst = await pay(cards.approved);
    await midst.buyer.begin();
    await runDue();
    await midst.buyer.leave();
    await runDue();
    for (const paid of [before, midst]) {
      expect(await inquired(paid)).toMatchObject({
        paymentStatus: 'FAIL',
        paymentResultCode: 'USER_PAYMENT_VERIFICATION_FAILED',
        paymentResultInfo: { threeDSResult: { challengeCancel: '01' } },
      });
      expect(notified(paid)).toHaveLength(1);
      expect(await paid.buyer.look()).toMatchObject({ status: 303, location: redirectUrl });
    }
  });

  it('fails when he never comes, with the end of its order', async () => {
    const paid = await pay(cards.approved);
    world.clock.advance(14 * 60_000 - 1);
    await runDue();
    expect(await inquired(paid)).toMatchObject({ paymentStatus: 'PROCESSING' });
    world.clock.advance(1);
    await runDue();
    expect(await inquired(paid)).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultInfo: { threeDSResult: { challengeCancel: '03' } },
    });
    expect(notified(paid)).toMatchObject([{ result: { resultStatus: 'F' } }]);
  });

  it('shows pages of the gateway alone, in his language, that nobody frames', async () => {
    const paid = await pay(cards.approved);
    const { policy, markup } = await paid.buyer.look();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' https://shop.example");
    expect(policy).not.toContain('unsafe');
    expect(markup).not.toContain(cards.approved);
    const german = await fetch(String(paid.json['normalUrl']), { headers: { 'accept-language': 'de' } });
    expect(await german.text()).toMatch(/<html lang="de-DE"[\s\S]*42,00/);
    expect((await fetch(`${world.url}/checkout/authentication/${'0'.repeat(32)}`)).status).toBe(404);
  });
});

describe('a soft decline of a pay', () => {
  it('sends the buyer to the page, and is no news until that is over', async () => {
    const paid = await pay(cards.softDeclined, {});
    expect(paid.json).toMatchObject({ result: { resultCode: 'PAYMENT_IN_PROCESS' } });
    await runDue();
    expect(notified(paid)).toEqual([]);
    await paid.buyer.begin();
    await runDue();
    await confirm(paid);
    expect(await inquired(paid)).toMatchObject({
      paymentStatus: 'SUCCESS',
      paymentResultInfo: { threeDSResult: { eci: '05' } },
    });
    expect(notified(paid)).toHaveLength(1);
  });

  it('is the end where the merchant does not want that, and of a charge without the buyer', async () => {
    const unwanted = await pay(cards.softDeclined, { enableAuthenticationUpgrade: false });
    const alone = await pay(cards.softDeclined, {
      recurringType: 'UNSCHEDULED',
      networkTransactionId: 'n-1',
    });
    for (const { json } of [unwanted, alone]) {
      expect(json).toMatchObject({ result: { resultStatus: 'F' } });
      expect(json).not.toHaveProperty('normalUrl');
    }
  });
});

it('a charge without the buyer is never authenticated, though it is forced', async () => {
  const { json } = await pay(cards.approved, {
    is3DSAuthentication: true,
    recurringType: 'SCHEDULED',
    networkTransactionId: 'n-1',
  });
  expect(json).toMatchObject({ result: { resultCode: 'SUCCESS' } });
});
