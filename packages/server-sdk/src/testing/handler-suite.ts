import { afterAll, beforeAll, expect, it } from 'vitest';
import { acknowledgement, SignatureError } from '../index.js';
import { deliver, merchantOf, signedFor, text, type Merchant } from './notifications.js';

/** A server with a handler of notifications at `/payments/notify`. */
export interface ServedHandler {
  origin: string;
  close(): Promise<unknown>;
}

const path = '/payments/notify?from=gateway';

/** What each framework's handler promises. */
export function handlerPromises(serve: (merchant: Merchant) => Promise<ServedHandler>): void {
  const merchant = merchantOf();
  let served: ServedHandler;
  beforeAll(async () => {
    served = await serve(merchant);
  });
  afterAll(() => served.close());

  it('stores a notification, its bytes untouched, before it is acknowledged', async () => {
    expect(await deliver(served.origin, await signedFor(path))).toEqual({
      status: 200,
      body: acknowledgement,
    });
    expect(merchant.stored.at(-1)).toEqual(JSON.parse(text));
  });

  it('answers 401 to what the gateway did not sign, tells the merchant, and stores nothing', async () => {
    const stored = merchant.stored.length;
    const forged = { ...(await signedFor(path)), rawBody: text.replace('4200', '1') };
    expect(await deliver(served.origin, forged)).toEqual({ status: 401, body: {} });
    expect(merchant.refused.at(-1)).toBeInstanceOf(SignatureError);
    expect(merchant.stored.length).toBe(stored);
  });

  it('answers 401 to a request without a body', async () => {
    expect(await deliver(served.origin, { ...(await signedFor(path)), rawBody: '' })).toMatchObject({
      status: 401,
    });
  });

  it('answers 500 where the merchant could not store it, so that it is sent again', async () => {
    merchant.isBroken = true;
    expect(await deliver(served.origin, await signedFor(path))).toMatchObject({ status: 500 });
    merchant.isBroken = false;
    expect(await deliver(served.origin, await signedFor(path))).toMatchObject({ status: 200 });
  });

  it('answers 500 to what is signed and makes no sense', async () => {
    const senseless = await signedFor(path, { notifyType: 'PAYMENT_RESULT' });
    expect(await deliver(served.origin, senseless)).toMatchObject({ status: 500 });
  });

  it('reads no more than a megabyte', async () => {
    const long = await signedFor(path, ' '.repeat(1024 * 1024 + 1));
    expect(await deliver(served.origin, long)).toMatchObject({ status: 413 });
  });
}
