import { cards } from '../cards.js';
import type { MerchantWorld } from '../merchant-world.js';
import { pathOf, type Shop } from '../shop.js';
import { forced, natural, type Cause, type RowsOf } from './row.js';

const withoutFields = natural('a message without its fields', async (world) => ({ shop: world }));

const sessionOf = (shop: Shop, changes: object = {}) => ({
  paymentMethodType: 'CARD',
  vaultingRequestId: 'v-1',
  vaultingNotificationUrl: shop.notifyUrl(),
  redirectUrl: 'https://shop.example/stored',
  ...changes,
});

/** A token of a card that its buyer let the merchant keep. */
async function tokenOf(world: MerchantWorld): Promise<{ shop: Shop; message: { token: unknown } }> {
  const shop = await world.newShop({ rawCardData: true });
  const paymentMethodMetaData = {
    cardNo: cards.approved,
    expiryMonth: '12',
    expiryYear: '30',
    tokenize: true,
  };
  const paymentMethod = { paymentMethodType: 'CARD', paymentMethodMetaData };
  const { json } = await shop.ask('pay', shop.payRequest(cards.approved, { paymentMethod }));
  const info = Object(json['paymentResultInfo']);
  return { shop, message: { token: Reflect.get(info, 'cardToken') } };
}

const tokenOfNobody: Cause = natural("another merchant's token", async (world) => {
  const { message } = await tokenOf(world);
  return { shop: await world.newShop(), message };
});

export const createVaultingSessionRows: RowsOf<'createVaultingSession'> = {
  SUCCESS: natural('a new id', async (world) => {
    const shop = await world.newShop();
    return { shop, message: sessionOf(shop) };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  NO_PAY_OPTIONS: natural('a live merchant, without a live acquirer', async (world) => {
    const shop = await world.newShop({}, 'LIVE');
    const message = sessionOf(shop, { vaultingNotificationUrl: undefined });
    return { shop, message, call: { path: pathOf('createVaultingSession', '/ams/api') } };
  }),
  ORDER_IS_CLOSED: natural('a session that ran out', async (world) => {
    const shop = await world.newShop();
    await shop.ask('createVaultingSession', sessionOf(shop));
    world.clock.advance(3_600_000);
    return { shop, message: sessionOf(shop) };
  }),
  REPEAT_REQ_INCONSISTENT: natural('a used id with another redirect', async (world) => {
    const shop = await world.newShop();
    await shop.ask('createVaultingSession', sessionOf(shop));
    return { shop, message: sessionOf(shop, { redirectUrl: 'https://shop.example/other' }) };
  }),
};

export const inquireVaultingRows: RowsOf<'inquireVaulting'> = {
  SUCCESS: natural('a session of the merchant', async (world) => {
    const shop = await world.newShop();
    await shop.ask('createVaultingSession', sessionOf(shop));
    return { shop, message: { vaultingRequestId: 'v-1' } };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: natural("another merchant's session", async (world) => {
    const [shop, other] = [await world.newShop(), await world.newShop()];
    await other.ask('createVaultingSession', sessionOf(other));
    return { shop, message: { vaultingRequestId: 'v-1' } };
  }),
};

export const inquireTokenRows: RowsOf<'inquireToken'> = {
  SUCCESS: natural("a token of the merchant's", tokenOf),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: tokenOfNobody,
};

export const deleteTokenRows: RowsOf<'deleteToken'> = {
  SUCCESS: natural("a token of the merchant's", tokenOf),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: tokenOfNobody,
};
