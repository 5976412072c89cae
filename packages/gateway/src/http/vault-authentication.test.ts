import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { VaultingReport } from '@tillgate/contract/frame';
import { consoleSchemas } from '@tillgate/contract/console';
import { authenticationCards, methodCards } from '../testing/cards.js';
import { challengedBuyer } from '../testing/challenged-buyer.js';
import { openDesk } from '../testing/console-desk.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

let world: MerchantWorld;
let vaultings = 0;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

interface Opened {
  vaultingRequestId: string;
  sessionData: string;
}

async function open(): Promise<Opened> {
  const vaultingRequestId = `vaulting-${++vaultings}`;
  const { json } = await world.ask('createVaultingSession', {
    paymentMethodType: 'CARD',
    vaultingRequestId,
    redirectUrl: 'https://shop.example/cards',
    vaultingNotificationUrl: world.notifyUrl('/vaulting'),
    is3DSAuthentication: true,
  });
  return { vaultingRequestId, sessionData: String(json['vaultingSessionData']) };
}

async function post(method: string, body: object): Promise<VaultingReport> {
  const reply = await fetch(`${world.url}/checkout/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });
  return (await reply.json()) as VaultingReport;
}

const submit = ({ sessionData }: Opened, number: string) =>
  post('vaultCard', {
    sessionData,
    card: { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A Buyer' },
  });
const statusOf = ({ sessionData }: Opened) => post('readStatus', { sessionData });
const inquired = async ({ vaultingRequestId }: Opened) =>
  (await world.ask('inquireVaulting', { vaultingRequestId })).json;
const notified = ({ vaultingRequestId }: Opened) =>
  world
    .notifications('/vaulting')
    .filter((told) => 'vaultingRequestId' in told && told.vaultingRequestId === vaultingRequestId);
const runDue = () => world.gateway.runDue();

async function confirm(report: VaultingReport, code = '123456'): Promise<void> {
  const visitor = challengedBuyer(world.url);
  await visitor.answer(await visitor.open(report), { answer: 'confirm', code });
  await runDue();
}

const running = {
  vaultingStatus: 'PROCESSING',
  vaultingResultCode: 'VERIFICATION_IN_PROCESS',
  canRetry: false,
};

describe('a card that is stored after its holder was authenticated', () => {
  it('is stored at once where the issuer asks nothing', async () => {
    const vaulting = await open();
    expect(await submit(vaulting, authenticationCards.Y)).toMatchObject({ vaultingStatus: 'SUCCESS' });
    expect(await inquired(vaulting)).toMatchObject({ paymentMethodDetail: { card: { lastFour: '0017' } } });
  });

  it('is stored once the buyer confirmed, and told once', async () => {
    const vaulting = await open();
    const report = await submit(vaulting, authenticationCards.C);
    expect(report).toMatchObject({ ...running, challenge: { url: expect.any(String) } });
    expect(await statusOf(vaulting)).toEqual(report);
    await confirm(report);
    expect(await statusOf(vaulting)).toMatchObject({ vaultingStatus: 'SUCCESS' });
    expect(notified(vaulting)).toMatchObject([{ result: { resultStatus: 'S' } }]);
  });

  it("runs the issuer's method page first", async () => {
    const vaulting = await open();
    const report = await submit(vaulting, methodCards.quickC);
    expect(report).toMatchObject({ ...running, method: { url: expect.any(String) } });
    await challengedBuyer(world.url).runMethodPage(report);
    await runDue();
    await confirm(await statusOf(vaulting));
    expect(await statusOf(vaulting)).toMatchObject({ vaultingStatus: 'SUCCESS' });
  });

  it('is not stored where he is not authenticated, and another one can be', async () => {
    const vaulting = await open();
    const declined = {
      vaultingStatus: 'PROCESSING',
      vaultingResultCode: 'USER_PAYMENT_VERIFICATION_FAILED',
      canRetry: true,
    };
    expect(await submit(vaulting, authenticationCards.N)).toMatchObject(declined);
    await submit(vaulting, authenticationCards.C);
    const left = await post('leaveChallenge', { sessionData: vaulting.sessionData });
    expect(left).not.toHaveProperty('challenge');
    await runDue();
    expect(await statusOf(vaulting)).toMatchObject(declined);
    expect(await submit(vaulting, authenticationCards.Y)).toMatchObject({ vaultingStatus: 'SUCCESS' });
  });

  it('waits for its buyer for ten minutes, and no other card is tried meanwhile', async () => {
    const vaulting = await open();
    await submit(vaulting, authenticationCards.C);
    expect(await submit(vaulting, authenticationCards.Y)).toMatchObject(running);
    world.clock.advance(10 * 60_000);
    await runDue();
    expect(await statusOf(vaulting)).toMatchObject({
      vaultingResultCode: 'USER_PAYMENT_VERIFICATION_FAILED',
      canRetry: true,
    });
  });
});

describe('what is kept of a vaulting', () => {
  it('stands on the page of the card: its calls, 3-D Secure, verification and notification, and no number', async () => {
    const vaulting = await open();
    await confirm(await submit(vaulting, authenticationCards.C));
    const token = tokenSchema.parse(await inquired(vaulting)).paymentMethodDetail.card.cardToken;
    await runDue();
    const desk = openDesk(world.gateway.context, world.clientId);
    // What is recorded is written a moment later.
    const card = await vi.waitFor(async () => {
      const reply = await desk.ask('readStoredCard', { token });
      const read = consoleSchemas.readStoredCard.answer.parse(reply.kind === 'done' && reply.answer);
      const names = read.vaultings.at(0)?.timeline.map((item) => nameOf(item));
      expect(names).toEqual(expect.arrayContaining(shown));
      return read;
    });
    expect(card.vaultings[0]).toMatchObject({
      vaultingRequestId: vaulting.vaultingRequestId,
      authentication: { transStatus: 'Y', eci: '05', isChallenged: true },
    });
    expect(JSON.stringify(card)).not.toContain(authenticationCards.C);
    await vi.waitFor(async () => {
      const calls = await desk.ask('listApiCalls', { search: vaulting.vaultingRequestId });
      const { items } = consoleSchemas.listApiCalls.answer.parse(calls.kind === 'done' && calls.answer);
      expect(items.map(({ method }) => method)).toEqual(['inquireVaulting', 'createVaultingSession']);
    });
  });
});

const shown = [
  'createVaultingSession',
  ...['AReq', 'ARes', 'CReq', 'RReq', 'RRes'],
  'APPROVED',
  'NOTIFICATION',
];

type Item = ReturnType<
  typeof consoleSchemas.readStoredCard.answer.parse
>['vaultings'][number]['timeline'][number];

function nameOf(item: Item): string {
  if (item.kind === 'API_CALL') return item.method;
  if (item.kind === 'THREE_D_SECURE') return item.message;
  return item.kind === 'VERIFICATION' ? item.outcome : item.kind;
}

const tokenSchema = z.object({
  paymentMethodDetail: z.object({ card: z.object({ cardToken: z.string() }) }),
});
