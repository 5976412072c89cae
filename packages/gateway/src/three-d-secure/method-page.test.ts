import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentReport } from '@tillgate/contract/frame';
import { methodDataSchema, type MethodData } from '@tillgate/contract/three-d-secure';
import { startCheckoutNetwork, type CheckoutNetwork } from '../testing/checkout-network.js';
import { visited } from '../testing/challenged-buyer.js';
import { startDirectoryServer, type TestDirectoryServer } from '../testing/directory-server.js';

const methodUrl = 'https://acs.example/method';
const methodCard = '4054693200000114';
const plainCard = '4054695723100768';

let directory: TestDirectoryServer;
let shop: CheckoutNetwork;
beforeAll(async () => {
  directory = await startDirectoryServer([
    {
      startRange: '4054693200000000',
      endRange: '4054693299999999',
      actionInd: 'A',
      acsStartProtocolVersion: '2.1.0',
      acsEndProtocolVersion: '2.2.0',
      threeDSMethodURL: methodUrl,
    },
  ]);
  shop = await startCheckoutNetwork({ DIRECTORY_SERVER_URL: directory.url });
  await shop.testGateway.gateway.refreshCardRanges();
});
beforeEach(() => {
  directory.reset();
  shop.reset();
});
afterAll(async () => {
  await shop.close();
  await directory.close();
});

interface Tried {
  sessionData: string;
  report: PaymentReport;
}

async function tried(number: string): Promise<Tried> {
  const sessionData = await shop.openSession({ card: { is3DSAuthentication: true } });
  const card = { number, expiryMonth: '12', expiryYear: '30', cvv: '737', holderName: 'A B' };
  return { sessionData, report: (await shop.submit(sessionData, { card })) as unknown as PaymentReport };
}

const statusOf = async ({ sessionData }: Tried) => shop.post('readStatus', { sessionData });
const runDue = () => shop.testGateway.gateway.runDue();
const pageOf = async ({ report }: Tried) =>
  visited(await fetch(new URL(String(report.method?.url), shop.testGateway.url)));

async function methodDataOf(payment: Tried): Promise<MethodData> {
  const { form } = await pageOf(payment);
  return methodDataSchema.parse(decoded(form?.fields['threeDSMethodData']));
}

/** What the issuer's page posts back, with changes. */
async function notify(payment: Tried, changes: object = {}): Promise<void> {
  const data = await methodDataOf(payment);
  await post(data.threeDSMethodNotificationURL, {
    threeDSServerTransID: data.threeDSServerTransID,
    ...changes,
  });
}

async function post(url: string, notification: object): Promise<void> {
  const threeDSMethodData = Buffer.from(JSON.stringify(notification)).toString('base64url');
  await fetch(url, { method: 'POST', body: new URLSearchParams({ threeDSMethodData }) });
}

const decoded = (text = ''): unknown => JSON.parse(Buffer.from(text, 'base64url').toString());

describe("an issuer's method page", () => {
  it('runs before the issuer is asked, with the transaction of which it is asked then', async () => {
    const payment = await tried(methodCard);
    expect(payment.report).toMatchObject({ paymentStatus: 'PROCESSING' });
    expect(payment.report.method?.url).toMatch(/^\/checkout\/method\/[0-9a-f]{32}$/);
    expect(directory.requests()).toEqual([]);

    expect((await pageOf(payment)).form?.action).toBe(methodUrl);
    const { threeDSServerTransID } = await methodDataOf(payment);
    await notify(payment);
    await runDue();
    expect(directory.requests()).toMatchObject([{ threeDSServerTransID, threeDSCompInd: 'Y' }]);
    expect(shop.authorizations()).toMatchObject([{ card: { number: methodCard, cvv: '737' } }]);
    expect(await statusOf(payment)).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('is waited for ten seconds, and then the issuer is asked without it, though the buyer is gone', async () => {
    const payment = await tried(methodCard);
    shop.clock.advance(9_999);
    await runDue();
    expect(directory.requests()).toEqual([]);
    expect(await statusOf(payment)).toHaveProperty('method');
    shop.clock.advance(1);
    await runDue();
    expect(directory.requests()).toMatchObject([{ threeDSCompInd: 'N' }]);
    expect(await statusOf(payment)).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('may tell its end twice: the issuer is asked once', async () => {
    const payment = await tried(methodCard);
    const data = await methodDataOf(payment);
    const told = () => post(data.threeDSMethodNotificationURL, data);
    await Promise.all([told(), told(), told()]);
    await Promise.all([runDue(), runDue()]);
    await told();
    await runDue();
    expect(directory.requests()).toHaveLength(1);
    expect(shop.authorizations()).toHaveLength(1);
  });

  it('ends by no word of another transaction, and by none that comes too late', async () => {
    const payment = await tried(methodCard);
    await notify(payment, { threeDSServerTransID: '6f1c4a52-5f0e-4e55-9d6c-0f3f3c2a7b11' });
    await post(new URL(`${String(payment.report.method?.url)}/over`, shop.testGateway.url).href, {});
    await runDue();
    expect(directory.requests()).toEqual([]);
    const data = await methodDataOf(payment);
    shop.clock.advance(10_000);
    await post(data.threeDSMethodNotificationURL, data);
    await runDue();
    expect(directory.requests()).toMatchObject([{ threeDSCompInd: 'N' }]);
  });

  it('is framed by pages of ours, which frame its issuer only, and are gone with it', async () => {
    const payment = await tried(methodCard);
    const { policy } = await pageOf(payment);
    expect(policy).toContain("frame-src https://acs.example 'self'; form-action https://acs.example;");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('unsafe');
    await notify(payment);
    expect((await pageOf(payment)).form).toBeUndefined();
    const unknown = await fetch(`${shop.testGateway.url}/checkout/method/${'0'.repeat(32)}`);
    expect(unknown.status).toBe(404);
  });

  it('leaves the number sealed and the code nowhere while it runs', async () => {
    await tried(methodCard);
    const { db, vault } = shop.testGateway.gateway.context;
    const rows = await db.selectFrom('authentication').selectAll().where('state', '=', 'METHOD').execute();
    const { operation_id: operationId = '', sealed_charge: sealed = '', ...rest } = rows.at(-1) ?? {};
    expect(sealed).toMatch(/^[\w+/=]+$/);
    expect(JSON.stringify(rest, (_name, value: unknown) => String(value))).not.toContain(methodCard);
    const opened = vault.open(String(sealed), `authentication ${operationId}`);
    expect(opened).toContain(methodCard);
    expect(opened).not.toContain('cvv');
  });

  it('is not there for a card without one: the issuer is asked at once', async () => {
    const { report } = await tried(plainCard);
    expect(report).toMatchObject({ paymentStatus: 'SUCCESS' });
    expect(directory.requests()).toMatchObject([{ threeDSCompInd: 'U' }]);
  });
});
